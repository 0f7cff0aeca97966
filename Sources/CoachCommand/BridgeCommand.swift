import Record
import ArgumentParser
import Bridge
import Foundation
import LineIO

/// `coach bridge`: the protocol for chat platforms.
struct BridgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridge",
    abstract: "Serves a chat platform: one JSON line in, one JSON line out, for many people.")

  enum Rate: String, ExpressibleByArgument, CaseIterable { case on, off }

  @ArgumentParser.Flag(name: .long, help: "Bare lines of one person in, plain text out.")
  var plain = false

  @Option(name: .long, help: "Limit of 60 messages a minute per person; off for tests and replays.")
  var rate = Rate.on

  @OptionGroup var misses: MissOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    Signals.install()
    let opened = try OpenedCoach(common, keepsMisses: misses.keepMisses)
    if let trouble = opened.trouble { StandardStreams.notice(trouble.description) }
    if plain {
      try PlainLines(opened: opened).run()
      return
    }
    let session = BridgeSession(
      coach: opened.coach, store: opened.store, trouble: opened.trouble,
      software: "coach/\(CoachVersion.current)",
      isRateLimited: rate == .on, clock: { Int64(Date().timeIntervalSince1970) })
    var reader = LineReader()
    do {
      try session.run(
        reader: &reader, writer: LineWriter(shouldStop: { Signals.isStopping }),
        shouldStop: { Signals.isStopping })
    } catch {
      // Asked to end while nobody read: what was answered is kept and told again under its id.
      if Signals.isStopping { return }
      StandardStreams.notice(error.description)
      throw ExitCode(74)
    }
  }
}
