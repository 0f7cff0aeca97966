import Content
import Record
import Understanding

/// A condition or an age told inside a question: "i am paraplegic, which exercises?", "im 58, my leg got thin".
///
/// The planner must know it whatever the line was about; worries and questions about a condition do not count.
struct ToldInPassing {
  /// Keeps what is new and says so in a line of its own.
  func keep(_ turn: inout Turn) {
    guard turn.intent != "profile.set", turn.conversation.form == nil,
      turn.tools.recognizer.kind(of: turn.intent) == .answer
    else { return }
    let isAboutOneself = isAboutOneself(turn)
    guard isAboutOneself || saysSomeAge(turn) else { return }
    let told = turn.tools.recognizer.slots(
      of: turn.understanding, for: "profile.set", today: turn.now.day)
    let known = turn.profile.conditions
    let conditions = isAboutOneself ? told.condition ?? [] : []
    let new = conditions.filter { !known.contains($0) }
    let age = told.age.flatMap { saysAge($0, turn) ? $0 : nil }
    guard !new.isEmpty || age != nil else { return }
    var slots = Slots()
    slots.age = age
    if !new.isEmpty {
      slots.condition = new
      slots.side = told.side
    }
    var intake = ProfileIntake()
    intake.take(slots, &turn)
    guard !intake.isEmpty else { return }
    turn.newParagraph(isPrivate: true)
    turn.say(
      ProfilePhrase.noted, ["what": intake.noted.joined(separator: " · ")], isPrivate: true)
  }

  /// "i have", "i am", "i got": said plainly, without a doubt, a wish or a question before it.
  private func isAboutOneself(_ turn: Turn) -> Bool {
    let stems = turn.understanding.stems
    guard Self.doubts.isDisjoint(with: stems), !turn.understanding.concepts.contains("relative")
    else { return false }
    return stems.indices.dropLast().contains { place in
      stems[place] == "i" && Self.verbs.contains(stems[place + 1])
        && (place == 0 || !Self.askers.contains(stems[place - 1]))
    }
  }

  /// "i am 58": an age of today, not of a story, and not known yet.
  private func saysAge(_ age: Int, _ turn: Turn) -> Bool {
    guard turn.profile.number(.age) == nil, turn.profile.text(.birthDate) == nil,
      (1...120).contains(age)
    else { return false }
    let stems = turn.understanding.stems
    guard !stems.contains("if"), !turn.understanding.concepts.contains("relative") else {
      return false
    }
    return stems.indices.dropLast(2).contains {
      stems[$0] == "i" && stems[$0 + 1] == "am" && stems[$0 + 2] == String(age)
    }
  }

  /// "i am" and a number, which costs less to look for than to read the slots.
  private func saysSomeAge(_ turn: Turn) -> Bool {
    let stems = turn.understanding.stems
    return stems.indices.dropLast(2).contains {
      stems[$0] == "i" && stems[$0 + 1] == "am" && Int(stems[$0 + 2]) != nil
    }
  }

  private static let verbs: Set<String> = ["have", "am", "got", "had"]
  private static let askers: Set<String> = [
    "do", "did", "can", "could", "if", "should", "would", "when",
  ]
  private static let doubts: Set<String> = [
    "think", "worri", "afraid", "might", "mai", "maybe", "if", "scare", "could", "fear", "wonder",
    "suspect", "risk", "test", "not", "never", "no", "without",
  ]
}
