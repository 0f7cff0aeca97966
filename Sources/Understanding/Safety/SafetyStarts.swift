import Archive

/// The word sets that the words of one line start, the patterns of which every term may stand in it, and where the
/// terms of these may stand.
///
/// A class, so that handing on a line does not touch each array of it.
final class SafetyStarts: Sendable {
  /// The rarest word of a phrase of a set, or a word that is in the set by itself.
  struct Lead: Sendable {
    /// -1 for a word by itself.
    let phrase: Int32
    let atom: Int32
    /// The lead of the same set before this one, or -1.
    let next: Int32
  }

  /// A bit for each set of which a rarest word stands in the line; empty where nothing is ruled out.
  private let started: [UInt64]
  private let leads: SafetyLeadSearch
  /// The cheap gate for a harmless line: patterns by number.
  let candidates: [Int32]

  /// Nothing is ruled out.
  static let unknown = SafetyStarts()

  private init() {
    (started, leads, candidates) = ([], SafetyLeadSearch(), [])
  }

  init(_ atoms: [SafetyView.Atom], rules: SafetyRules) {
    started = rules.index.started(by: atoms)
    let possible = rules.index.candidates(started)
    guard !possible.isEmpty else {
      (leads, candidates) = (SafetyLeadSearch(), [])
      return
    }
    let leads = SafetyLeadSearch(atoms, patterns: possible, started: started, rules: rules)
    self.leads = leads
    candidates = possible.filter { leads.mayHold(rules.patterns[Int($0)], rules) }.sorted()
  }

  /// How many sets have a number.
  var count: Int { leads.count }

  /// The number of a set that a pattern in question looks for, from 0; nil when none of its rarest words stands
  /// in the line.
  func number(of set: Int32) -> Int? { leads.number(of: set) }

  /// Whether a set with a rarest word may stand in the line.
  func mayStand(_ set: Int32) -> Bool { started.isEmpty || started.holds(set) }

  /// Whether a numbered set has a word of its own in the line, or one that was blanked since.
  func hasWord(_ number: Int) -> Bool { leads.hasWord(number) }

  @inline(__always) func forEachLead(of number: Int, _ body: (Lead) -> Void) {
    leads.forEach(of: number, body)
  }
}
