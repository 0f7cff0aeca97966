import ArgumentParser
import CoachKit
import Content
import Foundation
import LineIO

/// `coach check`: every mistake of the content at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks intents/ and seeds/. Exit code 0: no mistake, 2: mistakes.")

  @Argument(help: "Folder that holds intents/ and seeds/ (default: the installed ones).")
  var folder: String?

  @ArgumentParser.Flag(
    name: .long, help: "Leaves out the examples of the intents, which have to be learned first.")
  var quick = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Texts that seeds/ must not copy: six words in a row are a mistake.", valueName: "file"))
  var against: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    var options = common
    options.content = folder ?? common.content
    let texts = try against.map { try SharedWords.Text(file: URL(fileURLWithPath: $0)) }
    let report = try ContentCheck(folder: try options.contentFolder())
      .report(learnsExamples: !quick, against: texts)
    let writer = LineWriter()
    for line in report.mistakes.map(\.description) + report.compared + [report.summary] {
      try writer.writeLine(SafeText.clean(line))
    }
    if !report.mistakes.isEmpty { throw ExitCode(2) }
  }
}
