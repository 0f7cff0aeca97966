import Language
import Testing
import SeededRandom

/// What must hold for any bytes a person or a program may send.
struct LanguagePropertyTests {
  @Test(arguments: 0..<400)
  func `tokens stand in order, inside the line, with nothing but spaces between`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let line = Tokenizer(shorthand: ["dont": ["do", "not"]]).tokenize(random.line())
    var end = 0
    var latest = 0..<0
    for token in line.tokens {
      let range = token.start..<token.end
      #expect(!range.isEmpty && range.upperBound <= line.normalized.count)
      #expect(!token.text.isEmpty)
      if range != latest {
        #expect(range.lowerBound >= end)
        #expect(line.normalized[end..<range.lowerBound].allSatisfy { $0 == 0x20 })
      }
      (latest, end) = (range, range.upperBound)
    }
    #expect(line.normalized[end...].allSatisfy { $0 == 0x20 }, "\(line.original.debugDescription)")
  }

  @Test(arguments: 0..<400)
  func `folding twice is folding once, and leaves no capital, accent or control`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let folded = Normalizer.fold(random.line())
    let text = String(decoding: folded, as: UTF8.self)
    #expect(Normalizer.fold(text) == folded, "\(text.debugDescription)")
    #expect(folded.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "\(text.debugDescription)")
    #expect(!folded.contains { (0x41...0x5A).contains($0) }, "\(text.debugDescription)")
  }

  @Test(arguments: 0..<400)
  func `a number never reaches past the tokens, wherever reading starts`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let tokens = Tokenizer().tokenize(random.line()).tokens
    let reader = NumberReader(tokens)
    for index in -1...(tokens.count + 1) {
      for span in [reader.span(at: index), reader.decimalComma(at: index)].compactMap(\.self) {
        #expect(span.end > index && span.end <= tokens.count)
        #expect(span.value.isFinite && span.value >= 0)
      }
    }
  }

  @Test(arguments: 0..<200)
  func `a stem is never longer than its word and never empty`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for token in Tokenizer().tokenize(random.line()).tokens where token.isWord {
      let stem = Stemmer.stem(token.text)
      #expect(!stem.isEmpty && stem.utf8.count <= token.text.utf8.count)
    }
  }

  @Test func `a very long line is cut in a moment`() {
    let tokens = Tokenizer().tokenize(String(repeating: "did 3x10 squats, ", count: 4000)).tokens
    #expect(tokens.count == 24_000)
  }

  @Test func `digits without end are a number still`() {
    let reader = NumberReader(Tokenizer().tokenize(String(repeating: "9", count: 4000)).tokens)
    #expect(reader.span(at: 0)?.value.isFinite != false)
  }
}
