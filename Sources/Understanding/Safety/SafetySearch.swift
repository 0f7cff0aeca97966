/// Looks for the signs of the rules in one line; remembers where each term stands.
struct SafetySearch {
  private let rules: SafetyRules
  /// The line, with its idioms blanked.
  private let view: SafetyView
  private let scopes: SafetyScopes
  /// For each numbered set of the line its stretch of `places`; nil until it is asked for.
  private var stretches: [Range<Int>?]
  private var places: [Range<Int>] = []
  /// For each word the end of a term that starts there, or -1; all -1 between two terms.
  private var ends: [Int32]

  init(_ view: SafetyView, scopes: SafetyScopes, rules: SafetyRules) {
    self.view = view
    self.scopes = scopes
    self.rules = rules
    stretches = Array(repeating: nil, count: view.starts.count)
    ends = Array(repeating: -1, count: view.atoms.count)
  }

  /// The signs that are said to be there, with their words.
  mutating func signs() -> [Int: [Range<Int>]] {
    var found: [Int: [Range<Int>]] = [:]
    for number in view.starts.candidates {
      let pattern = rules.patterns[Int(number)]
      guard found.isEmpty || found[pattern.sign] == nil, standsInPhrases(pattern) else { continue }
      let heads = matches(of: rules.patternTerms[pattern.terms.lowerBound])
      if !heads.isEmpty, let evidence = evidence(for: pattern, heads: heads) {
        found[pattern.sign] = evidence
      }
    }
    return found
  }

  /// All places where a term stands, one for each start, phrases before single words; a stretch of `places`.
  private mutating func matches(of term: Int32) -> Range<Int> {
    guard let number = view.starts.number(of: term) else { return 0..<0 }
    if let known = stretches[number] { return known }
    let start = places.count
    find(term, number)
    stretches[number] = start..<places.count
    return start..<places.count
  }

  private mutating func find(_ term: Int32, _ number: Int) {
    // Moved out, so that what is called with the line may write into it.
    var ends: [Int32] = []
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    var hit = false
    if rules.tables.isOpen[Int(term)] {
      rules.tables.forEachOpenPlace(of: term, in: view) { range in
        hit = true
        ends[range.lowerBound] = max(ends[range.lowerBound], Int32(range.upperBound))
      }
    }
    view.starts.forEachLead(of: number) { lead in
      guard lead.phrase >= 0, !view.isBlank(Int(lead.atom)) else { return }
      rules.tables.forEachPlace(of: lead.phrase, near: Int(lead.atom), in: view) { range in
        hit = true
        ends[range.lowerBound] = max(ends[range.lowerBound], Int32(range.upperBound))
      }
    }
    if view.starts.hasWord(number) {
      view.starts.forEachLead(of: number) { lead in
        let index = Int(lead.atom)
        guard lead.phrase < 0, !view.isBlank(index), ends[index] < 0 else { return }
        hit = true
        ends[index] = Int32(index + 1)
      }
    }
    guard hit else { return }
    for index in ends.indices where ends[index] >= 0 {
      if ends[index] > index { places.append(index..<Int(ends[index])) }
      ends[index] = -1
    }
  }

  /// Whether a phrase of each term that has no word of its own stands in the line: the terms that fail most often.
  private mutating func standsInPhrases(_ pattern: SafetyPattern) -> Bool {
    for place in pattern.terms {
      let term = rules.patternTerms[place]
      guard let number = view.starts.number(of: term) else { return false }
      if !view.starts.hasWord(number), matches(of: term).isEmpty { return false }
    }
    return true
  }

  private mutating func evidence(
    for pattern: SafetyPattern, heads: Range<Int>
  ) -> [Range<Int>]? {
    for place in pattern.terms.dropFirst()
    where matches(of: rules.patternTerms[place]).isEmpty { return nil }
    let sign = rules.signs[pattern.sign]
    if !sign.needs.isEmpty {
      var met = false
      for place in sign.needs where !matches(of: rules.patternTerms[place]).isEmpty { met = true }
      guard met else { return nil }
    }
    for place in heads where scopes.isLive(places[place], keeps: sign.keeps) {
      let head = places[place]
      guard let others = companions(of: head, pattern) else { continue }
      if !stands(pattern.absent, near: head), !stands(sign.absent, near: head),
        !standsAnywhere(pattern.absentInLine)
      {
        return [head] + others
      }
    }
    return nil
  }

  private mutating func companions(
    of head: Range<Int>, _ pattern: SafetyPattern
  ) -> [Range<Int>]? {
    guard pattern.terms.count > 1 else { return [] }
    var found: [Range<Int>] = []
    let sentence = view.sentence(at: head.lowerBound)
    let all = pattern.terms.flatMap { places[matches(of: rules.patternTerms[$0])] }
    for place in pattern.terms.dropFirst() {
      let asserted = pattern.asserted & (1 << UInt32(place - pattern.terms.lowerBound)) != 0
      let match = places[matches(of: rules.patternTerms[place])].first { range in
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
  private mutating func stands(_ terms: Range<Int>, near head: Range<Int>) -> Bool {
    let sentence = view.sentence(at: head.lowerBound)
    for term in terms {
      for place in matches(of: rules.patternTerms[term]) {
        let range = places[place]
        if view.sentence(at: range.lowerBound) == sentence,
          !scopes.isDenied(range) || range.overlaps(head)
        {
          return true
        }
      }
    }
    return false
  }

  private mutating func standsAnywhere(_ terms: Range<Int>) -> Bool {
    for term in terms {
      for place in matches(of: rules.patternTerms[term]) where !scopes.isDenied(places[place]) {
        return true
      }
    }
    return false
  }
}
