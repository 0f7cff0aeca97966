import Archive

/// Looks for the signs of the rules in one line; remembers where each term stands.
struct SafetySearch {
  private let rules: SafetyRules
  private var view: SafetyView
  /// For each word set: 0 when none of its rarest words stands in the line, -1 when one does,
  /// else 1 + its entry in `places`.
  private var state: [Int16]
  /// Patterns of which every term has a word in the line: the cheap gate for a harmless line.
  private var candidates: [Int32] = []
  private var places: [[Range<Int>]] = []
  private var scopes: SafetyScopes?

  init(_ view: SafetyView, rules: SafetyRules) {
    self.view = view
    self.rules = rules
    state = Array(repeating: 0, count: rules.tables.sets.count)
    var counts = [UInt8](repeating: 0, count: rules.patterns.count)
    for atom in view.atoms {
      start(atom.word, &counts)
      start(atom.exact, &counts)
      start(atom.kin, &counts)
    }
  }

  var hasCandidates: Bool { !candidates.isEmpty }

  private mutating func start(_ word: Int32, _ counts: inout [UInt8]) {
    for place in rules.termsByWord[word] {
      let term = rules.termsByWord.values[place]
      if state[Int(term)] != 0 { continue }
      state[Int(term)] = -1
      for slot in rules.patternsByTerm[term] {
        let pattern = rules.patternsByTerm.values[slot]
        counts[Int(pattern)] += 1
        if counts[Int(pattern)] == rules.termsNeeded[Int(pattern)] { candidates.append(pattern) }
      }
    }
  }

  /// The signs that are said to be there, with their words; `view` has its idioms blanked.
  mutating func signs(in view: SafetyView) -> [Int: [Range<Int>]] {
    self.view = view
    var found: [Int: [Range<Int>]] = [:]
    for number in candidates {
      let pattern = rules.patterns[Int(number)]
      guard found[pattern.sign] == nil else { continue }
      let heads = matches(of: rules.patternTerms[pattern.terms.lowerBound])
      if !heads.isEmpty, let evidence = evidence(for: pattern, heads: heads) {
        found[pattern.sign] = evidence
      }
    }
    return found
  }

  private mutating func matches(of term: Int32) -> [Range<Int>] {
    let known = state[Int(term)]
    if known > 0 { return places[Int(known) - 1] }
    guard known < 0 || rules.numericTerms.contains(term) else { return [] }
    let found = rules.tables.places(of: term, in: view, state: state)
    places.append(found)
    state[Int(term)] = Int16(places.count)
    return found
  }

  private mutating func lineScopes() -> SafetyScopes {
    if let scopes { return scopes }
    let made = SafetyScopes(view, rules: rules)
    scopes = made
    return made
  }

  private mutating func evidence(
    for pattern: SafetyPattern, heads: [Range<Int>]
  ) -> [Range<Int>]? {
    for place in pattern.terms.dropFirst()
    where matches(of: rules.patternTerms[place]).isEmpty { return nil }
    let sign = rules.signs[pattern.sign]
    if !sign.needs.isEmpty {
      var met = false
      for place in sign.needs where !matches(of: rules.patternTerms[place]).isEmpty { met = true }
      guard met else { return nil }
    }
    let scopes = lineScopes()
    for head in heads where scopes.isLive(head, keeps: sign.keeps) {
      guard let others = companions(of: head, pattern, scopes) else { continue }
      if !stands(pattern.absent, near: head, scopes), !stands(sign.absent, near: head, scopes),
        !standsAnywhere(pattern.absentInLine, scopes)
      {
        return [head] + others
      }
    }
    return nil
  }

  private mutating func companions(
    of head: Range<Int>, _ pattern: SafetyPattern, _ scopes: SafetyScopes
  ) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    let sentence = view.sentence(at: head.lowerBound)
    let all = pattern.terms.flatMap { matches(of: rules.patternTerms[$0]) }
    for place in pattern.terms.dropFirst() {
      let asserted = pattern.asserted & (1 << UInt32(place - pattern.terms.lowerBound)) != 0
      let match = matches(of: rules.patternTerms[place]).first { range in
        guard !range.overlaps(head) else { return false }
        guard !scopes.isRefused(range, except: all), !asserted || !scopes.isDenied(range) else {
          return false
        }
        if pattern.wholeLine { return true }
        let gap = max(range.lowerBound - head.upperBound, head.lowerBound - range.upperBound)
        return gap <= pattern.window && view.sentence(at: range.lowerBound) == sentence
      }
      guard let match else { return nil }
      found.append(match)
    }
    return found
  }

  /// Whether one of the terms stands undenied in the sentence of the head, or within the head.
  private mutating func stands(
    _ terms: Range<Int>, near head: Range<Int>, _ scopes: SafetyScopes
  ) -> Bool {
    let sentence = view.sentence(at: head.lowerBound)
    for place in terms {
      for range in matches(of: rules.patternTerms[place])
      where view.sentence(at: range.lowerBound) == sentence
        && (!scopes.isDenied(range) || range.overlaps(head))
      {
        return true
      }
    }
    return false
  }

  private mutating func standsAnywhere(_ terms: Range<Int>, _ scopes: SafetyScopes) -> Bool {
    for place in terms {
      for range in matches(of: rules.patternTerms[place]) where !scopes.isDenied(range) {
        return true
      }
    }
    return false
  }
}
