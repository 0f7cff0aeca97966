import Content

/// Compiles the red flag files; every mistake names its rule.
struct SafetyRulesBuilder {
  private let library: RedFlagLibrary
  private(set) var grammar: SafetyGrammar
  private var definitions: [String: RedFlagSign] = [:]
  private var numbers: [String: Int] = [:]
  private(set) var signs: [SafetySign] = []
  private(set) var signNames: [String] = []
  private(set) var signContexts: [Int: RedFlagContext] = [:]
  private(set) var patterns: [SafetyPattern] = []
  private(set) var patternTerms: [Int32] = []
  private(set) var idioms: [Int32] = []
  private(set) var cues: [(cue: SafetyCue, phrase: Int32)] = []
  private(set) var rules: [SafetyRules.Rule] = []
  private(set) var parts: [SafetyPart] = []

  static let auxiliaryWords = [
    "can", "could", "will", "would", "do", "does", "did", "have", "has", "had",
  ]

  /// `uses` tells how often everyday lines have each word.
  init(_ library: RedFlagLibrary, uses: [String: Int]) {
    self.library = library
    grammar = SafetyGrammar(sets: library.words.sets, uses: uses)
  }

  mutating func build() throws(SafetyRuleError) {
    try collectDefinitions()
    for name in definitions.keys.sorted() { numbers[name] = numbers.count }
    for name in definitions.keys.sorted() {
      do { try addSign(name) } catch {
        throw SafetyRuleError(rule: "sign \(name)", reason: error.reason)
      }
    }
    for text in library.words.idioms { idioms.append(try anchored(text)) }
    for (name, phrases) in library.words.cues.sorted(by: { $0.key < $1.key }) {
      let cue = try cue(name)
      for text in phrases { cues.append((cue, try anchored(text))) }
    }
    for file in library.rules { try addRule(file) }
    for word in ["or", "and", "without", "not", "never"] + Self.auxiliaryWords {
      _ = grammar.word(word)
    }
    grammar.close()
  }

  private mutating func collectDefinitions() throws(SafetyRuleError) {
    definitions = library.words.signs
    for file in library.rules {
      for (name, sign) in file.signs ?? [:] {
        guard definitions.updateValue(sign, forKey: name) == nil else {
          throw SafetyRuleError(rule: file.id, reason: "sign '\(name)' is defined twice")
        }
      }
    }
  }

  private mutating func addSign(_ name: String) throws(SafetyRuleError) {
    guard let sign = definitions[name] else { return }
    var keeps: SafetyCues = []
    for word in sign.keeps ?? [] { keeps.insert(SafetyCues(try cue(word))) }
    signNames.append(name)
    signContexts[signs.count] = sign.context
    signs.append(
      SafetySign(
        keeps: keeps, absent: try terms(sign.unless ?? []), needs: try terms(sign.needs ?? [])))
    for text in try sources(of: name, depth: 0) {
      try addPattern(text, sign: signs.count - 1)
    }
  }

  /// The pattern texts of a sign and of the signs it is like.
  private func sources(of name: String, depth: Int) throws(SafetyRuleError) -> [String] {
    guard depth < 5, let sign = definitions[name] else {
      throw SafetyRuleError(rule: name, reason: "no sign '\(name)'")
    }
    var found = sign.any ?? []
    for other in sign.like ?? [] { found += try sources(of: other, depth: depth + 1) }
    return found
  }

  /// Adds terms to `patternTerms`.
  private mutating func terms(_ texts: [String]) throws(SafetyRuleError) -> Range<Int> {
    let start = patternTerms.count
    for text in texts { patternTerms.append(try grammar.term(text)) }
    return start..<patternTerms.count
  }

  private mutating func addPattern(_ text: String, sign: Int) throws(SafetyRuleError) {
    var wanted: [String] = []
    var asserted: UInt32 = 0
    var absent: [String] = []
    var absentInLine: [String] = []
    var window = 9
    var wholeLine = false
    for part in text.split(separator: " ").map(String.init) {
      if part == "@line" {
        wholeLine = true
      } else if part.hasPrefix("@"), let value = Int(part.dropFirst()) {
        window = value
      } else if part.hasPrefix("!!") {
        absentInLine.append(String(part.dropFirst(2)))
      } else if part.hasPrefix("!") {
        absent.append(String(part.dropFirst()))
      } else {
        if part.hasPrefix("^") { asserted |= 1 << UInt32(wanted.count) }
        wanted.append(String(part.drop { $0 == "^" }))
      }
    }
    let numbers = try terms(wanted)
    guard patternTerms[numbers].contains(where: { grammar.anchors[Int($0)] != nil }) else {
      throw SafetyRuleError(rule: "", reason: "no word to look for in '\(text)'")
    }
    patterns.append(
      SafetyPattern(
        sign: sign, terms: numbers, absent: try terms(absent),
        absentInLine: try terms(absentInLine), asserted: asserted, window: window,
        wholeLine: wholeLine))
  }

  private func cue(_ name: String) throws(SafetyRuleError) -> SafetyCue {
    guard let cue = SafetyCue(name: name) else {
      throw SafetyRuleError(rule: "words", reason: "no cue '\(name)'")
    }
    return cue
  }

  private mutating func anchored(_ text: String) throws(SafetyRuleError) -> Int32 {
    let number = try grammar.phrase(text)
    guard grammar.tables.phrases[Int(number)].anchorSet >= 0 else {
      throw SafetyRuleError(rule: "words", reason: "no word in '\(text)'")
    }
    return number
  }

  private mutating func addRule(_ file: RedFlagFile) throws(SafetyRuleError) {
    rules.append(
      SafetyRules.Rule(
        id: file.id, policyOnly: file.policy ?? false, replaces: file.replaces ?? []))
    for part in file.parts {
      guard let action = SafetyAction(rawValue: part.action) else {
        throw SafetyRuleError(rule: file.id, reason: "no action '\(part.action)'")
      }
      var combinations: [SafetyPart.Combination] = []
      for text in part.when { combinations.append(try combination(text, rule: file.id)) }
      parts.append(
        SafetyPart(
          rule: rules.count - 1, name: part.part, action: action, combinations: combinations,
          onYes: part.onYes ?? false))
    }
  }

  private func combination(
    _ text: String, rule: String
  ) throws(SafetyRuleError) -> SafetyPart.Combination {
    var present: [Int] = []
    var missing: [Int] = []
    var wanted = true
    for word in text.split(separator: " ") {
      switch word {
      case "+": wanted = true
      case "-": wanted = false
      default:
        guard let number = numbers[String(word)] else {
          throw SafetyRuleError(rule: rule, reason: "no sign '\(word)'")
        }
        if wanted { present.append(number) } else { missing.append(number) }
      }
    }
    return SafetyPart.Combination(present: present, missing: missing)
  }
}
