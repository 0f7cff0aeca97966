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
    let next: Int32
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
