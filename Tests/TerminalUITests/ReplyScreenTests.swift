import CoachKit
import Dialogue
import TerminalUI
import Testing

struct ReplyScreenTests {
  private let replies: Replies

  init() throws { replies = try Replies() }

  /// The styles of `screens/`; an escape is written as "␛" there.
  private static let styles: [(name: String, style: ScreenStyle)] = [
    ("100", style(width: 100)), ("80", style(width: 80)), ("40", style(width: 40)),
    ("ascii", style(width: 80, ["LANG": "C"])),
    ("plain", style(width: 80, ["ACCESSIBLE": "1"])),
    ("color", style(width: 80, ["LANG": "C.UTF-8", "CLICOLOR_FORCE": "1"])),
    (
      "links",
      style(width: 80, ["LANG": "C.UTF-8", "CLICOLOR_FORCE": "1", "FORCE_HYPERLINK": "1"])
    ),
  ]

  private static func style(
    width: Int, _ environment: [String: String] = ["LANG": "C.UTF-8", "NO_COLOR": "1"]
  ) -> ScreenStyle {
    ScreenStyle(
      isTerminal: true, width: width, wantsPlain: false, color: .auto,
      environment: environment.merging(["TERM": "xterm", "CLICOLOR": "0"]) { own, _ in own })
  }

  @Test(arguments: styles.map(\.name))
  func `replies look as in screens`(name: String) throws {
    let style = try #require(Self.styles.first { $0.name == name }?.style)
    let screen = ReplyScreen(style: style)
    let text = try replies.named().map { name, reply in
      "== \(name)\n" + screen.text(of: reply, hasOpenQuestion: false)
    }.joined(separator: "\n\n").replacing("\u{1B}", with: "␛")
    #expect(try text == GoldenScreen(name: name).expected(recording: text))
  }

  @Test(arguments: [100, 80, 40, 20])
  func `no line is wider than the window`(width: Int) throws {
    for (_, reply) in try replies.named() {
      let text = ReplyScreen(style: Self.style(width: width))
        .text(of: reply, hasOpenQuestion: false)
      for line in text.split(separator: "\n") {
        #expect(TextWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func `plain mode has no escape, box, block or braille character`() throws {
    let style = ScreenStyle(
      isTerminal: true, width: 80, wantsPlain: true, color: .always,
      environment: ["FORCE_HYPERLINK": "1", "LANG": "C.UTF-8", "TERM": "xterm-kitty"])
    for (_, reply) in try replies.named() {
      let text = ReplyScreen(style: style).text(of: reply, hasOpenQuestion: false)
      #expect(text.hasPrefix("Coach: "))
      for scalar in text.unicodeScalars {
        #expect(scalar != "\u{1B}" && !(0x2500...0x259F).contains(scalar.value))
        #expect(!(0x2800...0x28FF).contains(scalar.value))
      }
    }
  }

  @Test func `an escape sequence in the content does not reach the screen`() throws {
    let evil = "say \u{1B}]0;title\u{7}\u{1B}[31mred\u{9B}2J\u{202E}"
    let reply = replies.reply(
      [
        .text(evil, isPrivate: false),
        .table(Reply.Table(rows: [[evil, evil]]), isPrivate: false),
      ],
      sources: [try Replies.source(evil, link: "https://a.example/\u{1B}\\")], suggestions: [evil])
    var style = ScreenStyle(width: 80)
    style.hasLinks = true
    let text = ReplyScreen(style: style).text(of: reply, hasOpenQuestion: false)
    #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{9B}"))
    #expect(text.contains("say red"))
  }

  @Test func `a number that would answer the coach's question is not offered`() {
    let reply = replies.reply(
      [.text("How tall are you?", isPrivate: false)], suggestions: ["skip", "stop"])
    let screen = ReplyScreen(style: ScreenStyle(width: 80))
    #expect(
      screen.text(of: reply, hasOpenQuestion: true)
        == "How tall are you?\n\nTry \"skip\"   \"stop\"")
  }

  @Test func `an empty reply is empty`() {
    let screen = ReplyScreen(style: ScreenStyle(width: 80))
    #expect(screen.text(of: replies.reply([]), hasOpenQuestion: false) == "")
  }
}
