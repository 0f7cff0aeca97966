import Dialogue
import CoachKit
import Foundation
import LineIO

/// The chat in a terminal: a prompt, a wrapped reply, until Ctrl-D or "bye".
struct TerminalChat {
  let opened: OpenedCoach
  let dataFolder: URL

  func run() throws {
    let writer = LineWriter()
    try writer.writeLine(greeting)
    var reader = LineReader()
    var latest: LatestLine?
    while true {
      try writer.write("\nyou> ")
      guard let line = reader.next(shouldStop: { Signals.isStopping }) else {
        try writer.write("\n")
        return
      }
      guard case .bytes(let bytes, _) = line else {
        try writer.writeLine("That line is too long; I read up to 65,536 bytes.")
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.allSatisfy(\.isWhitespace) { continue }
      if LatestLine.isAskedAbout(by: text) {
        let why = latest?.explanation(opened, width: width) ?? LatestLine.nothingYet
        try writer.writeLine(SafeText.clean(why))
        continue
      }
      let spoken = SlashCommand.spoken(text)
      let answer = opened.answer(spoken)
      latest = LatestLine(spoken, reply: answer.reply)
      try writer.writeLine(answer.text(width: width))
      if answer.reply.endsTalk { return }
    }
  }

  private var width: Int {
    Terminal.width(environment: ProcessInfo.processInfo.environment)
  }

  private var greeting: String {
    let text = """
      Coach for rebuilding leg muscle. I am a program, not a doctor: I answer from published \
      sources and keep what you tell me on this computer only (\(dataFolder.path)). \
      Type a question, "start" to set up a plan, /help, or Ctrl-D to leave.
      """
    return TextWidth.wrap(text, at: width)
  }
}

/// Commands that begin with a slash, as people know them from chat programs.
enum SlashCommand {
  /// The line a command stands for; any other line as it is, "//x" as "/x".
  static func spoken(_ line: String) -> String {
    guard line.hasPrefix("/") else { return line }
    if line.hasPrefix("//") { return String(line.dropFirst()) }
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    return known[String(name)] ?? String(line.dropFirst())
  }

  private static let known = [
    "help": "help", "quit": "bye", "exit": "bye", "undo": "undo", "export": "export my data",
    "forget": "forget me", "sources": "source?", "privacy": "who are you",
  ]
}
