import Language
import Testing

struct NumberReaderTests {
  static let numbers: [(String, Double)] = [
    ("twenty one", 21), ("twenty-one", 21), ("a hundred and fifty", 150),
    ("one hundred fifty", 150),
    ("one eighty two", 182), ("two thousand one hundred", 2100), ("eighty one point three", 81.3),
    ("seventy two point two five", 72.25), ("one and a half", 1.5), ("3 and three quarters", 3.75),
    ("half a dozen", 6), ("a dozen", 12), ("a couple of", 2), ("1,430", 1430), ("12 1/2", 12.5),
    ("3/4", 0.75), ("three quarters of an", 0.75), ("quarter of an", 0.25), (".5", 0.5),
    ("zero", 0),
    ("nineteen", 19), ("a thousand", 1000), ("2 thousand", 2000), ("thousand and fifty", 1050),
    ("hundred and two", 102), ("half a thousand", 500), ("two and a half thousand", 2500),
    ("couple hundred", 200),
  ]

  @Test(arguments: numbers)
  func `a number in digits or words is read to its end`(_ text: String, _ value: Double) {
    let tokens = Tokenizer().tokenize(text).tokens
    let span = NumberReader(tokens).span(at: 0)
    #expect(span?.value == value)
    #expect(span?.end == tokens.count)
  }

  @Test(arguments: ["and", "of", "hundred", "thousand", "kg", ","])
  func `what is no number starts none`(_ text: String) {
    #expect(NumberReader(Tokenizer().tokenize(text).tokens).span(at: 0) == nil)
  }

  @Test func `a decimal comma is one only between joined digits`() {
    #expect(NumberReader(Tokenizer().tokenize("69,4").tokens).decimalComma(at: 0)?.value == 69.4)
    #expect(NumberReader(Tokenizer().tokenize("69, 4").tokens).decimalComma(at: 0) == nil)
  }
}
