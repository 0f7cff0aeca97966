import Archive

extension SafetyRulesBuilder {
  var termsByWord: FlatRows {
    var rows = [[Int32]](repeating: [], count: grammar.vocabulary.stems.count)
    for (number, words) in grammar.anchors.enumerated() {
      for word in words ?? [] { rows[Int(word)].append(Int32(number)) }
    }
    return FlatRows(rows)
  }

  var patternsByTerm: FlatRows {
    var rows = [[Int32]](repeating: [], count: grammar.tables.sets.count)
    for (number, pattern) in patterns.enumerated() {
      for term in anchoredTerms(of: pattern) { rows[Int(term)].append(Int32(number)) }
    }
    return FlatRows(rows)
  }

  var termsNeeded: [UInt8] { patterns.map { UInt8(anchoredTerms(of: $0).count) } }

  private func anchoredTerms(of pattern: SafetyPattern) -> Set<Int32> {
    Set(patternTerms[pattern.terms].filter { grammar.anchors[Int($0)] != nil })
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
