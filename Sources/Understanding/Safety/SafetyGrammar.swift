/// Why a rule file does not compile.
package struct SafetyRuleError: Error, Sendable, Equatable {
  package let rule: String
  package let reason: String
}

/// Turns the pattern notation of the red flag files into tables; see `seeds/red-flags/words.yaml`.
package struct SafetyGrammar {
  private(set) var vocabulary: SafetyWords
  private(set) var tables = SafetyTables()
  /// For each word set the words of which one must stand in the line; nil when a bare number
  /// may match.
  private(set) var anchors: [[Int32]?] = []
  private let named: [String: [String]]
  private var numbers: [String: Int32] = [:]

  /// `uses` tells how often everyday lines have each word: a phrase is looked for where its rarest word stands.
  package init(sets: [String: [String]], uses: [String: Int] = [:]) {
    named = sets
    vocabulary = SafetyWords(uses: uses)
    for (name, words) in sets.sorted(by: { $0.key < $1.key }) where name.hasPrefix("=") {
      vocabulary.addKin(words, head: String(name.dropFirst()))
    }
  }

  /// To be called when all terms are there.
  mutating func close() { tables.close() }

  /// The index of a plain word.
  mutating func word(_ text: String) -> Int32 { vocabulary.intern(text) }

  /// The number of `a|b_c|~set`: alternatives, each a phrase; equal terms share a number.
  package mutating func term(_ text: String) throws(SafetyRuleError) -> Int32 {
    try set(text, members: text.split(separator: "|").map(String.init))
  }

  private mutating func set(
    _ key: String, members: [String]
  ) throws(SafetyRuleError) -> Int32 {
    if let known = numbers[key] { return known }
    var words = Set<Int32>()
    var phrases: [(number: Int32, length: Int)] = []
    var starts = Set<Int32>()
    var anchored = true
    for member in members {
      let number = try phrase(member)
      let range = tables.phrases[Int(number)].elements
      let only = range.count == 1 ? tables.elements[Int(range.lowerBound)] : nil
      switch only?.kind {
      case .word?: words.insert(only?.first ?? -1)
      case .set?:
        let inner = tables.sets[Int(only?.first ?? 0)]
        words.formUnion(inner.words.map { tables.words[Int($0)] })
        phrases += inner.phrases.map { (tables.phraseNumbers[Int($0)], 2) }
      default: phrases.append((number, range.count))
      }
      let anchor = tables.phrases[Int(number)].anchorSet
      if anchor < 0 { anchored = false } else { starts.formUnion(anchors[Int(anchor)] ?? []) }
    }
    phrases.sort { $0.length > $1.length }
    let number = append(words.sorted(), phrases: phrases.map(\.number))
    anchors.append(anchored ? starts.sorted() : nil)
    numbers[key] = number
    return number
  }

  private mutating func append(_ words: [Int32], phrases: [Int32]) -> Int32 {
    let firstWord = Int32(tables.words.count)
    let firstPhrase = Int32(tables.phraseNumbers.count)
    tables.words += words
    tables.phraseNumbers += phrases
    tables.sets.append(
      SafetyWordSet(
        words: firstWord..<Int32(tables.words.count),
        phrases: firstPhrase..<Int32(tables.phraseNumbers.count)))
    return Int32(tables.sets.count - 1)
  }

  /// The number of `a_*_~set_[1-5]`: words in a fixed order.
  mutating func phrase(_ text: String) throws(SafetyRuleError) -> Int32 {
    var elements: [SafetyElement] = []
    var best: (cost: Int, set: Int32, offset: Int32)?
    var offset: Int32 = 0
    for part in Self.places(of: text) {
      var (element, anchor) = try element(part)
      element.isBare = elements.isEmpty && element.low < element.high
      elements.append(element)
      if let anchor, let words = anchors[Int(anchor)] {
        let cost = words.reduce(0) { $0 + vocabulary.cost(of: $1) }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, anchor, offset) }
      }
      let fixed = element.kind == .word || element.kind == .number
      offset = fixed && offset >= 0 ? offset + 1 : -1
    }
    guard !elements.isEmpty else {
      throw SafetyRuleError(rule: "", reason: "nothing to look for in '\(text)'")
    }
    let start = Int32(tables.elements.count)
    tables.elements += elements
    tables.phrases.append(
      SafetyPhrase(
        elements: start..<Int32(tables.elements.count), anchorSet: best?.set ?? -1,
        anchorOffset: best?.offset ?? -1))
    return Int32(tables.phrases.count - 1)
  }

  /// A place and the word set that anchors it.
  private mutating func element(
    _ text: String
  ) throws(SafetyRuleError) -> (SafetyElement, Int32?) {
    if text == "*" { return (SafetyElement(kind: .gap), nil) }
    if text.hasPrefix("~") {
      let name = String(text.dropFirst())
      guard let members = named[name] else {
        throw SafetyRuleError(rule: "", reason: "no word set '\(name)'")
      }
      let number = try set(text, members: members)
      return (SafetyElement(kind: .set, first: number), number)
    }
    if let range = try Self.range(text) {
      return (
        SafetyElement(
          kind: .number, first: text.hasPrefix("[=") ? SafetyElement.digitsOnly : -1,
          low: range.lowerBound, high: range.upperBound), nil
      )
    }
    let word = vocabulary.intern(text)
    let key = "\u{0}\(word)"
    if numbers[key] == nil {
      numbers[key] = append([word], phrases: [])
      anchors.append([word])
    }
    return (SafetyElement(kind: .word, first: word), numbers[key])
  }

  /// `[65-110]`, `[=1-5]` for digits only, or a plain number.
  private static func range(_ text: String) throws(SafetyRuleError) -> ClosedRange<Double>? {
    if text.first?.isNumber ?? false, let value = Double(text) { return value...value }
    guard text.hasPrefix("[") else { return nil }
    let ends = text.drop { "[=".contains($0) }.dropLast().split(separator: "-")
      .compactMap { Double($0) }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw SafetyRuleError(rule: "", reason: "not a range of numbers: '\(text)'")
    }
    return ends[0]...ends[1]
  }

  /// Cuts a phrase as the tokenizer cuts a line: "light-headed" and "t2" are two words each.
  private static func places(of text: String) -> [String] {
    var places: [String] = []
    for part in text.split(whereSeparator: { $0 == "_" || $0 == " " }) {
      if let first = part.first, "~[#*=".contains(first) {
        places.append(String(part))
        continue
      }
      var run = ""
      for character in part {
        let turns = run.last.map { $0.isNumber != character.isNumber } ?? false
        if character == "-" || turns {
          if !run.isEmpty { places.append(run) }
          run = ""
        }
        if character != "-" { run.append(character) }
      }
      if !run.isEmpty { places.append(run) }
    }
    return places
  }
}
