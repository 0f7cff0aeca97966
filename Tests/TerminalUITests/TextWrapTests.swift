import CoachKit
import Dialogue
import TerminalUI
import Testing

struct TextWrapTests {
  private func wrapped(_ text: String, at width: Int) -> [String] {
    ReplyScreen(style: ScreenStyle(width: width)).text(of: text).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test func `wide characters count twice, combining ones not at all`() {
    #expect(wrapped("脚が痛い です", at: 8) == ["脚が痛い", "です"])
    #expect(wrapped("cafe\u{301} cafe\u{301}", at: 9) == ["cafe\u{301} cafe\u{301}"])
  }

  @Test func `a word wider than the window is cut`() {
    #expect(wrapped("脚脚脚脚脚 ab", at: 6) == ["脚脚脚", "脚脚", "ab"])
    #expect(
      wrapped("a " + String(repeating: "x", count: 12), at: 5) == ["a", "xxxxx", "xxxxx", "xx"])
  }

  @Test func `marks and signs stay with their word`() {
    #expect(wrapped("it shrank fast [1][2].", at: 14) == ["it shrank", "fast [1][2]."])
    #expect(wrapped("it cost about 3.5 % now", at: 17) == ["it cost about", "3.5 % now"])
    #expect(wrapped("then you do 2 × 8 of it", at: 14) == ["then you do", "2 × 8 of it"])
  }
}
