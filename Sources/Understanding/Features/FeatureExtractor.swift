import Language

/// Turns a line into features: words, word pairs, letter runs, synonym sets, slot mentions.
struct FeatureExtractor: Sendable {
  static let letterRuns = 3...4
  /// Lines are told apart by the least of these that they are no longer than.
  private static let lengths = [1, 2, 3, 5, 8, 12]

  /// `words` are the places of the tokens' words among the `known` ones; `table` holds what the model learned,
  /// nothing while it learns.
  ///
  /// A learned word brings all its letter runs in one row.
  func extract(
    tokens: [Token], words: [Int32], _ known: KnownWords, mentions: [Mention],
    concepts: [ConceptHit], danger: SafetyReading, learned table: borrowing FeatureTable,
    into buffer: inout FeatureBuffer
  ) {
    // A name can be any word, and says nothing about what the line is for.
    let names = mentions.contains { $0.kind == .name } ? Self.names(in: mentions) : []
    for place in tokens.indices where tokens[place].kind == .word && !names.contains(place) {
      if words[place] >= 0, !table.isEmpty {
        add(known.features.at(Int(words[place])), of: tokens[place].text, table, to: &buffer)
      } else {
        addWord(tokens[place].text, learned: table, to: &buffer)
        addLetters(of: tokens[place].text, learned: table, to: &buffer)
      }
    }
    let concepts =
      names.isEmpty ? concepts : concepts.filter { !names.contains($0.tokens.lowerBound) }
    let units = Self.units(tokens: tokens, words: words, mentions: mentions)
    buffer.pairs = units.isEmpty ? 0 : units.count + 1
    buffer.newPairs =
      buffer.pairs - addPairs(units, .wordPair, .pairs, known, table, to: &buffer)
    addSkips(units, known, table, to: &buffer)
    addMeaning(tokens: tokens, mentions: mentions, concepts: concepts, known, table, to: &buffer)
    addShape(units, table, to: &buffer)
    addDanger(danger, table, to: &buffer)
    for place in danger.denied where !names.contains(place) {
      addDenied(tokens[place], table, to: &buffer)
    }
  }

  private static func names(in mentions: [Mention]) -> Set<Int> {
    Set(mentions.filter { $0.kind == .name }.map { $0.tokens.upperBound - 1 })
  }

  /// A word that the line says is not so.
  private func addDenied(
    _ token: Token, _ table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    guard token.isWord else { return }
    var hash = FeatureHash(.denied)
    hash.add(Stemmer.stem(token.text))
    buffer.add(hash.final, .denied, learned: table, name: "no \(token.text)")
  }

  /// The danger signs seen in the line and the rules that fire.
  private func addDanger(
    _ danger: SafetyReading, _ table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    guard !danger.signs.isEmpty || !danger.findings.isEmpty else { return }
    for name in danger.signs.sorted() + danger.findings.map(\.rule) {
      var hash = FeatureHash(.sign)
      hash.add(name)
      buffer.add(hash.final, .danger, learned: table, name: "!\(name)")
    }
  }

  private func addWord(
    _ word: String, learned table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    buffer.words += 1
    let isLearned = buffer.add(Self.hashOfWord(word), .words, learned: table, name: word)
    if !isLearned { buffer.newWords += 1 }
  }

  static func hashOfWord(_ word: String) -> UInt64 {
    var hash = FeatureHash(.word)
    hash.add(word)
    return hash.final
  }

  /// A known word and its letter runs.
  private func add(
    _ features: WordFeatures, of word: String, _ table: borrowing FeatureTable,
    to buffer: inout FeatureBuffer
  ) {
    buffer.words += 1
    if features.word >= 0 {
      buffer.add(row: features.word, .words, name: word)
    } else {
      buffer.newWords += 1
    }
    if features.letters >= 0 {
      buffer.add(row: features.letters, .letters, name: "letters of \(word)")
    } else {
      addLetterRuns(of: word, table, to: &buffer)
    }
  }

