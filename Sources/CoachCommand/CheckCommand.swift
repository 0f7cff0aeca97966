import ArgumentParser
import CoachKit
import Content
import LineIO

/// `coach check`: every mistake of the content at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks intents/ and seeds/. Exit code 0: no mistake, 2: mistakes.")

  @Argument(help: "Folder that holds intents/ and seeds/ (default: the installed ones).")
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = common
    options.content = folder ?? common.content
    let report = try ContentCheck(folder: try options.contentFolder()).report()
    let writer = LineWriter()
    for mistake in report.mistakes { try writer.writeLine(mistake.description) }
    try writer.writeLine(report.summary)
    if !report.mistakes.isEmpty { throw ExitCode(2) }
  }
}
