/// What a known word is to the model, so that a line need not hash it letter by letter.
///
/// All members are numbers without gaps between them, as in `WordFact`.
struct WordFeatures: BitwiseCopyable, Sendable {
  /// The row of the word and the row of all its letter runs, or -1 where none was learned.
  var word: Int32 = -1
  var letters: Int32 = -1
  /// The hashes of a pair and of a pair with a gap as far as their second half.
  var pair: UInt64 = 0
  var skip: UInt64 = 0

  init(_ word: String, learned table: borrowing FeatureTable) {
    self.word = table.row(of: FeatureExtractor.hashOfWord(word)).map { Int32($0) } ?? -1
    letters = table.row(of: FeatureExtractor.lettersOfWord(word)).map { Int32($0) } ?? -1
    pair = FeatureExtractor.opening(.wordPair, FeatureExtractor.Unit(text: word)).value
    skip = FeatureExtractor.opening(.skipPair, FeatureExtractor.Unit(text: word)).value
  }
}
