import Language
import Testing

struct NormalizerTests {
  private func fold(_ line: String) -> String {
    String(decoding: Normalizer.fold(line), as: UTF8.self)
  }

  @Test(arguments: [
    ("HELLO", "hello"), ("Zoë Ångström", "zoe angstrom"), ("cafe\u{301}", "cafe"),
    ("Straße", "strasse"), ("søster", "soster"), ("Łódź", "lodz"), ("ﬁve", "five"),
    ("１２３ｋｇ", "123kg"), ("Ⅳ", "iv"), ("x²", "x2"), ("İ", "i"),
  ])
  func `case, accents and compatibility forms fold to ASCII`(line: String, folded: String) {
    #expect(fold(line) == folded)
  }

  @Test(arguments: [
    ("½", "1/2"), ("2½", "2 1/2"), ("12¾ st", "12 3/4 st"), ("a½", "a1/2"), ("1⅓", "1 1/3"),
    ("3×10", "3x10"), ("5′5″", "5'5\""), ("don’t", "don't"), ("“ok”", "\"ok\""), ("−2", "-2"),
    ("8–12", "8-12"), ("yes—no", "yes - no"), ("wait…", "wait..."), ("37°C", "37 degrees c"),
    ("👍", " yes "), ("👎", " no "),
  ])
  func `fractions, typographic signs and thumbs are spelled out`(line: String, folded: String) {
    #expect(fold(line) == folded)
  }

  @Test(arguments: [
    ("sq\u{200B}uats", "squats"), ("sq\u{200D}uats", "squats"), ("\u{FEFF}hi", "hi"),
    ("soft\u{AD}hyphen", "softhyphen"), ("\u{202E}txet\u{202C}", "txet"),
    ("\u{2066}a\u{2069}b", "ab"), ("a\u{20DD}", "a"),
  ])
  func `invisible and bidi characters vanish`(line: String, folded: String) {
    #expect(fold(line) == folded)
  }

  @Test(arguments: [
    ("a\u{A0}b", "a b"), ("a\u{3000}b", "a b"), ("a\u{2028}b", "a b"), ("a\u{85}b", "a b"),
    ("a\u{7F}b", "a b"), ("a\u{1B}b", "a b"), ("a\0b", "a b"), ("a\tb", "a b"), ("a\nb", "a\nb"),
  ])
  func `every kind of space and control is one space, a line feed stays`(
    line: String, folded: String
  ) {
    #expect(fold(line) == folded)
  }

  @Test func `letters of other scripts stay`() {
    #expect(fold("Нога 脚") == "нога 脚")
  }
}
