import Language

/// Numbers for the words of the lexicon, found by the word, its stem, or a likely typing mistake.
struct LexiconVocabulary: Sendable {
  private var byText: [String: Int32] = [:]
  private var byStem: [String: Int32] = [:]
  private var fuzzy: [UInt8: [Candidate]] = [:]
  private var longWords: [Candidate] = []
  private var prefixes = [Bool](repeating: false, count: 26 * 26)
  var known: Set<String> = []

  private var entries: [String: WordEntry] = [:]
  private let spelling = GrammarSpelling()

  /// What a spelling means to the grammars, to names and to numbers.
  struct WordEntry {
    var lexeme = Lexeme()
    var number = NumberWord.other
  }

  private struct Candidate {
    let stem: [UInt8]
    /// Letters of the word itself.
    let length: Int
    let number: Int32
  }

  /// The number of a lexicon word; `forgiving` words are also read out of typing mistakes.
  mutating func number(of word: String, forgiving: Bool) -> Int32 {
    let stem = Self.unstemmed.contains(word) ? word : Stemmer.stem(word)
    let number = byStem[stem] ?? Int32(byStem.count)
    byStem[stem] = number
    byText[word] = number
    if let place = Self.prefix(stem) { prefixes[place] = true }
    if forgiving, word.utf8.count >= 5, !longWords.contains(where: { $0.number == number }) {
      longWords.append(
        Candidate(stem: Array(stem.utf8), length: word.utf8.count, number: number))
    }
    return number
  }

  mutating func finish() {
    fuzzy = Dictionary(grouping: longWords) { $0.stem.first ?? 0 }
    longWords = []
    for (word, number) in byText { entries[word, default: WordEntry()].lexeme.name = number }
    for (word, grammar) in GrammarWord.table {
      entries[word, default: WordEntry()].lexeme.word = grammar.word
      entries[word, default: WordEntry()].lexeme.detail = grammar.detail
      if let number = byStem[Self.unstemmed.contains(word) ? word : Stemmer.stem(word)] {
        entries[word, default: WordEntry()].lexeme.name = number
      }
    }
    for (word, number) in NumberWord.words {
      entries[word, default: WordEntry()].number = number
    }
    for word in ["few", "several", "some", "many"] {
      entries[word, default: WordEntry()].lexeme.isVague = true
    }
    for word in SlotLexicon.skipped {
      entries[word, default: WordEntry()].lexeme.isSkippable = true
    }
  }

  /// What is known of exactly this spelling.
  func entry(for word: String) -> WordEntry? { entries[word] }

  /// Whether the coach has never met the word.
  func isUnknown(_ word: String) -> Bool {
    entries[word] == nil && !known.contains(word) && word.utf8.allSatisfy { $0 > 0x60 }
  }

  /// What a mistyped unit, day or number word means.
  func misspelt(_ word: String) -> WordEntry? {
    spelling.repaired(word).flatMap { entries[$0] }
  }

  /// The lexicon's number for another ending of one of its words, or for a likely typing mistake.
  func inexact(_ word: String) -> Int32? {
    guard word.utf8.count > 3, !Self.unstemmed.contains(word), let place = Self.prefix(word) else {
      return nil
    }
    if prefixes[place], let number = byStem[Stemmer.stem(word)] { return number }
    guard word.utf8.count >= 5, !Self.common.contains(word), !known.contains(word) else {
      return nil
    }
    return corrected(word)
  }

  /// One edit for words of five letters and more, two from nine on, same first letter.
  private func corrected(_ word: String) -> Int32? {
    guard let first = word.utf8.first, let candidates = fuzzy[first] else { return nil }
    let stem = Array(Stemmer.stem(word).utf8)
    let limit = word.utf8.count >= 9 ? 2 : 1
    var found: Int32?
    for candidate in candidates where abs(candidate.stem.count - stem.count) <= limit {
      // A short stem must be of a word as long: "ankel" is an ankle, "spain" no spinning.
      let isAlike = abs(candidate.length - word.utf8.count) <= (candidate.stem.count > 4 ? 3 : 1)
      if isAlike, candidate.stem.count >= 4, EditDistance.isWithin(1, stem, candidate.stem) {
        return candidate.number
      }
      if found == nil, limit == 2, candidate.stem.count >= 8,
        EditDistance.isWithin(2, stem, candidate.stem)
      {
        found = candidate.number
      }
    }
    return found
  }

  /// The place of a word's first two letters in `prefixes`.
  private static func prefix(_ word: String) -> Int? {
    var letters = word.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next() else { return nil }
    let (row, column) = (Int(first) - 97, Int(second) - 97)
    guard (0..<26).contains(row), (0..<26).contains(column) else { return nil }
    return row * 26 + column
  }

  /// Words whose stem is another word: spine and spin, hardly and hard.
  private static let unstemmed: Set<String> = [
    "spine", "hardly", "simply", "nearly", "season", "weighted", "stepping", "boxing", "bored",
  ]

  /// Everyday words one edit away from a name.
  private static let common: Set<String> = [
    "thing", "things", "think", "there", "their", "these", "those", "where", "would", "could",
    "should", "might", "about", "after", "again", "still", "really", "right", "write", "taken",
    "being", "going", "doing", "great", "start", "started", "little", "lunch", "black", "place",
    "please", "water", "later", "night", "light", "sight", "first", "house", "horse", "never",
    "every", "other", "heart", "heard", "tired", "tried", "quite", "quiet", "brown", "bring",
    "stand", "state", "stuff", "store", "story", "world", "words", "since", "while", "which",
    "table", "stage", "guide", "class", "clean", "clear", "close", "lying", "trying", "anyone",
    "better", "butter", "bread", "board", "month", "mouth", "south", "north", "small", "smell",
    "chest", "check", "cheek", "chart", "charm", "cheer", "match", "matches", "spring", "touch",
    "double", "notice", "brother", "waist", "cramp", "cramps", "switch", "stretch", "string",
    "strong", "steep", "sleep", "bands", "brand", "track", "truck", "train", "brain", "short",
  ]
}
