import Archive

extension SafetyStarts {
  /// What is known while the words are looked up one by one; the tables lie here, not behind the rules, so that
  /// the loops hold on to nothing.
  struct Search {
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
