/// Cuts a line into words, numbers and signs: "3x10@20kg" is `3 x 10 @ 20 kg`, "can't" is `can not`.
package struct Tokenizer: Sendable {
  /// Chat shorthand and contractions without their apostrophe: "dont" → ["do", "not"], "pls" → ["please"].
  package let shorthand: [String: [String]]
  private let shapes: WordShapes

  package init(shorthand: [String: [String]] = [:]) {
    self.shorthand = shorthand
    shapes = WordShapes(shorthand.keys)
  }

  package func tokenize(_ line: String) -> TokenizedLine {
    let bytes = Normalizer.fold(line)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 4 + 4)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let spaced = index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A
      if Normalizer.isDigit(byte) {
        index = appendNumber(bytes, from: index, spaced: spaced, to: &tokens)
      } else if Normalizer.isLetter(byte) {
        index = appendWord(bytes, from: index, spaced: spaced, to: &tokens)
      } else {
        if byte != 0x20 {
          tokens.append(
            Token(
              text: byte == 0x0A ? "\n" : String(UnicodeScalar(byte)), kind: .symbol, start: index,
              end: index + 1, spaceBefore: spaced))
        }
        index += 1
      }
    }
    return TokenizedLine(original: line, normalized: bytes, tokens: tokens)
  }

  /// Digits with one decimal point between digits; "1.2.3" and "23.09.1990" stay separate numbers.
  private func appendNumber(
    _ bytes: [UInt8], from start: Int, spaced: Bool, to tokens: inout [Token]
  ) -> Int {
    var end = start
    while end < bytes.count, Normalizer.isDigit(bytes[end]) { end += 1 }
    let dot = UInt8(ascii: ".")
    let followsDot = start > 0 && bytes[start - 1] == dot
    if !followsDot, end + 1 < bytes.count, bytes[end] == dot, Normalizer.isDigit(bytes[end + 1]) {
      var tail = end + 1
      while tail < bytes.count, Normalizer.isDigit(bytes[tail]) { tail += 1 }
      let another =
        tail + 1 < bytes.count && bytes[tail] == dot && Normalizer.isDigit(bytes[tail + 1])
      if !another { end = tail }
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    tokens.append(
      Token(
        text: text, kind: .number, value: Self.value(of: text), start: start, end: end,
        spaceBefore: spaced))
    return end
  }

  /// nil for more digits than a number can hold.
  private static func value(of digits: String) -> Double? {
    Double(digits).flatMap { $0.isFinite ? $0 : nil }
  }

  private func appendWord(
    _ bytes: [UInt8], from start: Int, spaced: Bool, to tokens: inout [Token]
  ) -> Int {
    let apostrophe = UInt8(ascii: "'")
    var end = start
    while end < bytes.count, Normalizer.isLetter(bytes[end]) { end += 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    let parts: [String]
    if end + 1 < bytes.count, bytes[end] == apostrophe, Normalizer.isLetter(bytes[end + 1]) {
      var tail = end + 1
      while tail < bytes.count, Normalizer.isLetter(bytes[tail]) { tail += 1 }
      let ending = String(decoding: bytes[(end + 1)..<tail], as: UTF8.self)
      parts = Contraction.expand(word, ending: ending)
      end = tail
    } else if shapes.mayContain(bytes[start..<end]), let words = shorthand[word] {
      parts = words
    } else {
      tokens.append(
        Token(text: word, kind: .word, start: start, end: end, spaceBefore: spaced))
      return end
    }
    for (place, text) in parts.enumerated() {
      tokens.append(
        Token(
          text: text, kind: .word, start: start, end: end, spaceBefore: place > 0 || spaced))
    }
    return end
  }
}
