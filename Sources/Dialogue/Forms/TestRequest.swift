import Content
import Language
import Understanding

/// A wish to be tested: "test me", "chair stand test", "how do i measure my calf".
struct TestRequest {
  enum Wish: Equatable {
    case choice
    case test(GuidedTest)
    /// It is done already; only the number is missing.
    case done(GuidedTest)
  }

  /// Takes the turn when the line is such a wish.
  func open(_ turn: inout Turn) -> Bool {
    switch turn.testWish {
    case .test(let test): TestForm.open(test, &turn)
    case .done(let test): TestForm.open(test, explained: true, &turn)
    case .choice: TestChoice().offer(&turn)
    case nil: return false
    }
    return true
  }
}

extension Turn {
  /// What is wished, or nil for a result, a question about norms and everything else.
  var testWish: TestRequest.Wish? {
    guard intent != "log.undo", namesTest || stems.contains(where: Self.testWords.contains) else {
      return nil
    }
    // Whether there is a number is looked at last: it costs the slots of another intent.
    guard let named else { return asksForAny && !hasNumber ? .choice : nil }
    let rest = Set(stemsBesideNames)
    guard rest.isSubset(of: Self.aroundTest), !hasNumber else { return nil }
    return rest.isDisjoint(with: ["did", "done", "finish"]) ? .test(named) : .done(named)
  }

  /// The slots of a result that is asked about: "i did 7 in the chair test, im 68 female, is that bad".
  var testResultToJudge: Slots? {
    guard intent == "sign.self_check", !understanding.concepts.contains("relative"),
      stems.contains("i"), !Self.reporting.isDisjoint(with: stems)
    else { return nil }
    var slots = tools.recognizer.slots(
      of: understanding, for: "log.test", today: now.day)
    guard slots.test != nil, slots.count != nil || slots.duration != nil else { return nil }
    slots.age = slots.age ?? self.slots.age
    slots.sex = slots.sex ?? self.slots.sex
    return slots
  }

  private static let reporting: Set<String> = [
    "did", "got", "manag", "score", "only", "made", "had", "can",
  ]

  private var stems: [String] { understanding.stems }

  private var namesTest: Bool { understanding.names[.test] != nil }

  private static let testWords: Set<String> = ["test", "check", "assess"]

  private var named: GuidedTest? {
    understanding.names[.test]?.compactMap(GuidedTest.init).first
  }

  private var hasNumber: Bool {
    let slots = tools.recognizer.slots(
      of: understanding, for: "log.test", today: now.day)
    return slots.count != nil || slots.duration != nil || slots.circumference != nil
  }

  /// The line without the words that name the test.
  private var stemsBesideNames: [String] {
    let names = (library.slotWords["tests"]?[named?.rawValue ?? ""] ?? []).flatMap { phrase in
      phrase.split { !$0.isLetter && !$0.isNumber }.map { Stemmer.stem(String($0)) }
    }
    return stems.filter { $0.contains(where: \.isLetter) && !names.contains($0) }
  }

  private var asksForAny: Bool {
    let said = Set(stems)
    return !said.isDisjoint(with: Self.testWords)
      && said.contains { ["leg", "me", "myself", "strength", "muscl"].contains($0) }
      && said.isSubset(of: Self.aroundTest.union(Self.aroundAny))
  }

  private static let aroundTest: Set<String> = [
    "i", "want", "to", "do", "the", "a", "an", "let", "us", "can", "could", "you", "we", "me", "my",
    "with", "test", "take", "try", "start", "begin", "run", "guid", "through", "pleas", "now",
    "how", "measur", "tap", "again", "another", "todai", "would", "like", "for", "of", "myself",
    "your", "it", "on", "this", "go", "readi", "ok", "leg", "strength", "question", "questionnair",
    "left", "right", "hom", "at", "did", "done", "finish", "have", "just", "and", "get", "round",
    "around", "check", "repeat", "next", "then", "lead", "perform", "coach", "hello", "hi",
  ]

  private static let aroundAny: Set<String> = [
    "there", "is", "what", "which", "ani", "assess", "strong", "weak", "muscl", "own", "a", "am",
    "are", "mi", "both", "self", "some", "give", "if", "see", "find", "out",
  ]
}

/// The self-tests to choose from.
struct TestChoice {
  func offer(_ turn: inout Turn) {
    turn.intent = "sign.self_check"
    turn.say(TestPhrase.choose)
    turn.table(
      GuidedTest.allCases.enumerated().map { place, test in
        [
          String(place + 1), turn.wording(TestName(test: test.rawValue)),
          turn.wording(test.summary),
        ]
      }, isPrivate: false)
    turn.conversation.pending = .testChoice
    turn.suggest("chair stand test", "SARC-F")
  }

  /// True when the line chose one, by its number or by a word that only one of them has.
  func take(_ turn: inout Turn) -> Bool {
    if TestRequest().open(&turn) { return true }
    var stems = turn.understanding.stems.filter { !Self.fillers.contains($0) }
    if stems.count > 1 { stems.removeAll { $0 == "one" } }
    guard stems.count <= 3,
      let test = GuidedTest.allCases.indices.first(where: { place in
        !Self.words[place].isDisjoint(with: stems)
      }).map({ GuidedTest.allCases[$0] })
    else { return false }
    TestForm.open(test, &turn)
    return true
  }

  private static let words: [Set<String>] = [
    ["1", "first", "one", "chair", "stand"], ["2", "second", "two", "five", "rise"],
    ["3", "third", "three", "stanc", "balanc"], ["4", "fourth", "four", "calf", "tap"],
    ["5", "fifth", "sarc", "sarcf", "question"],
  ]

  private static let fillers: Set<String> = [
    "the", "a", "number", "option", "test", "pleas", "do", "let", "us", "try", "ok", "yes", "with",
    "leg", "on", "i", "take", "want", "f",
  ]
}
