import Archive

/// The word sets that the words of one line start, the patterns of which every term has a word in the line, and
/// where the terms of these may stand.
struct SafetyStarts: Sendable {
  /// The rarest word of a phrase of a set, or a word that is in the set by itself.
  struct Lead: Sendable {
    /// -1 for a word by itself.
    let phrase: Int32
    let atom: Int32
    /// The lead of the same set before this one, or -1.
    fileprivate let next: Int32
  }

  /// For each set 0 when none of its rarest words stands in the line, its number from 1 when a pattern in
  /// question looks for it, else -1.
  private let marks: [Int16]
  /// For each numbered set its last lead.
  private let heads: [Int32]
  private let leads: [Lead]
  /// The cheap gate for a harmless line.
  let candidates: [Int32]

  /// Nothing is ruled out.
  static let unknown = SafetyStarts()

  private init() {
    (marks, heads, leads, candidates) = ([], [], [], [])
  }

  init(_ atoms: [SafetyView.Atom], rules: SafetyRules) {
    var heads: [Int32] = []
    var leads: [Lead] = []
    var candidates: [Int32] = []
    marks = Array(unsafeUninitializedCapacity: rules.tables.sets.count) { marks, count in
      marks.initialize(repeating: 0)
      count = marks.count
      var search = Search(rules, marks: marks)
      search.startSets(atoms)
      if !search.candidates.isEmpty { search.findLeads(atoms) }
      (heads, leads, candidates) = (search.heads, search.leads, search.candidates)
    }
    self.heads = heads
    self.leads = leads
    self.candidates = candidates
  }

  /// How many sets have a number.
  var count: Int { heads.count }

  /// The number of a set that a pattern in question looks for, from 0; nil when none of its rarest words stands
  /// in the line.
  func number(of set: Int32) -> Int? {
    let mark = Int(marks[Int(set)])
    return mark > 0 ? mark - 1 : nil
  }

  /// Whether a set with a rarest word may stand in the line.
  func mayStand(_ set: Int32) -> Bool { marks.isEmpty || marks[Int(set)] != 0 }

  func hasLead(_ number: Int) -> Bool { heads[number] >= 0 }

  @inline(__always) func forEachLead(of number: Int, _ body: (Lead) -> Void) {
    var place = heads[number]
    while place >= 0 {
      let lead = leads[Int(place)]
      body(lead)
      place = lead.next
    }
  }
}

extension SafetyStarts {
  /// What is known while the words are looked up one by one; the tables lie here, not behind the rules, so that
  /// the loops hold on to nothing.
  private struct Search {
    let rules: SafetyRules
    let termsByWord: FlatRows
    let patternsByTerm: FlatRows
    let table: SafetyLeads
    let marks: UnsafeMutableBufferPointer<Int16>
    /// For each pattern how many of its terms have a word.
    var counts: [UInt8]
    var heads: [Int32] = []
    var leads: [Lead] = []
    var candidates: [Int32] = []

    init(_ rules: SafetyRules, marks: UnsafeMutableBufferPointer<Int16>) {
      self.rules = rules
      self.marks = marks
      termsByWord = rules.termsByWord
      patternsByTerm = rules.patternsByTerm
      table = rules.leads
      counts = Array(repeating: 0, count: rules.patterns.count)
    }

    mutating func startSets(_ atoms: [SafetyView.Atom]) {
      candidates.reserveCapacity(32)
      for place in atoms.indices {
        startSets(of: atoms[place].word)
        startSets(of: atoms[place].exact)
        startSets(of: atoms[place].kin)
      }
    }

    private mutating func startSets(of word: Int32) {
      termsByWord.forEach(in: word) { set in
        guard marks[Int(set)] == 0 else { return }
        marks[Int(set)] = -1
        patternsByTerm.forEach(in: set) { pattern in
          let pattern = Int(pattern)
          counts[pattern] += 1
          if counts[pattern] == rules.termsNeeded[pattern] { candidates.append(Int32(pattern)) }
        }
      }
    }

    mutating func findLeads(_ atoms: [SafetyView.Atom]) {
      heads.reserveCapacity(128)
      leads.reserveCapacity(256)
      for set in rules.numericTerms { marks[Int(set)] = -1 }
      for candidate in candidates {
        let pattern = rules.patterns[Int(candidate)]
        number(pattern.terms)
        number(pattern.absent)
        number(pattern.absentInLine)
        number(rules.signs[pattern.sign].absent)
        number(rules.signs[pattern.sign].needs)
      }
      for place in atoms.indices {
        findLeads(of: atoms[place].word, at: place)
        findLeads(of: atoms[place].exact, at: place)
        findLeads(of: atoms[place].kin, at: place)
      }
    }

    private mutating func number(_ terms: Range<Int>) {
      for place in terms {
        let set = Int(rules.patternTerms[place])
        guard marks[set] < 0 else { continue }
        heads.append(-1)
        marks[set] = Int16(heads.count)
      }
    }

    private mutating func findLeads(of word: Int32, at atom: Int) {
      guard word >= 0 else { return }
      for place in table.sets.places(in: word) {
        let mark = Int(marks[Int(table.sets.values.at(place))])
        guard mark > 0 else { continue }
        leads.append(
          Lead(phrase: table.phrases.at(place), atom: Int32(atom), next: heads[mark - 1]))
        heads[mark - 1] = Int32(leads.count - 1)
      }
    }
  }
}
