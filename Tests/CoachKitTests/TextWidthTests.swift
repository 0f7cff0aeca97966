import CoachKit
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("½ ×", 3), ("脚", 2), ("👍", 2), ("👩‍🦽", 2),
    ("한글", 4), ("…", 1), ("█░", 2), ("−", 1),
  ])
  func `text takes the columns a terminal gives it`(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }

  @Test func `lines break at spaces and none is too wide`() {
    #expect(TextWidth.wrap("one two three four", at: 9) == "one two\nthree\nfour")
    #expect(TextWidth.wrap("脚が 細く なった", at: 5) == "脚が\n細く\nなった")
    #expect(TextWidth.wrap("", at: 9) == "")
  }

  @Test func `a word wider than the line stays whole`() {
    #expect(TextWidth.wrap("a verylongword b", at: 5) == "a\nverylongword\nb")
  }
}
