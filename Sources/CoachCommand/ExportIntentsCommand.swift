import ArgumentParser
import CoachKit
import LineIO

/// `coach export-intents`: what the engine learns, for a comparison with other parsers.
struct ExportIntentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-intents",
    abstract: "Prints every intent with its examples as JSON, so that another parser can learn it.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try LineWriter().writeLine(IntentExport(folder: try common.contentFolder()).json())
  }
}
