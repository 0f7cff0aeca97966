/// One word, number or sign of a line, after normalising and spelling repair.
package struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable { case word, number, symbol }

  /// Lower case, folded to ASCII where it can be; a number keeps its digits ("82.4").
  package var text: String
  package let kind: Kind
  /// The value of a `number` token.
  package let value: Double?
  /// UTF-8 offsets into `TokenizedLine.normalized`; words of one contraction share a range.
  package let start: Int
  package let end: Int
  package let spaceBefore: Bool
  /// What was typed, when spelling repair changed `text`.
  package var typed: String?

  package init(
    text: String, kind: Kind, value: Double? = nil, start: Int, end: Int, spaceBefore: Bool,
    typed: String? = nil
  ) {
    self.text = text
    self.kind = kind
    self.value = value
    self.start = start
    self.end = end
    self.spaceBefore = spaceBefore
    self.typed = typed
  }

  package var isWord: Bool { kind == .word }

  package func isSymbol(_ sign: String) -> Bool { kind == .symbol && text == sign }
}

/// A line cut into tokens, with what it was cut from.
package struct TokenizedLine: Sendable, Equatable {
  package let original: String
  package let normalized: [UInt8]
  package var tokens: [Token]

  package init(original: String, normalized: [UInt8], tokens: [Token]) {
    self.original = original
    self.normalized = normalized
    self.tokens = tokens
  }

  /// The normalised text of a token range.
  package func text(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    return String(decoding: normalized[first.start..<last.end], as: UTF8.self)
  }
}
