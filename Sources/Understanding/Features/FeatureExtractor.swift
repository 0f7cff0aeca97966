import Language

/// Turns a line into features: words, word pairs, letter runs, synonym sets, slot mentions.
struct FeatureExtractor: Sendable {
  static let letterRuns = 3...4
  /// Lines are told apart by the least of these that they are no longer than.
  private static let lengths = [1, 2, 3, 5, 8, 12]

  /// `table` holds what the model learned; nothing while it learns.
  ///
  /// A learned word brings all its letter runs in one row.
  func extract(
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit], danger: SafetyReading,
    learned table: borrowing FeatureTable, into buffer: inout FeatureBuffer
  ) {
    // A name can be any word, and says nothing about what the line is for.
    let names = mentions.contains { $0.kind == .name } ? Self.names(in: mentions) : []
    for place in tokens.indices where tokens[place].kind == .word && !names.contains(place) {
      addWord(tokens[place].text, learned: table, to: &buffer)
      addLetters(of: tokens[place].text, learned: table, to: &buffer)
    }
    let concepts =
      names.isEmpty ? concepts : concepts.filter { !names.contains($0.tokens.lowerBound) }
    let units = Self.units(tokens: tokens, mentions: mentions)
    let pairs = buffer.hashes.count
    addPairs(units, .wordPair, .pairs, to: &buffer)
    buffer.pairs = buffer.hashes.count - pairs
    buffer.newPairs = buffer.hashes[pairs...].count { table.row(of: $0) == nil }
    addSkips(units, to: &buffer)
    addMeaning(tokens: tokens, mentions: mentions, concepts: concepts, to: &buffer)
    addShape(units, to: &buffer)
    addDanger(danger, to: &buffer)
    for place in danger.denied where !names.contains(place) {
      addDenied(tokens[place], to: &buffer)
    }
  }

  private static func names(in mentions: [Mention]) -> Set<Int> {
    Set(mentions.filter { $0.kind == .name }.map { $0.tokens.upperBound - 1 })
  }

  /// A word that the line says is not so.
  private func addDenied(_ token: Token, to buffer: inout FeatureBuffer) {
    guard token.isWord else { return }
    var hash = FeatureHash(.denied)
    hash.add(Stemmer.stem(token.text))
    buffer.add(hash.final, .denied, name: "no \(token.text)")
  }

  /// The danger signs seen in the line and the rules that fire.
  private func addDanger(_ danger: SafetyReading, to buffer: inout FeatureBuffer) {
    guard !danger.signs.isEmpty || !danger.findings.isEmpty else { return }
    for name in danger.signs.sorted() + danger.findings.map(\.rule) {
      var hash = FeatureHash(.sign)
      hash.add(name)
      buffer.add(hash.final, .danger, name: "!\(name)")
    }
  }

  private func addWord(
    _ word: String, learned table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    var hash = FeatureHash(.word)
    hash.add(word)
    buffer.words += 1
    if table.row(of: hash.final) == nil { buffer.newWords += 1 }
    buffer.add(hash.final, .words, name: word)
  }

  /// Neighbours, with the borders of the line as `^` and `$`.
  private func addPairs(
    _ units: [Unit], _ family: FeatureHash.Family, _ group: FeatureBuffer.Group,
    to buffer: inout FeatureBuffer
  ) {
    guard !units.isEmpty else { return }
    var first = Unit(text: "^")
    for place in 0...units.count {
      let second = place == units.count ? Unit(text: "$") : units[place]
      var hash = Self.opening(family, first)
      second.add(to: &hash)
      buffer.add(hash.final, group, name: "\(first.name) \(second.name)")
      first = second
    }
  }

  /// Pairs with one or two words between them.
  private func addSkips(_ units: [Unit], to buffer: inout FeatureBuffer) {
    for (place, first) in units.enumerated() where place + 2 < units.count {
      let opening = Self.opening(.skipPair, first)
      for second in units[(place + 2)..<min(place + 4, units.count)] {
        var hash = opening
        second.add(to: &hash)
        buffer.add(hash.final, .skips, name: "\(first.name) … \(second.name)")
      }
    }
  }

  /// A pair as far as its second half.
  private static func opening(_ family: FeatureHash.Family, _ first: Unit) -> FeatureHash {
    var hash = FeatureHash(family)
    first.add(to: &hash)
    hash.add(0x20)
    return hash
  }

  private func addLetters(
    of word: String, learned table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    let whole = Self.lettersOfWord(word)
    if table.row(of: whole) != nil {
      buffer.add(whole, .letters, name: "letters of \(word)")
      return
    }
    Self.eachLetterRun(of: word) { hash, run in
      buffer.add(hash, .letters, name: String(decoding: run, as: UTF8.self))
    }
  }

  static func lettersOfWord(_ word: String) -> UInt64 {
    var hash = FeatureHash(.lettersOfWord)
    hash.add(word)
    return hash.final
  }

  /// Runs of three and four letters of the word with its borders: "_calf_" has `_ca`, `_cal`, `cal` and so on.
  static func eachLetterRun(of word: String, _ found: (UInt64, ArraySlice<UInt8>) -> Void) {
    var padded: [UInt8] = [UInt8(ascii: "_")]
    padded.append(contentsOf: word.utf8)
    padded.append(UInt8(ascii: "_"))
    for start in padded.indices {
      var hash = FeatureHash(.letters)
      for end in start..<min(start + letterRuns.upperBound, padded.count) {
        hash.add(padded[end])
        if end - start + 1 >= letterRuns.lowerBound { found(hash.final, padded[start...end]) }
      }
    }
  }

  private func addMeaning(
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit], to buffer: inout FeatureBuffer
  ) {
    for concept in concepts {
      var hash = FeatureHash(.concept)
      hash.add(concept.name)
      buffer.add(hash.final, .meaning, name: "~\(concept.name)")
    }
    for mention in mentions {
      var hash = FeatureHash(.mention)
      hash.add(mention.kind.rawValue)
      buffer.add(hash.final, .meaning, name: "#\(mention.kind.rawValue)")
    }
    let units = Self.conceptUnits(tokens: tokens, mentions: mentions, concepts: concepts)
    addPairs(units, .conceptPair, .meaning, to: &buffer)
  }

  /// How long the line is and whether it is nothing but slot mentions.
  private func addShape(_ units: [Unit], to buffer: inout FeatureBuffer) {
    var hash = FeatureHash(.shape)
    let bucket = Self.lengths.first { units.count <= $0 } ?? 99
    hash.add(UInt8(bucket))
    buffer.add(hash.final, .meaning, name: "up to \(bucket) words")
    if !units.isEmpty, units.allSatisfy(\.isMention) {
      var only = FeatureHash(.shape)
      only.add("only mentions")
      buffer.add(only.final, .meaning, name: "nothing but values")
    }
  }
}
