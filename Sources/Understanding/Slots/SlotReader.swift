package import Language

/// Reads quantities, dates and names in a line.
package struct SlotReader: Sendable {
  let lexicon: SlotLexicon

  package init(lexicon: SlotLexicon) {
    self.lexicon = lexicon
  }

  /// Everything the grammars read, from left to right; of two readings that overlap the longer one.
  ///
  /// A phrase with two meanings (a gym is kit and a place) gives two mentions with the same tokens, and the knee of
  /// "no knee pain" lies within the pain.
  package func mentions(in line: TokenizedLine) -> [Mention] {
    mentions(in: LineScan(line, lexicon))
  }

  func mentions(in scan: LineScan) -> [Mention] {
    var found: [Mention] = []
    var index = 0
    while index < scan.count {
      let reading = scan.quantity(at: index)
      let name = scan.name(at: index)
      if let reading, reading.end - index >= (name?.end ?? index) - index,
        !(reading.isBareNumber && name != nil)
      {
        found.append(contentsOf: reading.mentions)
        index = max(reading.end, index + 1)
      } else if let name {
        name.append(to: &found)
        index = name.end
      } else {
        index += 1
      }
    }
    scan.makeExact(&found)
    scan.markChairTest(in: &found)
    markLoads(in: &found)
    Correction.apply(to: &found, in: scan)
    return found
  }

  /// A weight right beside an exercise or its sets is what was lifted.
  private func markLoads(in mentions: inout [Mention]) {
    for index in mentions.indices where mentions[index].kind == .weight {
      for neighbour in [index - 1, index + 1] where mentions.indices.contains(neighbour) {
        let other = mentions[neighbour]
        let gap =
          neighbour < index
          ? mentions[index].tokens.lowerBound - other.tokens.upperBound
          : other.tokens.lowerBound - mentions[index].tokens.upperBound
        if gap <= 2, [.exercise, .sets, .reps, .effort].contains(other.kind) {
          mentions[index].kind = .load
        }
      }
    }
  }
}

/// A phrase of the lexicon in the line.
struct NameMatch {
  let start: Int
  let end: Int
  let names: [LexiconName]

  func append(to mentions: inout [Mention]) {
    for name in names {
      mentions.append(Mention(name.list.kind, start..<end, .name(name.id)))
    }
  }
}

extension LineScan {
  /// The longest phrase of the lexicon that starts here.
  func name(at index: Int) -> NameMatch? {
    let first = lexemes[index].name
    guard lexicon.trie.starts(with: first), var node = lexicon.trie.child(of: 0, at: first) else {
      return nil
    }
    var best = lexicon.trie.ends(at: node) ? (node, index + 1) : nil
    var next = index + 1
    while next < lexemes.count {
      let lexeme = lexemes[next]
      if let child = lexicon.trie.child(of: node, at: lexeme.name) {
        node = child
        if lexicon.trie.ends(at: node) { best = (node, next + 1) }
      } else if !lexeme.isSkippable {
        break
      }
      next += 1
    }
    guard let best else { return nil }
    return NameMatch(start: index, end: best.1, names: lexicon.trie.names(at: best.0))
  }
}

extension SlotLexicon.List {
  var kind: Mention.Kind {
    switch self {
    case .exercises: .exercise
    case .modes: .mode
    case .joints: .joint
    case .muscles: .muscle
    case .conditions: .condition
    case .equipment: .kit
    case .activity: .activity
    case .tests: .test
    case .sides: .side
    case .places: .place
    case .reasons: .reason
    case .metrics: .metric
    case .fields: .field
    case .difficulty: .difficulty
    case .units: .units
    case .sexes: .sex
    case .levels: .level
    case .plan: .plan
    case .complaints: .complaint
    case .directions: .direction
    }
  }
}
