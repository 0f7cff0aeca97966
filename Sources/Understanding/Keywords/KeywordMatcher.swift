import Archive
package import Content
package import Language

/// Matches the keyword rules of all intents and the synonym sets against a line.
package struct KeywordMatcher: Sendable {
  /// One rule that holds for the line.
  package struct Hit: Sendable, Equatable {
    package let intent: Int
    package let rule: Int
    package let weight: Double
  }

  let phrases: PhraseIndex
  /// What a phrase number stands for: an entry of a rule, or a member of a synonym set; else -1.
  let entryOfPhrase: FlatArray<Int32>
  let setOfPhrase: FlatArray<Int32>
  let setNames: [String]
  let entryOfSet: FlatArray<Int32>
  let entryOfSlot: WordTable
  let rules: KeywordRules

  /// `tokenizer` is the one that cuts the lines, so that shorthand in rules and lines comes out alike.
  package init(intents: [Intent], synonyms: [SynonymSet], tokenizer: Tokenizer) {
    var numbering = EntryNumbering()
    rules = KeywordRules(intents) { numbering.number(of: $0) }
    let entries = numbering.entries.sorted { $0.value < $1.value }
    var phrases: [[String]] = []
    var entryOfPhrase: [Int32] = []
    var setOfPhrase: [Int32] = []
    for (place, set) in synonyms.enumerated() {
      for member in set.members {
        phrases.append(Self.stems(of: member, tokenizer))
        entryOfPhrase.append(-1)
        setOfPhrase.append(Int32(place))
      }
    }
    var slots: [String: Int32] = [:]
    for (entry, number) in entries {
      switch entry {
      case .phrase(let words):
        phrases.append(Self.stems(of: words, tokenizer))
        entryOfPhrase.append(number)
        setOfPhrase.append(-1)
      case .slot(let kind): slots[kind] = number
      case .set: break
      }
    }
    self.phrases = PhraseIndex(phrases)
    self.entryOfPhrase = FlatArray(entryOfPhrase)
    self.setOfPhrase = FlatArray(setOfPhrase)
    setNames = synonyms.map(\.name)
    entryOfSet = FlatArray(synonyms.map { numbering.entries[.set($0.name)] ?? -1 })
    entryOfSlot = WordTable(slots)
  }

  private struct EntryNumbering {
    var entries: [KeywordEntry: Int32] = [:]

    mutating func number(of entry: KeywordEntry) -> Int32 {
      if let known = entries[entry] { return known }
      entries[entry] = Int32(entries.count)
      return Int32(entries.count - 1)
    }
  }

  private static func stems(of words: String, _ tokenizer: Tokenizer) -> [String] {
    tokenizer.tokenize(words).tokens.filter { $0.kind != .symbol }.map { Stemmer.stem($0.text) }
  }

  /// The synonym sets and the rules that hold; `stems` are the numbers that `phrases` has for the stems of the
  /// line's tokens, in step with them.
  func match(stems: [Int32], mentions: [Mention]) -> (concepts: [ConceptHit], hits: [Hit]) {
    var concepts: [ConceptHit] = []
    var present: [Int32] = []
    concepts.reserveCapacity(16)
    present.reserveCapacity(32)
    phrases.scan(stems) { phrase, range in
      let set = Int(setOfPhrase.at(phrase))
      if set >= 0 {
        concepts.append(ConceptHit(name: setNames[set], tokens: range))
        if entryOfSet.at(set) >= 0 { present.append(entryOfSet.at(set)) }
      } else {
        present.append(entryOfPhrase.at(phrase))
      }
    }
    for mention in mentions {
      if let entry = entryOfSlot[mention.kind.rawValue] { present.append(entry) }
    }
    return (concepts, present.isEmpty ? [] : rules.hits(present))
  }
}
