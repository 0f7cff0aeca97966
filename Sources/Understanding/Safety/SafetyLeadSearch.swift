import Archive

/// Where the terms of the patterns in question may stand in a line.
struct SafetyLeadSearch: Sendable {
  /// A bit for each set that a pattern in question looks for and that may stand.
  private var wanted: [UInt64] = []
  /// The same sets, rising; the place of a set is its number.
  private var sets: [Int32] = []
  /// For each of them its last lead, and whether it has a word by itself.
  private var heads: [Int32] = []
  private var words: [Bool] = []
  private var leads: [SafetyStarts.Lead] = []

  /// Nothing is looked for.
  init() {}

  /// `started` holds a bit for each set that may stand.
  init(
    _ atoms: [SafetyView.Atom], patterns: [Int32], started: [UInt64], rules: SafetyRules
  ) {
    wanted = Array(repeating: 0, count: started.count)
    for number in patterns {
      let pattern = rules.patterns[Int(number)]
      let sign = rules.signs[pattern.sign]
      want(pattern.terms, rules)
      want(pattern.absent, rules)
      want(pattern.absentInLine, rules)
      want(sign.absent, rules)
      want(sign.needs, rules)
    }
    sets.reserveCapacity(64)
    for place in wanted.indices {
      wanted[place] &= started[place]
      var rest = wanted[place]
      while rest != 0 {
        sets.append(Int32(place << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    heads = Array(repeating: -1, count: sets.count)
    words = Array(repeating: false, count: sets.count)
    leads.reserveCapacity(64)
    for place in atoms.indices {
      find(atoms[place].word, at: place, rules.leads)
      find(atoms[place].exact, at: place, rules.leads)
      find(atoms[place].kin, at: place, rules.leads)
    }
  }

  private mutating func want(_ terms: Range<Int>, _ rules: SafetyRules) {
    for place in terms {
      let set = rules.patternTerms[place]
      wanted[Int(set) >> 6] |= 1 << UInt64(set & 63)
    }
  }

  /// Where a word leads few sets each of them is looked at, else each set in question is looked up among them.
  private mutating func find(_ word: Int32, at atom: Int, _ table: SafetyLeads) {
    guard word >= 0 else { return }
    let row = table.sets.places(in: word)
    guard row.count > sets.count * 8 else {
      for place in row {
        let set = table.sets.values.at(place)
        guard wanted.holds(set), let number = number(of: set) else { continue }
        note(place, of: number, at: atom, table)
      }
      return
    }
    var low = row.lowerBound
    for number in sets.indices {
      low = Self.first(from: sets[number], in: low..<row.upperBound, table.sets.values)
      while low < row.upperBound, table.sets.values.at(low) == sets[number] {
        note(low, of: number, at: atom, table)
        low += 1
      }
    }
  }

  /// The first place whose set is not below `set`.
  private static func first(
    from set: Int32, in places: Range<Int>, _ values: FlatArray<Int32>
  ) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) >> 1
      if values.at(middle) < set { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func note(
    _ place: Int, of number: Int, at atom: Int, _ table: SafetyLeads
  ) {
    let phrase = table.phrases.at(place)
    if phrase < 0 { words[number] = true }
    leads.append(
      SafetyStarts.Lead(phrase: phrase, atom: Int32(atom), next: heads[number]))
    heads[number] = Int32(leads.count - 1)
  }

  /// How many sets have a number.
  var count: Int { sets.count }

  /// The number of a set that a pattern in question looks for, from 0.
  func number(of set: Int32) -> Int? {
    guard !wanted.isEmpty, wanted.holds(set) else { return nil }
    var (low, high) = (0, sets.count)
    while low < high {
      let middle = (low + high) >> 1
      if sets[middle] < set { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func hasWord(_ number: Int) -> Bool { words[number] }

  /// Whether each term of a pattern has a word or the rarest word of a phrase in the line, which costs less than to
  /// look where it stands.
  func mayHold(_ pattern: SafetyPattern, _ rules: SafetyRules) -> Bool {
    let needs = rules.signs[pattern.sign].needs
    return pattern.terms.allSatisfy { mayStand(rules.patternTerms[$0], rules) }
      && (needs.isEmpty || needs.contains { mayStand(rules.patternTerms[$0], rules) })
  }

  private func mayStand(_ term: Int32, _ rules: SafetyRules) -> Bool {
    guard let number = number(of: term) else { return false }
    return heads[number] >= 0 || rules.tables.isOpen[Int(term)]
  }

  @inline(__always) func forEach(of number: Int, _ body: (SafetyStarts.Lead) -> Void) {
    var place = heads[number]
    while place >= 0 {
      let lead = leads[Int(place)]
      body(lead)
      place = lead.next
    }
  }
}
