import ArgumentParser
import LineIO
import Record

/// `coach export`: a person's data as JSON.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes everything kept about a person as JSON.")

  @Option(name: .long, help: "Whose data (default: the person of this terminal).")
  var user = "local"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { throw Refusal.record(trouble) }
    try LineWriter().writeLine(try opened.store.export(of: UserKey(user)) ?? "{}")
  }
}
