import Archive
import Language

/// Numbers for the words of the lexicon, found by the word, its stem, or a likely typing mistake.
struct LexiconVocabulary: Sendable {
  private let byText: WordTable
  private let byStem: WordTable
  private let candidates: LexiconCandidates
  /// 1 for the first two letters of a stem.
  private let prefixes: FlatArray<UInt8>
  /// Words that typing mistakes are never read out of.
  private let known: WordTable
  private let spelling = GrammarSpelling()

  /// What a spelling means to the grammars, to names and to numbers.
  struct WordEntry {
    var lexeme = Lexeme()
    var number = NumberWord.other
  }

  init(_ words: LexiconWords, known: WordTable) {
    var byText = words.byText
    for word in GrammarWord.table.keys {
      let stem = Self.unstemmed.contains(word) ? word : Stemmer.stem(word)
      if let number = words.byStem[stem] { byText[word] = number }
    }
    self.byText = WordTable(byText)
    byStem = WordTable(words.byStem)
    candidates = LexiconCandidates(words.longWords)
    prefixes = FlatArray(words.prefixes)
    self.known = known
  }

  init?(_ archive: inout ArchiveReader, known: WordTable) {
    guard let byText = WordTable(&archive), let byStem = WordTable(&archive),
      let candidates = LexiconCandidates(&archive), let prefixes: FlatArray<UInt8> = archive.flat(),
      prefixes.count == 26 * 26
    else { return nil }
    self.byText = byText
    self.byStem = byStem
    self.candidates = candidates
    self.prefixes = prefixes
    self.known = known
  }

  func write(to archive: inout ArchiveWriter) {
    byText.write(to: &archive)
    byStem.write(to: &archive)
    candidates.write(to: &archive)
    archive.write(prefixes)
  }

  /// What is known of exactly this spelling.
  func entry(for word: String) -> WordEntry? {
    let name = byText[word]
    guard var entry = Self.grammar[word] ?? name.map({ _ in WordEntry() }) else { return nil }
    entry.lexeme.name = name ?? -1
    return entry
  }

  /// The words of the grammars and of numbers; the same for every content.
  private static let grammar: [String: WordEntry] = {
    var entries: [String: WordEntry] = [:]
    for (word, grammar) in GrammarWord.table {
      entries[word, default: WordEntry()].lexeme.word = grammar.word
      entries[word, default: WordEntry()].lexeme.detail = grammar.detail
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
    return entries
  }()

  /// What is made of a word: of its spelling, of a likely slip in it, or of its stem.
  func read(_ word: String) -> WordEntry {
    if let entry = entry(for: word) ?? misspelt(word) { return entry }
    var entry = WordEntry()
    entry.lexeme.name = inexact(word) ?? -1
    return entry
  }

  /// Whether the coach has never met the word.
  func isUnknown(_ word: String) -> Bool {
    entry(for: word) == nil && !known.contains(word) && word.utf8.allSatisfy { $0 > 0x60 }
  }

  /// What a mistyped unit, day or number word means.
  func misspelt(_ word: String) -> WordEntry? {
    spelling.repaired(word).flatMap { entry(for: $0) }
  }

  /// The lexicon's number for another ending of one of its words, or for a likely typing mistake.
  func inexact(_ word: String) -> Int32? {
    guard word.utf8.count > 3, !Self.unstemmed.contains(word), let place = Self.prefix(word) else {
      return nil
    }
    if prefixes[place] == 1, let number = byStem[Stemmer.stem(word)] { return number }
    guard word.utf8.count >= 5, !Self.common.contains(word), !known.contains(word) else {
      return nil
    }
    return candidates.nearest(to: word)
  }

  /// The place of a word's first two letters in `prefixes`.
  static func prefix(_ word: String) -> Int? {
    var letters = word.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next() else { return nil }
    let (row, column) = (Int(first) - 97, Int(second) - 97)
    guard (0..<26).contains(row), (0..<26).contains(column) else { return nil }
    return row * 26 + column
  }

  /// Words whose stem is another word: spine and spin, hardly and hard.
  static let unstemmed: Set<String> = [
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
