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
    var heads: [Int32] = []
    var leads: [Lead] = []
    var candidates: [Int32] = []
    numbers = Array(unsafeUninitializedCapacity: rules.tables.sets.count) { numbers, count in
      numbers.initialize(repeating: 0)
      count = numbers.count
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rules.patterns.count) { counts in
        counts.initialize(repeating: 0)
        var search = Search(rules: rules, numbers: numbers, counts: counts)
        search.read(atoms)
        (heads, leads, candidates) = (search.heads, search.leads, search.candidates)
      }
    }
    self.heads = heads
    self.leads = leads
    self.candidates = candidates
  }

  /// What is known while the words are looked up one by one.
  private struct Search {
    let rules: SafetyRules
    let numbers: UnsafeMutableBufferPointer<Int16>
    /// For each pattern how many of its terms have a word.
    let counts: UnsafeMutableBufferPointer<UInt8>
    var heads: [Int32] = []
    var leads: [Lead] = []
    var candidates: [Int32] = []

    mutating func read(_ atoms: [SafetyView.Atom]) {
      heads.reserveCapacity(256)
      leads.reserveCapacity(512)
      for set in rules.numericTerms { _ = number(of: Int(set)) }
      for (index, atom) in atoms.enumerated() {
        add(atom.word, at: index)
        add(atom.exact, at: index)
        add(atom.kin, at: index)
      }
    }

    private mutating func add(_ word: Int32, at index: Int) {
      guard word >= 0 else { return }
      rules.termsByWord.forEach(in: word) { set in
        guard numbers[Int(set)] == 0 else { return }
        _ = number(of: Int(set))
        rules.patternsByTerm.forEach(in: set) { count(Int($0)) }
      }
      for place in rules.leads.sets[word] {
        let head = number(of: Int(rules.leads.sets.values.at(place)))
        leads.append(
          Lead(phrase: rules.leads.phrases.at(place), atom: Int32(index), next: heads[head]))
        heads[head] = Int32(leads.count - 1)
      }
    }

    private mutating func count(_ pattern: Int) {
      counts[pattern] += 1
      if counts[pattern] == rules.termsNeeded[pattern] { candidates.append(Int32(pattern)) }
    }

    private mutating func number(of set: Int) -> Int {
      if numbers[set] == 0 {
        heads.append(-1)
        numbers[set] = Int16(heads.count)
      }
      return Int(numbers[set]) - 1
    }
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
