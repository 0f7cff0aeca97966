import Language

/// Turns a line into features: words, word pairs, letter runs, synonym sets, slot mentions.
struct FeatureExtractor: Sendable {
  /// A word of the line as the pairs see it: a slot mention stands for its words.
  struct Unit {
    let text: String
    let isMention: Bool
  }

  static let letterRuns = 3...5

  func extract(
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit], into buffer: inout FeatureBuffer
  ) {
    buffer.removeAll()
    for token in tokens where token.isWord {
      addWord(token, to: &buffer)
      addLetters(of: token.text, to: &buffer)
    }
    let units = Self.units(tokens: tokens, mentions: mentions)
    addPairs(units, .wordPair, .words, to: &buffer)
    addMeaning(tokens: tokens, mentions: mentions, concepts: concepts, to: &buffer)
    addShape(units, to: &buffer)
  }

  private func addWord(_ token: Token, to buffer: inout FeatureBuffer) {
    var hash = FeatureHash(.word)
    hash.add(token.text)
    buffer.add(hash, .words, name: token.text)
  }

  private func addPairs(
    _ units: [Unit], _ family: FeatureHash.Family, _ group: FeatureBuffer.Group,
    to buffer: inout FeatureBuffer
  ) {
    for place in 0...units.count where !units.isEmpty {
      let first = place == 0 ? "^" : units[place - 1].text
      let second = place == units.count ? "$" : units[place].text
      var hash = FeatureHash(family)
      hash.add(first)
      hash.add(0x20)
      hash.add(second)
      buffer.add(hash, group, name: "\(first) \(second)")
    }
  }

  /// Runs of three to five letters of the word with its borders: "_calf_" has `_ca`, `cal`, `alf` and so on.
  private func addLetters(of word: String, to buffer: inout FeatureBuffer) {
    var padded: [UInt8] = [UInt8(ascii: "_")]
    padded.append(contentsOf: word.utf8)
    padded.append(UInt8(ascii: "_"))
    for length in Self.letterRuns where padded.count >= length {
      for start in 0...(padded.count - length) {
        var hash = FeatureHash(.letters)
        for byte in padded[start..<(start + length)] { hash.add(byte) }
        buffer.add(
          hash, .letters,
          name: String(decoding: padded[start..<(start + length)], as: UTF8.self))
      }
    }
  }

  private func addMeaning(
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit], to buffer: inout FeatureBuffer
  ) {
    for concept in concepts {
      var hash = FeatureHash(.concept)
      hash.add(concept.name)
      buffer.add(hash, .meaning, name: "~\(concept.name)")
    }
    for mention in mentions {
      var hash = FeatureHash(.mention)
      hash.add(mention.kind.rawValue)
      buffer.add(hash, .meaning, name: "#\(mention.kind.rawValue)")
    }
    let units = Self.conceptUnits(tokens: tokens, mentions: mentions, concepts: concepts)
    addPairs(units, .conceptPair, .meaning, to: &buffer)
  }

  /// How long the line is and whether it is nothing but slot mentions.
  private func addShape(_ units: [Unit], to buffer: inout FeatureBuffer) {
    var hash = FeatureHash(.shape)
    let bucket = [1, 2, 3, 5, 8, 12].first { units.count <= $0 } ?? 99
    hash.add(UInt8(bucket))
    buffer.add(hash, .meaning, name: "up to \(bucket) words")
    if !units.isEmpty, units.allSatisfy(\.isMention) {
      var only = FeatureHash(.shape)
      only.add("only mentions")
      buffer.add(only, .meaning, name: "nothing but values")
    }
  }

  /// Words, with each slot mention folded into one unit such as `#weight`.
  private static func units(tokens: [Token], mentions: [Mention]) -> [Unit] {
    var out: [Unit] = []
    out.reserveCapacity(tokens.count)
    var index = 0
    var next = 0
    while index < tokens.count {
      while next < mentions.count, mentions[next].tokens.lowerBound < index { next += 1 }
      if next < mentions.count, mentions[next].tokens.lowerBound == index {
        out.append(Unit(text: "#" + mentions[next].kind.rawValue, isMention: true))
        index = max(index + 1, mentions[next].tokens.upperBound)
        continue
      }
      let token = tokens[index]
      if token.isWord { out.append(Unit(text: token.text, isMention: false)) }
      if token.kind == .number { out.append(Unit(text: "#number", isMention: true)) }
      if token.isSymbol("?") { out.append(Unit(text: "?", isMention: false)) }
      index += 1
    }
    return out
  }

  /// The sequence of synonym sets and slot mentions alone, with other words left out.
  private static func conceptUnits(
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit]
  ) -> [Unit] {
    var placed: [(start: Int, unit: Unit)] = concepts.map {
      ($0.tokens.lowerBound, Unit(text: "~" + $0.name, isMention: false))
    }
    placed += mentions.map {
      ($0.tokens.lowerBound, Unit(text: "#" + $0.kind.rawValue, isMention: true))
    }
    placed.sort { ($0.start, $0.unit.text) < ($1.start, $1.unit.text) }
    return placed.map(\.unit)
  }
}
