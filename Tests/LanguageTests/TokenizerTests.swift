import Language
import Testing

struct TokenizerTests {
  /// Texts of the tokens, joined by spaces.
  private func cut(_ line: String, shorthand: [String: [String]] = [:]) -> String {
    Tokenizer(shorthand: shorthand).tokenize(line).tokens.map(\.text).joined(separator: " ")
  }

  @Test(arguments: [
    ("3x10@20kg", "3 x 10 @ 20 kg"), ("5'5", "5 ' 5"), ("5'10\"", "5 ' 10 \""),
    ("82.4kg", "82.4 kg"), ("23.09.1990", "23 . 09 . 1990"), ("1.2.3", "1 . 2 . 3"),
    (".5", ". 5"), ("10,000", "10 , 000"), ("3/10", "3 / 10"), ("squats.", "squats ."),
    ("at 7.", "at 7 ."), ("one-legged", "one - legged"), ("a\nb", "a \n b"), ("a\tb", "a b"),
    ("", ""), ("   ", ""), ("?!", "? !"), ("ÜBER", "uber"), ("10k steps", "10 k steps"),
  ])
  func `a line is cut at the borders of words, numbers and signs`(line: String, cut: String) {
    #expect(self.cut(line) == cut)
  }

  @Test(arguments: [
    ("can't", "can not"), ("won’t", "will not"), ("don't", "do not"), ("shan't", "shall not"),
    ("isn't", "is not"), ("I've", "i have"), ("I'm", "i am"), ("we're", "we are"),
    ("she'll", "she will"), ("I'd", "i would"), ("what's", "what is"), ("mum's leg", "mum leg"),
    ("`can`t", "` can not"), ("o'clock", "oclock"), ("rock 'n' roll", "rock ' n ' roll"),
    ("legs'", "legs '"),
  ])
  func `contractions are written out and possessives dropped`(line: String, cut: String) {
    #expect(self.cut(line) == cut.replacing("`", with: "'"))
  }

  @Test func `chat shorthand stands for its words, and never inside a contraction`() {
    let words = ["dont": ["do", "not"], "pls": ["please"], "i": ["me"]]
    #expect(cut("pls dont", shorthand: words) == "please do not")
    #expect(cut("I i'm", shorthand: words) == "me i am")
  }

  @Test func `words of one contraction share a range, and only the first may touch what is before`()
  {
    let tokens = Tokenizer().tokenize("(can't").tokens
    #expect(tokens.map(\.start) == [0, 1, 1])
    #expect(tokens.map(\.end) == [1, 6, 6])
    #expect(tokens.map(\.spaceBefore) == [true, false, true])
  }

  @Test func `numbers carry their value and keep their digits`() throws {
    let token = try #require(Tokenizer().tokenize("082.40").tokens.first)
    #expect(token.kind == .number)
    #expect(token.text == "082.40")
    #expect(token.value == 82.4)
  }

  @Test func `the text of a token range is what stood in the line`() {
    let line = Tokenizer().tokenize("did 3 x 10 Squats today")
    #expect(line.text(1..<5) == "3 x 10 squats")
    #expect(line.text(2..<2) == "")
  }
}
