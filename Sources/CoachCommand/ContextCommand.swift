import ArgumentParser
import Foundation
import LineIO
import ModelContext
import Record

/// `coach mcp`: the coach as tools for programs with a language model.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mcp",
    abstract:
      "Offers sourced answers, workouts and the log as Model Context Protocol tools on stdio.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    Signals.install()
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { StandardStreams.notice(trouble.description) }
    let server = ContextServer(
      coach: opened.coach, store: opened.store, version: CoachVersion.current,
      clock: { Int64(Date().timeIntervalSince1970) })
    var reader = LineReader()
    do {
      try server.run(reader: &reader, writer: LineWriter(), shouldStop: { Signals.isStopping })
    } catch {
      StandardStreams.notice(error.description)
      throw ExitCode(74)
    }
  }
}
