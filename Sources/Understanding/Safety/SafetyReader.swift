import Archive
package import Language

/// Recognises danger signs in a line.
package struct SafetyReader: Sendable {
  let rules: SafetyRules
  private let isKnown: @Sendable (String) -> Bool
  private let known: KnownWords?

  /// `isKnown` tells whether a word belongs to the coach's vocabulary: it is then no typing error.
  package init(rules: SafetyRules, isKnown: @escaping @Sendable (String) -> Bool) {
    self.init(rules: rules, known: nil, isKnown: isKnown)
  }

  init(rules: SafetyRules, known: KnownWords?, isKnown: @escaping @Sendable (String) -> Bool) {
    self.rules = rules
    self.known = known
    self.isKnown = isKnown
  }

  /// The rules that fire, the most urgent first.
  package func findings(in line: TokenizedLine, context: SafetyContext) -> [SafetyFinding] {
    reading(of: line, context: context).findings
  }

  /// What the rules find in the line itself, without the person and the talk before it.
  func findings(in line: TokenizedLine, words: [Int32], year: Int?) -> [SafetyFinding] {
    var context = SafetyContext()
    context.year = year
    return reading(of: line, words: words, context: context).findings
  }

  /// The findings together with the signs seen, to hand to the next line as `previousSigns`.
  package func reading(of line: TokenizedLine, context: SafetyContext) -> SafetyReading {
    reading(of: line, words: [], context: context)
  }

  /// `words` are the places of the line's words among the known ones.
  func reading(
    of line: TokenizedLine, words: [Int32], context: SafetyContext
  ) -> SafetyReading {
    var view = SafetyView(
      line, words: words[...], known, rules: rules, year: context.year ?? 2100, isKnown: isKnown)
    view.starts = SafetyStarts(view.atoms, rules: rules)
    var scopes = SafetyScopes(view, rules: rules)
    let denied = scopes.deniedTokens
    if view.starts.candidates.isEmpty, context.pendingQuestion == nil {
      return SafetyReading(findings: [], signs: [], denied: denied)
    }
    if blankIdioms(in: &view) { scopes = SafetyScopes(view, rules: rules) }
    scopes.findStretches()
    var search = SafetySearch(view, scopes: scopes, rules: rules)
    let signs = search.signs()
    if signs.isEmpty, context.pendingQuestion == nil {
      return SafetyReading(findings: [], signs: [], denied: denied)
    }
    let found =
      findings(signs: signs, view: view, context: context)
      + answer(to: context.pendingQuestion, in: view)
    return SafetyReading(
      findings: settle(found), signs: Set(signs.keys.map { rules.signNames[$0] }),
      denied: denied)
  }

  /// Whether any idiom stands in the line.
  private func blankIdioms(in view: inout SafetyView) -> Bool {
    var idioms: [Range<Int>] = []
    for (index, atom) in view.atoms.enumerated() {
      for word in [atom.word, atom.exact] where word >= 0 {
        rules.idiomsByWord.forEach(in: word) { phrase in
          rules.tables.forEachPlace(of: phrase, near: index, in: view) { idioms.append($0) }
        }
      }
    }
    for range in idioms { view.blank(range) }
    return !idioms.isEmpty
  }

  private func findings(
    signs: [Int: [Range<Int>]], view: SafetyView, context: SafetyContext
  ) -> [SafetyFinding] {
    let isPresent = { (sign: Int) in
      signs[sign] != nil || context.previousSigns.contains(rules.signNames[sign])
        || rules.signContexts[sign].map(context.fits) ?? false
    }
    var touched = Set<Int32>()
    for sign in signs.keys {
      rules.partsBySign.forEach(in: Int32(sign)) { touched.insert($0) }
    }
    return touched.compactMap { number in
      let part = rules.parts[Int(number)]
      let met = part.combinations.first { combination in
        combination.present.contains { signs[$0] != nil }
          && combination.present.allSatisfy(isPresent)
          && !combination.missing.contains(where: isPresent)
      }
      guard let met else { return nil }
      let ranges = met.present.flatMap { signs[$0] ?? [] }.map(view.tokens)
      return finding(part, evidence: ranges.sorted { $0.lowerBound < $1.lowerBound })
    }
  }

  private func finding(_ part: SafetyPart, evidence: [Range<Int>]) -> SafetyFinding {
    let rule = rules.rules[part.rule]
    return SafetyFinding(
      rule: rule.id, part: part.name, action: part.action, level: part.action.level,
      evidence: evidence, status: .present, policyOnly: rule.policyOnly)
  }

  /// A "yes" to the open question of a rule makes the rule's part fire.
  private func answer(to question: String?, in view: SafetyView) -> [SafetyFinding] {
    guard let question, let first = view.atoms.first, first.word >= 0 else { return [] }
    let affirmed = rules.cuesByWord.values[rules.cuesByWord[first.word]].contains {
      rules.cue(of: $0) == .yes && rules.tables.end(of: $0, at: 0, in: view) != nil
    }
    guard affirmed else { return [] }
    return rules.parts.filter { $0.onYes && rules.rules[$0.rule].id == question }
      .map { finding($0, evidence: [first.token..<(first.token + 1)]) }
  }

  /// One finding a rule, without the milder rules of a family, the most urgent first.
  private func settle(_ found: [SafetyFinding]) -> [SafetyFinding] {
    let ordered = found.sorted { ($0.action, $0.rule, $0.part) < ($1.action, $1.rule, $1.part) }
    var best: [SafetyFinding] = []
    for finding in ordered where !best.contains(where: { $0.rule == finding.rule }) {
      best.append(finding)
    }
    let silenced = best.reduce(into: Set<String>()) { names, finding in
      names.formUnion(rules.rules.first { $0.id == finding.rule }?.replaces ?? [])
    }
    return best.filter { !silenced.contains($0.rule) }
  }
}
