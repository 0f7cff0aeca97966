import Archive

extension SafetyRulesBuilder {
  var index: SafetySetIndex {
    // How often a rarest word of the set stands in everyday lines, roughly.
    let costs = grammar.anchors.map { words in
      words?.reduce(0) { $0 + grammar.vocabulary.cost(of: $1) } ?? 0
    }
    var setsByWord = [[Int32]](repeating: [], count: grammar.vocabulary.stems.count)
    for (number, words) in grammar.anchors.enumerated() {
      for word in words ?? [] { setsByWord[Int(word)].append(Int32(number)) }
    }
    var sets = grammar.tables.sets.count
    for (set, number) in phraseSets.enumerated() where number >= 0 {
      for word in phraseAnchors(of: set) { setsByWord[Int(word)].append(number) }
      sets = Int(number) + 1
    }
    let terms = patterns.map { pattern in
      Set(patternTerms[pattern.terms]).filter { grammar.anchors[Int($0)] != nil }
        .sorted { (costs[Int($0)], $0) < (costs[Int($1)], $1) }
    }
    return SafetySetIndex(
      setsByWord: setsByWord, sets: sets,
      open: Set(patternTerms.filter { grammar.anchors[Int($0)] == nil }), terms: terms)
  }

  /// See `SafetyTables.phraseSets`.
  var phraseSets: [Int32] {
    var next = Int32(grammar.tables.sets.count)
    return grammar.tables.sets.indices.map { set in
      guard !grammar.tables.sets[set].phrases.isEmpty, grammar.anchors[set] != nil else {
        return -1
      }
      next += 1
      return next - 1
    }
  }

  /// The words of which one must stand in the line for a phrase of the set to stand there.
  private func phraseAnchors(of set: Int) -> Set<Int32> {
    var words: Set<Int32> = []
    for number in grammar.tables.sets[set].phrases {
      let phrase = grammar.tables.phraseNumbers[Int(number)]
      let anchor = grammar.tables.phrases[Int(phrase)].anchorSet
      words.formUnion(grammar.anchors[Int(anchor)] ?? [])
    }
    return words
  }

  func phrasesByWord(_ phrases: [Int32]) -> FlatRows {
    var rows = [[Int32]](repeating: [], count: grammar.vocabulary.stems.count)
    for phrase in phrases {
      let anchor = grammar.tables.phrases[Int(phrase)].anchorSet
      for word in grammar.anchors[Int(anchor)] ?? [] { rows[Int(word)].append(phrase) }
    }
    return FlatRows(rows)
  }

  var partsBySign: FlatRows {
    var rows = [[Int32]](repeating: [], count: signs.count)
    for (number, part) in parts.enumerated() {
      for sign in Set(part.combinations.flatMap(\.present)) { rows[sign].append(Int32(number)) }
    }
    return FlatRows(rows)
  }
}
