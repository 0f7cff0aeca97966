import ArgumentParser
import Exchange
import LineIO
import Record

/// `coach export`: a person's data as JSON, or a table of it as CSV.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes everything kept about a person as JSON, or a table as CSV.",
    discussion: "docs/export.md describes the formats. `coach import` reads the two tables back.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, weights, workouts }

  @Option(name: .long, help: "json for everything; weights or workouts for that table as CSV.")
  var format = Format.json

  @Option(name: .long, help: "Whose data (default: the person of this terminal).")
  var user = "local"

  @OptionGroup var common: CommonOptions

  func run() throws {
    let opened = try OpenedCoach(common)
    if let trouble = opened.trouble { throw ValidationError(trouble.description) }
    let writer = LineWriter()
    let key = UserKey(user)
    switch format {
    case .json: try writer.writeLine(try opened.store.export(of: key) ?? "{}")
    case .weights: try writer.write(LogExport.weights(try opened.store.record(of: key)))
    case .workouts: try writer.write(LogExport.workouts(try opened.store.record(of: key)))
    }
  }
}
