import Content
import Record
import ArgumentParser
import Dialogue
import LineIO

/// `coach ask "…"`: one answer, then out.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answers one question. Exit code 0: understood, 1: not understood.")

  @Argument(help: "The question, as you would type it.")
  var words: [String]

  @OptionGroup var display: DisplayOptions
  @OptionGroup var clock: ClockOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { StandardStreams.notice(trouble.description) }
    let answer = opened.answer(words.joined(separator: " "), now: clock.read())
    try LineWriter().writeLine(answer.text(on: display.screen))
    if answer.reply.intent == "none" { throw ExitCode(1) }
  }
}
