import Language

/// A token as the grammars see it.
struct Lexeme: Sendable {
  var word = GrammarWord.none
  /// See `GrammarEntry.detail`.
  var detail: UInt8 = 0
  var isNumber = false
  /// Whether the token stands right after the one before.
  var isJoined = false
  /// Passed over within names: articles and hyphens.
  var isSkippable = false
  /// "few", "several": no number follows.
  var isVague = false
  /// The lexicon's number for the word, or -1.
  var name: Int32 = -1
}

extension Lexeme {
  /// The lexeme of a token and what the token is within a number; `fact` is what is known of its word.
  static func read(
    _ token: Token, _ fact: WordFact?, _ vocabulary: LexiconVocabulary
  ) -> (Lexeme, NumberWord) {
    var lexeme = Lexeme()
    var number = NumberWord.other
    switch token.kind {
    case .symbol:
      lexeme.word = GrammarWord(sign: token.text.utf8.first ?? 0)
      lexeme.isSkippable = lexeme.word == .hyphen
      number = NumberWord(token)
    case .number:
      lexeme.isNumber = true
      lexeme.name = vocabulary.entry(for: token.text)?.lexeme.name ?? -1
      number = NumberWord(token)
    case .word:
      if let fact {
        (lexeme, number) = fact.lexeme
      } else {
        let entry = vocabulary.read(token.text)
        (lexeme, number) = (entry.lexeme, entry.number)
      }
    }
    lexeme.isJoined = !token.spaceBefore
    return (lexeme, number)
  }
}
