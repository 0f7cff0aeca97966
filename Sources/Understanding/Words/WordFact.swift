/// What the parts of the engine make of one word of the content.
///
/// All members are numbers without gaps between them, so that facts are stored and used as they lie.
struct WordFact: BitwiseCopyable, Sendable {
  /// Vocabulary indices of the red-flag rules, as in `SafetyView.Atom`; -1 for none.
  var safety: Int32 = -1
  var exact: Int32 = -1
  var kin: Int32 = -1
  /// The place of the stem in `KnownWords.stems`.
  var stem: Int32 = 0
  /// The number of the stem in the keyword phrases, or -1.
  var phraseStem: Int32 = -1
  /// The lexicon's number for the word, or -1.
  var name: Int32 = -1
  /// A raw `GrammarWord` and its detail.
  var grammar: UInt8 = 0
  var detail: UInt8 = 0
  /// 1 + the place in `NumberWord.ordered`; 0 for a word that is no part of a number.
  var number: UInt8 = 0
  /// The number that the word counts as for the red-flag rules; 0 for none.
  var numeral: UInt8 = 0
  var flags: Flags = []

  struct Flags: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt32

    /// See `Lexeme`.
    static let isSkippable = Flags(rawValue: 1)
    static let isVague = Flags(rawValue: 2)
    /// See `SafetyView.Atom`.
    static let isFiller = Flags(rawValue: 4)
    /// The red-flag rules read it as two words.
    static let isJoined = Flags(rawValue: 8)
    /// See `SourceFrame.isTelltale`.
    static let isTelltale = Flags(rawValue: 16)
  }
}
