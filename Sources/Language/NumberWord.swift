/// What a token can be within a number: digits, a number word, or a sign that joins them.
package enum NumberWord: Sendable, Equatable {
  case digits(Double, count: UInt8)
  /// Zero to nine.
  case ones(UInt8)
  /// Ten to nineteen.
  case teen(UInt8)
  /// Twenty, thirty, … ninety.
  case tens(UInt8)
  case hundred, thousand, dozen, couple, half, quarter
  case point, and, of, article, comma, dot, slash, hyphen
  case other

  package init(_ token: Token) {
    switch token.kind {
    case .number:
      self = .digits(token.value ?? 0, count: UInt8(clamping: token.text.utf8.count))
    case .word: self = Self.words[token.text] ?? .other
    case .symbol: self = Self.sign(token.text.utf8.first ?? 0)
    }
  }

  private static func sign(_ byte: UInt8) -> NumberWord {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "&"): .and
    default: .other
    }
  }

  /// Every number word and the small words that join numbers.
  package static let words: [String: NumberWord] = [
    "zero": .ones(0), "nought": .ones(0), "nil": .ones(0), "one": .ones(1), "two": .ones(2),
    "three": .ones(3), "four": .ones(4), "five": .ones(5), "six": .ones(6), "seven": .ones(7),
    "eight": .ones(8), "nine": .ones(9), "ten": .teen(10), "eleven": .teen(11),
    "twelve": .teen(12), "thirteen": .teen(13), "fourteen": .teen(14), "fifteen": .teen(15),
    "sixteen": .teen(16), "seventeen": .teen(17), "eighteen": .teen(18), "nineteen": .teen(19),
    "twenty": .tens(20), "thirty": .tens(30), "forty": .tens(40), "fourty": .tens(40),
    "fifty": .tens(50), "sixty": .tens(60), "seventy": .tens(70), "eighty": .tens(80),
    "ninety": .tens(90), "hundred": .hundred, "thousand": .thousand, "dozen": .dozen,
    "couple": .couple, "half": .half, "quarter": .quarter, "quarters": .quarter, "point": .point,
    "and": .and, "n": .and, "of": .of, "a": .article, "an": .article,
  ]
}
