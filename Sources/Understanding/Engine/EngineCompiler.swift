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
    let model = ModelCompiler().compile(
      lines.map(\.buffer), labels: lines.map(\.label), classes: library.intents.count + 1,
      words: Set(lines.flatMap(\.words)).sorted())
    let calibration = try CalibrationFolds(
      lines: lines, intents: library.intents.count
    ).fit { model in
      try Recognizer(
        library: library, vocabulary: vocabulary,
        trained: TrainedEngine(model: model, calibration: Calibration()))
    }
    return TrainedEngine(model: model, calibration: calibration)
  }

  /// Every example and foreign line with its features; the label after the last intent is `none`.
  private func labelledLines(_ recognizer: Recognizer) -> [LabelledLine] {
    var out: [LabelledLine] = []
    func add(_ line: LocatedString, _ label: Int) {
      let read = recognizer.read(line.text)
      var buffer = FeatureBuffer()
      recognizer.features(read, into: &buffer)
      out.append(
        LabelledLine(read: read, buffer: buffer, label: label, file: line.location.path))
    }
    for (label, intent) in library.intents.enumerated() {
      for example in intent.examples { add(example, label) }
    }
    for line in library.foreignLines { add(line, library.intents.count) }
    return out
  }
}

/// A line to learn from, read and with its features.
struct LabelledLine {
  let read: Recognizer.Read
  let buffer: FeatureBuffer
  let label: Int
  /// The content file it stands in.
  let file: String

  var words: [String] { read.line.tokens.filter(\.isWord).map(\.text) }
}

/// What training produces.
package struct TrainedEngine: Sendable, Equatable {
  let model: LinearModel
  package let calibration: Calibration

  init(model: LinearModel, calibration: Calibration) {
    self.model = model
    self.calibration = calibration
  }

  static let untrained = TrainedEngine(
    model: LinearModel(
      table: FeatureTable(hashes: []), rowWeights: RowWeights(factors: [], squares: []),
      classes: 0, weights: [], scales: [], bias: []),
    calibration: Calibration())
}
