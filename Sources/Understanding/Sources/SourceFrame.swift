import Language

/// The words around a name that make it a question about a source.
struct SourceFrame {
  let words: [String]
  let name: Range<Int>

  /// "2014", as it stands behind the name.
  var year: String? {
    words[name.upperBound...].first { !Self.joiners.contains($0) }
      .flatMap { SourceNames.isYear($0) ? $0 : nil }
  }

  /// "et al", "and colleagues".
  var hasOthers: Bool {
    let rest = words[name.upperBound...]
    return rest.starts(with: ["et", "al"]) || rest.starts(with: ["and", "colleagues"])
  }

  /// Whether the line asks for the source; a name that is also a word needs more than "tell me about".
  func asks(plainName: Bool, years: [String]) -> Bool {
    if hasOthers { return true }
    if let year {
      // "rice 2000" may be grams.
      return !plainName || years.contains { $0.prefix(4) == year.prefix(4) } || isStudy
        || (isNothingElse && year != "2000")
    }
    if isStudy { return !plainName || isAsked }
    if starts(with: Self.whoOpeners), isAtEnd { return true }
    if starts(with: Self.foundOpeners), isFinding { return true }
    return !plainName && isAtEnd && (starts(with: Self.aboutOpeners) || name.lowerBound == 0)
  }

  /// Asked as one asks for a study, whoever wrote it.
  var asksForAnyName: Bool {
    if year != nil { return isWhole }
    return (isStudy && isAsked && isWhole) || (starts(with: Self.foundOpeners) && isFinding)
  }

  /// Nothing but the name and its year.
  var isNothingElse: Bool {
    words.indices.allSatisfy { name.contains($0) || SourceNames.isYear(words[$0]) || isOpening($0) }
  }

  /// Nothing but the question, the name, its year and what kind of work it is.
  var isWhole: Bool {
    words.indices.allSatisfy { place in
      name.contains(place) || SourceNames.isYear(words[place])
        || (Self.isPartOfFrame(words[place]) && !Self.dates.contains(words[place]))
    }
  }

  /// "What is the Smith study", whatever the name means elsewhere.
  var asksForNamedStudy: Bool { isStudy && isAsked && isWhole }

  /// "Smith 1999" in the letters a name has.
  var shownName: String { ([properName] + [year].compactMap(\.self)).joined(separator: " ") }

  /// With capital letters.
  var properName: String {
    words[name].map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// Whether the line has anything that a question about a source has: a year, a word for a study or a finding,
  /// "who" or "et al", or a name that is no word.
  static func mayAsk(_ words: [String], _ isEveryday: (String) -> Bool) -> Bool {
    words.contains { word in
      SourceNames.isYear(word) || !isEveryday(word) || telltales.contains(word)
    }
  }

  /// The same, by what reading the line has found already: all of its words are known, and none tells.
  static func mayAsk(_ read: Recognizer.Read, _ known: KnownWords) -> Bool {
    read.line.tokens.indices.contains { place in
      switch read.line.tokens[place].kind {
      case .symbol: false
      case .number: read.line.tokens[place].value.map { (1900...2100).contains($0) } ?? true
      case .word:
        read.words[place] < 0 || read.line.tokens[place].typed != nil
          || known.facts.at(Int(read.words[place])).flags.contains(.isTelltale)
      }
    }
  }

  /// A word for a study or a finding, "who" or "et al".
  static func isTelltale(_ word: String) -> Bool { telltales.contains(word) }

  private static let telltales = studies.union(findings)
    .union(["who", "whos", "al", "colleagues", "cite"])

  static func isPartOfFrame(_ word: String) -> Bool {
    studies.contains(word) || findings.contains(word) || joiners.contains(word)
      || frameWords.contains(word) || dates.contains(word)
  }

  private func isOpening(_ place: Int) -> Bool {
    place < name.lowerBound && Self.frameWords.contains(words[place])
  }

  private var rest: ArraySlice<String> {
    words[name.upperBound...].drop {
      Self.joiners.contains($0) || SourceNames.isYear($0)
    }
  }

  private var isAtEnd: Bool { rest.allSatisfy { Self.closers.contains($0) } }

  /// "the Wall study", "the study by Wall".
  private var isStudy: Bool {
    if let next = rest.first, Self.studies.contains(next) { return true }
    let before = words[..<name.lowerBound].suffix(3)
    guard let last = before.last(where: { $0 != "the" }), ["by", "of", "from"].contains(last) else {
      return false
    }
    return before.contains(where: Self.studies.contains)
  }

  private var isAsked: Bool {
    words[..<name.lowerBound].contains { Self.frameWords.contains($0) }
  }

  private var isFinding: Bool { rest.first.map(Self.findings.contains) ?? false }

  private func starts(with openers: [[String]]) -> Bool {
    let before = Array(words[..<name.lowerBound].filter { $0 != "the" })
    return openers.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private static let whoOpeners = [
    ["who", "is"], ["who", "was"], ["who", "are"], ["who", "s"], ["whos"], ["who", "were"],
  ]
  private static let foundOpeners = [
    ["what", "did"], ["what", "does"], ["what", "do"], ["what", "has"], ["did"],
  ]
  private static let aboutOpeners =
    whoOpeners + [
      ["about"], ["what", "is"], ["what", "s"], ["whats"], ["what", "are"], ["cite"], ["show"],
      ["on"], ["according", "to"], ["show", "me"], ["explain"], ["source"],
    ]
  private static let studies: Set<String> = [
    "study", "studies", "paper", "papers", "trial", "review", "research", "article", "guideline",
    "guidelines", "statement", "experiment", "publication", "reference", "source", "citation",
  ]
  private static let findings: Set<String> = [
    "find", "found", "show", "say", "report", "conclude", "measure", "discover", "prove", "claim",
    "write", "publish", "test", "study", "studied", "shown",
  ]
  /// What stands before a year and is no author.
  private static let dates: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "spring", "summer", "autumn", "winter", "fall", "year",
    "since", "until", "before", "after", "around", "born", "back",
  ]
  private static let joiners: Set<String> = [
    "et", "al", "and", "colleagues", "s", "in", "from", "his", "her", "their", "team", "group",
  ]
  private static let closers: Set<String> = ["please", "again", "then", "exactly", "about", "now"]
  private static let frameWords: Set<String> = [
    "who", "what", "whats", "whos", "which", "is", "was", "are", "the", "that", "this", "tell",
    "me", "about", "did", "does", "do", "by", "of", "on", "more", "explain", "cite", "show", "you",
    "have", "got", "know", "any", "a", "please", "ok", "and", "so", "to", "give", "your", "it",
    "according", "how", "good", "read",
  ]
}
