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

  @ArgumentParser.Option(
    name: .long, help: "Understands every line so often; the fastest time of each counts.")
  var rounds = 1

  @OptionGroup var common: CommonOptions

  func run() throws {
    let lines = try files.flatMap { try QuestionLine.lines(of: URL(fileURLWithPath: $0)) }
    let recognizer = try common.compiledContent().recognizer
    var progress = ProgressLine(total: lines.count, label: "understanding")
    var times: [Double] = []
    let outcomes = try lines.map { line in
      progress.step()
      let (read, seconds) = timed(line.text, recognizer)
      times.append(seconds)
      return try Outcome(line, read: read)
    }
    progress.end()
    if let path = fitRefusal { return try fit(outcomes, to: path) }
    let text = EvaluationText(
      EvaluationReport(outcomes), answeredFrom: recognizer.answeredFrom)
    let writer = LineWriter()
    for line in text.lines(times: times, misses: misses) { try writer.writeLine(line) }
  }

  /// What was understood, and how many seconds it took in the fastest round.
  private func timed(_ text: String, _ recognizer: Recognizer) -> (Understanding, Double) {
    func once() -> (Understanding, Double) {
      let start = ContinuousClock.now
      let read = recognizer.understand(text)
      let time = (ContinuousClock.now - start).components
      return (read, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
    }
    var (read, seconds) = once()
    for _ in 1..<max(1, rounds) {
      let again = once()
      if again.1 < seconds { (read, seconds) = again }
    }
    return (read, seconds)
  }

  private func fit(_ outcomes: [Outcome], to path: String) throws {
    let point = try RefusalFit.threshold(outcomes, foreignWeight: foreignWeight)
    let file = RefusalFit.file(point, lines: outcomes.count)
    try file.write(toFile: path, atomically: true, encoding: .utf8)
    try LineWriter().writeLine(file)
  }
}
