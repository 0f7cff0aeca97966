import Language

/// What pairs and skips are made of.
extension FeatureExtractor {
  /// A word of the line as the pairs see it: a slot mention stands for its words.
  struct Unit {
    let text: String
    /// `#` before the kind of a mention, `~` before the name of a synonym set; 0 before a word.
    var mark: UInt8 = 0
    /// The place of a word among the known ones, or -1.
    var word: Int32 = -1
    var isMention: Bool { mark == Unit.mention }

    static let mention = UInt8(ascii: "#")
    static let concept = UInt8(ascii: "~")

    var name: String { mark == 0 ? text : String(UnicodeScalar(mark)) + text }

    func add(to hash: inout FeatureHash) {
      if mark != 0 { hash.add(mark) }
      hash.add(text)
    }
  }

  /// Words, with each slot mention folded into one unit such as `#weight`.
  static func units(tokens: [Token], words: [Int32], mentions: [Mention]) -> [Unit] {
    var out: [Unit] = []
    out.reserveCapacity(tokens.count)
    var index = 0
    var next = 0
    while index < tokens.count {
      while next < mentions.count, mentions[next].tokens.lowerBound < index { next += 1 }
      if next < mentions.count, mentions[next].tokens.lowerBound == index {
        out.append(Unit(text: mentions[next].kind.rawValue, mark: Unit.mention))
        index = max(index + 1, mentions[next].tokens.upperBound)
        continue
      }
      switch tokens[index].kind {
      case .word: out.append(Unit(text: tokens[index].text, word: words[index]))
      case .number: out.append(Unit(text: "number", mark: Unit.mention))
      case .symbol: if tokens[index].text == "?" { out.append(Unit(text: "?")) }
      }
      index += 1
    }
    return out
  }

  /// The sequence of synonym sets and slot mentions alone, with other words left out.
  static func conceptUnits(
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit]
  ) -> [Unit] {
    guard !concepts.isEmpty || !mentions.isEmpty else { return [] }
    var placed: [(start: Int, unit: Unit)] = concepts.map {
      ($0.tokens.lowerBound, Unit(text: $0.name, mark: Unit.concept))
    }
    placed += mentions.map {
      ($0.tokens.lowerBound, Unit(text: $0.kind.rawValue, mark: Unit.mention))
    }
    placed.sort {
      $0.start != $1.start
        ? $0.start < $1.start
        : ($0.unit.mark, $0.unit.text) < ($1.unit.mark, $1.unit.text)
    }
    return placed.map(\.unit)
  }
}