  /// Neighbours, with the borders of the line as `^` and `$`; returns how many of them the model has learned.
  @discardableResult
  private func addPairs(
    _ units: [Unit], _ family: FeatureHash.Family, _ group: FeatureBuffer.Group,
    _ known: KnownWords, _ table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) -> Int {
    guard !units.isEmpty else { return 0 }
    var learned = 0
    var first = Unit(text: "^")
    for place in 0...units.count {
      let second = place == units.count ? Unit(text: "$") : units[place]
      var hash = Self.opening(family, first, known)
      second.add(to: &hash)
      let isLearned = buffer.add(
        hash.final, group, learned: table, name: "\(first.name) \(second.name)")
      if isLearned { learned += 1 }
      first = second
    }
    return learned
  }

  /// Pairs with one or two words between them.
  private func addSkips(
    _ units: [Unit], _ known: KnownWords, _ table: borrowing FeatureTable,
    to buffer: inout FeatureBuffer
  ) {
    for place in units.indices where place + 2 < units.count {
      let opening = Self.opening(.skipPair, units[place], known)
      for other in (place + 2)..<min(place + 4, units.count) {
        var hash = opening
        units[other].add(to: &hash)
        buffer.add(
          hash.final, .skips, learned: table,
          name: "\(units[place].name) … \(units[other].name)")
      }
    }
  }

  /// A pair as far as its second half.
  private static func opening(
    _ family: FeatureHash.Family, _ first: Unit, _ known: KnownWords
  ) -> FeatureHash {
    guard first.word >= 0 else { return opening(family, first) }
    let features = known.features.at(Int(first.word))
    return FeatureHash(begun: family == .wordPair ? features.pair : features.skip)
  }

  static func opening(_ family: FeatureHash.Family, _ first: Unit) -> FeatureHash {
    var hash = FeatureHash(family)
    first.add(to: &hash)
    hash.add(0x20)
    return hash
  }

  private func addLetters(
    of word: String, learned table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    let whole = Self.lettersOfWord(word)
    if let row = table.row(of: whole) {
      buffer.add(row: Int32(row), .letters, name: "letters of \(word)")
      return
    }
    addLetterRuns(of: word, table, to: &buffer)
  }

  private func addLetterRuns(
    of word: String, _ table: FeatureTable, to buffer: inout FeatureBuffer
  ) {
    Self.eachLetterRun(of: word) { hash, run in
      buffer.add(
        hash, .letters, learned: table, name: String(decoding: run, as: UTF8.self))
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
    tokens: [Token], mentions: [Mention], concepts: [ConceptHit], _ known: KnownWords,
    _ table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    for concept in concepts {
      var hash = FeatureHash(.concept)
      hash.add(concept.name)
      buffer.add(hash.final, .meaning, learned: table, name: "~\(concept.name)")
    }
    for mention in mentions {
      var hash = FeatureHash(.mention)
      hash.add(mention.kind.rawValue)
      buffer.add(hash.final, .meaning, learned: table, name: "#\(mention.kind.rawValue)")
    }
    let units = Self.conceptUnits(tokens: tokens, mentions: mentions, concepts: concepts)
    addPairs(units, .conceptPair, .meaning, known, table, to: &buffer)
  }

  /// How long the line is and whether it is nothing but slot mentions.
  private func addShape(
    _ units: [Unit], _ table: borrowing FeatureTable, to buffer: inout FeatureBuffer
  ) {
    var hash = FeatureHash(.shape)
    let bucket = Self.lengths.first { units.count <= $0 } ?? 99
    hash.add(UInt8(bucket))
    buffer.add(hash.final, .meaning, learned: table, name: "up to \(bucket) words")
    if !units.isEmpty, units.allSatisfy(\.isMention) {
      var only = FeatureHash(.shape)
      only.add("only mentions")
      buffer.add(only.final, .meaning, learned: table, name: "nothing but values")
    }
  }
}
