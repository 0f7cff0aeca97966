import Archive

/// The word sets that the words of one line start, where their words and phrases may stand, and the patterns of
/// which every term has a word in the line.
struct SafetyStarts: Sendable {
  /// The rarest word of a phrase of a set, or a word that is in the set by itself.
  struct Lead: Sendable {
    /// -1 for a word by itself.
    let phrase: Int32
    let atom: Int32
    /// The lead of the same set before this one, or -1.
    fileprivate let next: Int32
  }

  /// For each set its number in this line, from 1; 0 when none of its rarest words stands in the line.
  private let numbers: [Int16]
  /// For each numbered set its last lead.
  private let heads: [Int32]
  private let leads: [Lead]
  /// The cheap gate for a harmless line.
  let candidates: [Int32]

  /// Nothing is ruled out.
  static let unknown = SafetyStarts()

  private init() {
    (numbers, heads, leads, candidates) = ([], [], [], [])
  }

  init(_ atoms: [SafetyView.Atom], rules: SafetyRules) {
    var numbers = [Int16](repeating: 0, count: rules.tables.sets.count)
    var counts = [UInt8](repeating: 0, count: rules.patterns.count)
    var heads: [Int32] = []
    var leads: [Lead] = []
    var candidates: [Int32] = []
    heads.reserveCapacity(256)
    leads.reserveCapacity(512)
    func number(_ set: Int) -> Int {
      if numbers[set] == 0 {
        heads.append(-1)
        numbers[set] = Int16(heads.count)
      }
      return Int(numbers[set]) - 1
    }
    for set in rules.numericTerms { _ = number(Int(set)) }
    for (index, atom) in atoms.enumerated() {
      for word in [atom.word, atom.exact, atom.kin] where word >= 0 {
        rules.termsByWord.forEach(in: word) { set in
          guard numbers[Int(set)] == 0 else { return }
          _ = number(Int(set))
          rules.patternsByTerm.forEach(in: set) { pattern in
            counts[Int(pattern)] += 1
            if counts[Int(pattern)] == rules.termsNeeded[Int(pattern)] {
              candidates.append(pattern)
            }
          }
        }
        for place in rules.leads.sets[word] {
          let set = number(Int(rules.leads.sets.values.at(place)))
          leads.append(
            Lead(phrase: rules.leads.phrases.at(place), atom: Int32(index), next: heads[set]))
          heads[set] = Int32(leads.count - 1)
        }
      }
    }
    self.numbers = numbers
    self.heads = heads
    self.leads = leads
    self.candidates = candidates
  }

  /// How many sets have a number.
  var count: Int { heads.count }

  /// The number of a set, from 0; nil when none of its rarest words stands in the line.
  func number(of set: Int32) -> Int? {
    let number = Int(numbers[Int(set)]) - 1
    return number >= 0 ? number : nil
  }

  /// Whether a set with a rarest word may stand in the line.
  func mayStand(_ set: Int32) -> Bool { numbers.isEmpty || numbers[Int(set)] != 0 }

  @inline(__always) func forEachLead(of number: Int, _ body: (Lead) -> Void) {
    var place = heads[number]
    while place >= 0 {
      let lead = leads[Int(place)]
      body(lead)
      place = lead.next
    }
  }
}
