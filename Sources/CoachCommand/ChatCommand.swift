import ArgumentParser
import Foundation
import LineEditing
import LineIO
import Record

/// `coach` without a subcommand: the chat in a terminal, or one answer per line of a pipe.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "The chat; with lines on standard input, one answer each.")

  @OptionGroup var display: DisplayOptions
  @OptionGroup var misses: MissOptions
  @OptionGroup var clock: ClockOptions

  @ArgumentParser.Flag(
    name: .long,
    help: "Keeps the lines you type for the next talk, for your account alone (COACH_HISTORY=1).")
  var history = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedCoach(common, keepsMisses: misses.keepMisses)
    if let trouble = opened.trouble { StandardStreams.notice(trouble.description) }
    guard Terminal.isTerminal(0), Terminal.isTerminal(1) else {
      try PlainLines(opened: opened, screen: display.screen, clock: clock.read).run()
      return
    }
    let chat = TerminalChat(
      opened: opened,
      settings: TerminalChat.Settings(
        display: display, clock: clock, dataFolder: common.dataFolder,
        history: keepsHistory ? HistoryFile(url: Folders.history) : nil,
        keepsMisses: misses.keepMisses))
    if let stopped = try chat.run() {
      // The parent sees which signal it was.
      signal(stopped, SIG_DFL)
      raise(stopped)
    }
  }

  private var keepsHistory: Bool {
    history || ProcessInfo.processInfo.environment["COACH_HISTORY"] == "1"
  }
}
