import Language
import Testing

struct NumberReaderTests {
  private func span(_ line: String) -> NumberSpan? {
    NumberReader(Tokenizer().tokenize(line).tokens).span(at: 0)
  }

  @Test(arguments: [
    ("7", 7), ("82.4", 82.4), ("1,430", 1430), ("1,000,000", 1_000_000), ("12 1/2", 12.5),
    ("½", 0.5), ("2½", 2.5), ("3/4", 0.75), ("10 thousand", 10_000), (".5", 0.5),
    ("0", 0), ("zero", 0), ("nineteen", 19), ("twenty one", 21), ("twenty-one", 21),
    ("ninety", 90), ("a hundred", 100), ("a hundred and fifty", 150), ("three hundred", 300),
    ("two thousand one hundred", 2100), ("a thousand", 1000), ("one eighty two", 182),
    ("two ten", 2), ("a dozen", 12), ("half a dozen", 6), ("two dozen", 24), ("a couple of", 2),
    ("couple", 2), ("three and a half", 3.5), ("two and three quarters", 2.75),
    ("five and a quarter", 5.25), ("seven point two five", 7.25), ("point five", 0.5),
    ("68 point 4", 68.4), ("fourty", 40),
  ])
  func `digits and words read as one value`(line: String, value: Double) {
    #expect(span(line)?.value == value)
  }

  @Test(arguments: [
    ("half a", 0.5, 2), ("quarter of an", 0.25, 3), ("three quarters of a", 0.75, 4),
  ])
  func `a bare fraction is marked, and takes the article with it`(
    line: String, value: Double, end: Int
  ) {
    #expect(span(line) == NumberSpan(value: value, end: end, isFraction: true))
  }

  @Test(arguments: ["", "squats", "a", "and", "an apple", ",5", "-", "of"])
  func `what is no number is read as none`(line: String) {
    #expect(span(line) == nil)
  }

  @Test(arguments: [
    ("4/10", 1), ("3/4/2026", 1), ("1,43", 1), ("1, 430", 1), ("12,3456", 1), ("69,4", 1),
    ("10 5", 1), ("five hundred and", 2),
  ])
  func `a number ends where another thing begins`(line: String, end: Int) {
    #expect(span(line)?.end == end)
  }

  @Test(arguments: [("69,4", 69.4), ("1,75", 1.75), ("182,05", 182.05)])
  func `a decimal comma is read when it is asked for`(line: String, value: Double) {
    let span = NumberReader(Tokenizer().tokenize(line).tokens).decimalComma(at: 0)
    #expect(span == NumberSpan(value: value, end: 3))
  }

  @Test(arguments: ["1,430", "69, 4", "69 ,4", "69", "6.9,4"])
  func `thousands and lists have no decimal comma`(line: String) {
    #expect(NumberReader(Tokenizer().tokenize(line).tokens).decimalComma(at: 0) == nil)
  }
}
