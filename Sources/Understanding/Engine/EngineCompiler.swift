package import Content
import Language

/// Trains the engine from a library: vocabulary, linear model, calibration.
package struct EngineCompiler {
  private let library: Library
  package let vocabulary: Vocabulary

  package init(library: Library) {
    self.library = library
    vocabulary = Vocabulary(library: library)
  }

  /// What training adds to the library; stored in the compiled content.
  package func train() throws -> TrainedEngine {
    let untrained = try Recognizer(library: library, vocabulary: vocabulary, trained: .untrained)
    let lines = labelledLines(untrained)
    let classes = library.intents.count + 1
    let model = ModelCompiler().compile(
      lines.map(\.buffer), labels: lines.map(\.label), classes: classes)
    return TrainedEngine(model: model, calibration: try calibration(lines, classes: classes))
  }

  private struct LabelledLine {
    let read: Recognizer.Read
    let buffer: FeatureBuffer
    let label: Int
  }

  /// Every example and foreign line with its features; the label after the last intent is `none`.
  private func labelledLines(_ recognizer: Recognizer) -> [LabelledLine] {
    var out: [LabelledLine] = []
    func add(_ text: String, _ label: Int) {
      let read = recognizer.read(text)
      var buffer = FeatureBuffer()
      recognizer.features(read, into: &buffer)
      out.append(LabelledLine(read: read, buffer: buffer, label: label))
    }
    for (label, intent) in library.intents.enumerated() {
      for example in intent.examples { add(example.text, label) }
    }
    for line in library.foreignLines { add(line.text, library.intents.count) }
    return out
  }

  /// Confidence and refusal are fitted on lines that the model in question has not learned.
  private func calibration(_ lines: [LabelledLine], classes: Int) throws -> Calibration {
    let heldOut = Set(lines.indices.filter { $0 % 5 == 2 })
    let learned = lines.indices.filter { !heldOut.contains($0) }
    let model = ModelCompiler().compile(
      learned.map { lines[$0].buffer }, labels: learned.map { lines[$0].label }, classes: classes)
    let recognizer = try Recognizer(
      library: library, vocabulary: vocabulary,
      trained: TrainedEngine(model: model, calibration: Calibration()))
    return Calibration.fit(
      heldOut.sorted().map { place in sample(lines[place], recognizer, classes: classes) })
  }

  private func sample(
    _ line: LabelledLine, _ recognizer: Recognizer, classes: Int
  ) -> Calibration.Sample {
    let margins = recognizer.margins(line.read)
    let own = margins.dropLast()
    let best = own.indices.max { own[$0] < own[$1] } ?? 0
    let second = own.indices.filter { $0 != best }.map { own[$0] }.max() ?? 0
    let rival = max(second, margins[classes - 1])
    return Calibration.Sample(
      margin: Double(own[best]), gap: Double(own[best] - rival),
      foreign: Double(margins[classes - 1]), newWords: recognizer.newWords(in: line.read),
      isRight: best == line.label,
      isForeign: line.label == classes - 1)
  }
}

/// What training produces.
package struct TrainedEngine: Sendable, Equatable {
  package let model: LinearModel
  package let calibration: Calibration

  package init(model: LinearModel, calibration: Calibration) {
    self.model = model
    self.calibration = calibration
  }

  static let untrained = TrainedEngine(
    model: LinearModel(
      table: FeatureTable(hashes: []), idf: [], classes: 0, weights: [], scales: [], bias: []),
    calibration: Calibration())
}
