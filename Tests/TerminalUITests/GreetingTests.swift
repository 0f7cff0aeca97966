import TerminalUI
import Testing

struct GreetingTests {
  @Test func `a stranger is told what it is, what it keeps where, and a line to try, in six lines`()
  {
    let text = Greeting.stranger(folder: "~/.local/share/coach").text(style: ScreenStyle(width: 80))
    #expect(text.split(separator: "\n").count <= 6)
    for told in ["not a doctor", "~/.local/share/coach", "Try: ", "/help", "Ctrl-D"] {
      #expect(text.contains(told))
    }
  }

  @Test func `an acquaintance is told what is due, in one line`() {
    let style = ScreenStyle(width: 80)
    #expect(
      Greeting.acquaintance(due: "Workout A, about 27 min.").text(style: style)
        == "Today: Workout A, about 27 min. /next shows more.")
    #expect(!Greeting.acquaintance(due: nil).text(style: style).contains("\n"))
  }
}
