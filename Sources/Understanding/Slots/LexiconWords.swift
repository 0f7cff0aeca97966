import Language

/// The words of a lexicon that still grows, with their numbers.
struct LexiconWords {
  private(set) var byText: [String: Int32] = [:]
  private(set) var byStem: [String: Int32] = [:]
  private(set) var longWords: [LexiconCandidates.Candidate] = []
  private(set) var prefixes = [UInt8](repeating: 0, count: 26 * 26)

  /// The number of a lexicon word; `forgiving` words are also read out of typing mistakes.
  mutating func number(of word: String, forgiving: Bool) -> Int32 {
    let stem = LexiconVocabulary.unstemmed.contains(word) ? word : Stemmer.stem(word)
    let number = byStem[stem] ?? Int32(byStem.count)
    byStem[stem] = number
    byText[word] = number
    if let place = LexiconVocabulary.prefix(stem) { prefixes[place] = 1 }
    if forgiving, word.utf8.count >= 5, !longWords.contains(where: { $0.number == number }) {
      longWords.append(
        LexiconCandidates.Candidate(stem: stem, length: word.utf8.count, number: number))
    }
    return number
  }
}
