import Record
import ArgumentParser
import Foundation
import LineIO

/// `coach` without a subcommand: the chat in a terminal, or one answer per line of a pipe.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "The chat; with lines on standard input, one answer each.")

  @OptionGroup var misses: MissOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedCoach(common, keepsMisses: misses.keepMisses)
    if let trouble = opened.trouble { StandardStreams.notice(trouble.description) }
    if Terminal.isTerminal(0), Terminal.isTerminal(1) {
      try TerminalChat(opened: opened, dataFolder: common.dataFolder).run()
    } else {
      try PlainLines(opened: opened).run()
    }
  }
}
