import CoachKit
import Dialogue
import TerminalUI
import Testing

struct HelpScreenTests {
  private let examples = Reply.Table(
    rows: (1...6).map {
      ["Kind \($0)", "\"an example of it\", \"another one that is longer\", \"x\""]
    })

  @Test(arguments: [100, 80, 76, 75, 40])
  func `help fits a window of 24 lines`(width: Int) {
    let lines = HelpScreen(style: ScreenStyle(width: width), examples: examples).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    // The prompt and the blank line before it need two.
    #expect(lines.count <= 22)
    for line in lines { #expect(TextWidth.of(String(line)) <= width) }
  }

  @Test(arguments: [80, 40])
  func `every command is on it`(width: Int) {
    let text = HelpScreen(style: ScreenStyle(width: width), examples: examples).text
    for command in SlashCommand.allCases { #expect(text.contains("/\(command.rawValue) ")) }
  }

  @Test func `in plain mode it is sentences, and fits as well`() {
    var style = ScreenStyle(width: 80)
    style.isPlain = true
    let text = HelpScreen(style: style, examples: examples).text
    #expect(text.split(separator: "\n").count <= 22)
    for command in SlashCommand.allCases { #expect(text.contains("/\(command.rawValue), ")) }
  }
}
