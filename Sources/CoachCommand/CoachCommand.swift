import ArgumentParser
import Foundation
import LineIO

/// `coach`: the chat, and the tools around it.
@main
struct CoachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract:
      "A coach for rebuilding leg muscle: sourced answers, a plan, a log, on this machine only.",
    discussion: """
      Without a subcommand: a chat in a terminal; with lines on standard input, one answer each.
      """,
    version: "coach \(CoachVersion.current)",
    subcommands: [
      ChatCommand.self, AskCommand.self, BridgeCommand.self, ContextCommand.self, ParseCommand.self,
      CheckCommand.self,
      SourcesCommand.self, AnswersCommand.self, EvalCommand.self,
      MissesCommand.self, ExportIntentsCommand.self, ExportCommand.self, ImportCommand.self,
      ForgetCommand.self,
      ReportCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)

  /// Files are made for the owner's eyes only, and a reader that went away is an error to handle, not a death.
  static func main() {
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.fillClosed()
    Self.main(nil)
  }
}

/// The program's version; the top entry of CHANGELOG.md says the same.
enum CoachVersion {
  static let current = "0.1.0"
}
