import ArgumentParser
import CoachKit
import Foundation
import LineIO
import Understanding

/// `coach eval`: how well the engine understands labelled lines.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract:
      "Measures how labelled lines are understood, or fits the threshold of refusal on them.",
    discussion: """
      Each line of a .jsonl file holds {"text", "accept": [intents], "slots"}; a .txt file holds foreign lines.
      """)

  @Argument(help: "Files of labelled lines.")
  var files: [String]

  @ArgumentParser.Option(name: .long, help: "Shows the first lines that were read wrongly.")
  var misses = 0

  @ArgumentParser.Option(
    name: .long,
    help: "Writes the best threshold of refusal for these lines to FILE (intents/refusal.yaml).")
  var fitRefusal: String?

  @ArgumentParser.Option(
    name: .long,
    help: "What refusing a foreign line is worth beside a right answer, for --fit-refusal.")
  var foreignWeight = 1.0

  @OptionGroup var common: CommonOptions

  func run() throws {
    let lines = try files.flatMap { try QuestionLine.lines(of: URL(fileURLWithPath: $0)) }
    let recognizer = try common.compiledContent().recognizer
    var progress = ProgressLine(total: lines.count, label: "understanding")
    let start = ContinuousClock.now
    let outcomes = try lines.map { line in
      progress.step()
      return try Outcome(line, read: recognizer.understand(line.text))
    }
    let time = ContinuousClock.now - start
    progress.end()
    if let path = fitRefusal { return try fit(outcomes, to: path) }
    let text = EvaluationText(
      EvaluationReport(outcomes), answeredFrom: recognizer.answeredFrom)
    let writer = LineWriter()
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    for line in text.lines(seconds: seconds, misses: misses) { try writer.writeLine(line) }
  }

  private func fit(_ outcomes: [Outcome], to path: String) throws {
    let point = try RefusalFit.threshold(outcomes, foreignWeight: foreignWeight)
    let file = RefusalFit.file(point, lines: outcomes.count)
    try file.write(toFile: path, atomically: true, encoding: .utf8)
    try LineWriter().writeLine(file)
  }
}
