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
  /// The lexeme of a token and what the token is within a number.
  static func read(_ token: Token, _ vocabulary: LexiconVocabulary) -> (Lexeme, NumberWord) {
    var lexeme = Lexeme()
    switch token.kind {
    case .symbol:
      lexeme.word = GrammarWord(sign: token.text.utf8.first ?? 0)
      lexeme.isSkippable = lexeme.word == .hyphen
      lexeme.isJoined = !token.spaceBefore
      return (lexeme, NumberWord(token))
    case .number:
      lexeme.isNumber = true
      lexeme.name = vocabulary.entry(for: token.text)?.lexeme.name ?? -1
      lexeme.isJoined = !token.spaceBefore
      return (lexeme, NumberWord(token))
    case .word:
      guard let entry = vocabulary.entry(for: token.text) ?? vocabulary.misspelt(token.text) else {
        lexeme.name = vocabulary.inexact(token.text) ?? -1
        lexeme.isJoined = !token.spaceBefore
        return (lexeme, .other)
      }
      lexeme = entry.lexeme
      lexeme.isJoined = !token.spaceBefore
      return (lexeme, entry.number)
    }
  }
}
