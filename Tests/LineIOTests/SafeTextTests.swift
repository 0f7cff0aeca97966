import LineIO
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("two\nlines", "two\nlines"), ("a\tb", "a b"), ("", ""),
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[2J\u{1B}[Hgone", "gone"),
    ("\u{1B}[?25lhidden", "hidden"), ("\u{9B}31mred", "red"), ("\u{1B}[31", ""),
  ])
  func `CSI sequences are skipped to their final byte`(text: String, clean: String) {
    #expect(SafeText.clean(text) == clean)
  }

  @Test(arguments: [
    ("\u{1B}]0;title\u{07}after", "after"), ("\u{1B}]8;;http://x\u{1B}\\link", "link"),
    ("\u{1B}]52;c;aGk=\u{9C}after", "after"), ("\u{1B}Pq#0\u{1B}\\after", "after"),
    ("\u{1B}_apc\u{1B}\\after", "after"), ("\u{1B}^pm\u{1B}\\after", "after"),
    ("\u{1B}Xsos\u{1B}\\after", "after"), ("\u{1B}]never closed", ""),
    ("\u{9D}0;title\u{07}after", "after"), ("\u{90}q#0\u{9C}after", "after"),
    ("\u{9F}apc\u{1B}\\after", "after"),
  ])
  func `OSC, DCS and the other strings are skipped to their terminator`(
    text: String, clean: String
  ) {
    #expect(SafeText.clean(text) == clean)
  }

  @Test(arguments: [
    ("\u{1B}cafter", "after"), ("\u{1B}7after", "after"), ("after\u{1B}", "after"),
    ("\u{1B}(Bafter", "after"), ("\u{1B}#8after", "after"),
  ])
  func `a short escape is skipped whole`(text: String, clean: String) {
    #expect(SafeText.clean(text) == clean)
  }

  @Test(arguments: [0x00, 0x07, 0x08, 0x0B, 0x0C, 0x0D, 0x7F, 0x80, 0x85, 0x99, 0x9C])
  func `control characters vanish`(value: UInt32) throws {
    let control = try #require(Unicode.Scalar(value))
    #expect(SafeText.clean("a\(Character(control))b") == "ab")
  }

  @Test(arguments: [0x200E, 0x200F, 0x061C, 0x202A, 0x202D, 0x202E, 0x2066, 0x2069])
  func `bidi controls vanish`(value: UInt32) throws {
    let control = try #require(Unicode.Scalar(value))
    #expect(SafeText.clean("a\(Character(control))b") == "ab")
  }

  @Test(arguments: [
    "é", "e\u{301}", "👩‍🦽", "脚", "½ × 3", "[31m", "a\u{A0}b", "नमस्ते", "wait…", "20–30", "“so”",
    "a\u{2065}b", "ح",
  ])
  func `what people write stays`(text: String) {
    #expect(SafeText.clean(text) == text)
  }

  @Test(arguments: ["\u{1B}", "\u{9B}", "\u{07}", "\u{9C}", "[", "]", "P", "\\", "m", ";", "a"])
  func `cleaning twice is cleaning once`(middle: String) {
    let parts = ["\u{1B}", "\u{9B}", "\u{1B}[", "\u{1B}]", "\\", "0m", "x", "\u{202E}"]
    for first in parts {
      for last in parts {
        let once = SafeText.clean(first + middle + last)
        #expect(SafeText.clean(once) == once)
        #expect(!once.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
      }
    }
  }
}
