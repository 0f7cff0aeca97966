import TerminalUI
import Testing

struct ScreenStyleTests {
  private func style(
    _ environment: [String: String], isTerminal: Bool = true, plain: Bool = false,
    color: ColorChoice = .auto
  ) -> ScreenStyle {
    ScreenStyle(
      isTerminal: isTerminal, width: 80, wantsPlain: plain, color: color,
      environment: ["TERM": "xterm", "LANG": "C.UTF-8"].merging(environment) { $1 })
  }

  @Test(arguments: [
    ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false), (["CLICOLOR": "0"], false),
    (["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], true),
    (["TERM": "dumb", "CLICOLOR_FORCE": "1"], false),
  ])
  func `colour on a terminal follows the environment`(
    environment: [String: String], isColoured: Bool
  ) {
    #expect(style(environment).hasColor == isColoured)
  }

  @Test func `a pipe has colour only where it is forced`() {
    #expect(!style([:], isTerminal: false).hasColor)
    #expect(style(["CLICOLOR_FORCE": "1"], isTerminal: false).hasColor)
    #expect(style([:], isTerminal: false, color: .always).hasColor)
  }

  @Test func `--color outranks the environment, plain outranks both`() {
    #expect(style(["NO_COLOR": "1"], color: .always).hasColor)
    #expect(!style(["CLICOLOR_FORCE": "1"], color: .never).hasColor)
    #expect(!style([:], plain: true, color: .always).hasColor)
    #expect(!style(["ACCESSIBLE": "1"], color: .always).hasColor)
  }

  @Test(arguments: [("1", true), ("yes", true), ("0", false), ("false", false), ("", false)])
  func `ACCESSIBLE=1 means plain`(value: String, isPlain: Bool) {
    #expect(style(["ACCESSIBLE": value]).isPlain == isPlain)
  }

  @Test(arguments: [
    ([:], false), (["TERM": "xterm-kitty"], true), (["TERM": "foot"], true),
    (["TERM_PROGRAM": "vscode"], true), (["VTE_VERSION": "6003"], true),
    (["VTE_VERSION": "4205"], false), (["FORCE_HYPERLINK": "1"], true),
    (["TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"], false),
    (["TERM": "xterm-kitty", "NO_COLOR": "1"], false),
    (["TERM": "dumb", "FORCE_HYPERLINK": "1"], false),
  ])
  func `links only where the terminal is known to have them`(
    environment: [String: String], hasLinks: Bool
  ) {
    #expect(style(environment).hasLinks == hasLinks)
  }

  @Test(arguments: [
    (["LANG": "en_GB.utf8"], ScreenStyle.ChartCharacters.blocks), (["LANG": "C"], .ascii),
    (["LANG": "C.UTF-8", "LC_ALL": "C"], .ascii), (["LANG": "C", "LC_CTYPE": "C.UTF-8"], .blocks),
    (["LANG": "C.UTF-8", "LC_ALL": ""], .blocks), (["TERM": "dumb"], .ascii),
  ])
  func `charts are drawn in ASCII without UTF-8`(
    environment: [String: String], characters: ScreenStyle.ChartCharacters
  ) {
    #expect(style(environment).chartCharacters == characters)
  }
}
