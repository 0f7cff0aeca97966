/// The letter runs of words whose runs get one row together.
struct WordLetters: Sendable {
  let words: [String]
  private var starts: [Int] = [0]
  private var letters: [UInt32] = []

  /// `table` has the rows of the letter runs.
  init(_ words: [String], table: FeatureTable) {
    self.words = words
    for word in words {
      FeatureExtractor.eachLetterRun(of: word) { hash, _ in
        if let row = table.row(of: hash) { letters.append(UInt32(row)) }
      }
      starts.append(letters.count)
    }
  }

  var count: Int { words.count }

  /// The rows of the word's letter runs, as often as the word has them.
  func rows(of word: Int) -> ArraySlice<UInt32> { letters[starts[word]..<starts[word + 1]] }

  /// The hashes under which the rows of the words are found.
  var hashes: [UInt64] { words.map(FeatureExtractor.lettersOfWord) }
}
