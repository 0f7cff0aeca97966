import Archive
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
    let untrained = try Recognizer(
      library: library, vocabulary: vocabulary, trained: .untrained)
    var dangers = DangerClasses(library.dangerLines)
    let (lines, features) = labelledLines(untrained, dangers)
    let reader = DangerReader(
      classes: dangers, thresholds: DangerThresholds(), flags: library.redFlags)
    dangers.learnNeeds(
      lines.compactMap { line in
        line.danger.map { ($0, reader.hasSign(of: $0, in: line.read.danger.signs)) }
      })
    // Side by side, so that one fills the cores while the other counts and sorts.
    let parts = [Part.model, .scales].mapInParallel { [dangers] part in
      switch part {
      case .model: Product.model(model(lines, features, dangers))
      case .scales: Product.scales(Result { try scales(lines, features, dangers) })
      }
    }
    guard case .model(let model) = parts[0], case .scales(let scales) = parts[1] else {
      return .untrained
    }
    let (calibration, thresholds) = try scales.get()
    return TrainedEngine(
      model: model, calibration: calibration, dangers: dangers, dangerThresholds: thresholds)
  }

  private enum Part { case model, scales }

  private enum Product: Sendable {
    case model(LinearModel)
    case scales(Result<(Calibration, DangerThresholds), any Error>)
  }

  private func model(
    _ lines: [LabelledLine], _ features: FeatureLines, _ dangers: DangerClasses
  ) -> LinearModel {
    ModelCompiler().compile(
      features, places: Array(lines.indices),
      LabelledLine.tasks(lines, library.intents.count, dangers),
      words: Set(lines.flatMap(\.words)).sorted())
  }

  private func scales(
    _ lines: [LabelledLine], _ features: FeatureLines, _ dangers: DangerClasses
  ) throws -> (Calibration, DangerThresholds) {
    try CalibrationFolds(
      lines: lines, features: features, intents: library.intents.count, dangers: dangers
    )
    .fit { model in
      try Recognizer(
        library: library, vocabulary: vocabulary,
        trained: TrainedEngine(
          model: model, calibration: Calibration(), dangers: dangers,
          dangerThresholds: DangerThresholds()))
    }
  }

  /// Every example, foreign line and danger line with its features.
  private func labelledLines(
    _ recognizer: Recognizer, _ dangers: DangerClasses
  ) -> ([LabelledLine], FeatureLines) {
    let rows = trainingRows(dangers)
    let read = rows.mapInParallel { row in
      let read = recognizer.read(row.line.text)
      var buffer = FeatureBuffer()
      recognizer.features(read, into: &buffer)
      let line = LabelledLine(
        read: read, intent: row.intent, danger: row.danger, file: row.line.location.path)
      return (line: line, features: buffer)
    }
    return (read.map(\.line), FeatureLines(read.map(\.features)))
  }

  private struct TrainingRow: Sendable {
    let line: LocatedString
    let intent: Int?
    let danger: Int?
  }

  /// Questions come close to danger and all teach what is none; of requests, talk and foreign lines half do.
  private func trainingRows(_ dangers: DangerClasses) -> [TrainingRow] {
    var out: [TrainingRow] = []
    for (label, intent) in library.intents.enumerated() {
      for example in intent.examples {
        let teaches = intent.kind == .answer || (intent.kind != .safety && out.count % 2 == 0)
        out.append(
          TrainingRow(line: example, intent: label, danger: teaches ? dangers.harmless : nil))
      }
    }
    for line in library.foreignLines {
      out.append(
        TrainingRow(
          line: line, intent: library.intents.count,
          danger: out.count % 2 == 0 ? dangers.harmless : nil))
    }
    return out
      + library.dangerLines.map {
        TrainingRow(line: $0.line, intent: nil, danger: dangers.label(of: $0))
      }
  }
}

/// A line to learn from, as it was read.
struct LabelledLine: Sendable {
  let read: Recognizer.Read
  /// The intent's place, the one after the last for foreign lines, nil for lines of no intent.
  let intent: Int?
  /// The danger class, nil for lines that say nothing about danger.
  let danger: Int?
  /// The content file it stands in.
  let file: String

  var words: [String] { read.line.tokens.filter(\.isWord).map(\.text) }

  /// The two things learned from the lines: which intent, and which danger.
  static func tasks(
    _ lines: [LabelledLine], _ intents: Int, _ dangers: DangerClasses
  ) -> [LearningTask] {
    [
      LearningTask(labels: lines.map(\.intent), classes: intents + 1),
      LearningTask(labels: lines.map(\.danger), classes: dangers.columns),
    ]
  }
}

/// What training produces.
package struct TrainedEngine: Sendable, Equatable {
  let model: LinearModel
  let calibration: Calibration
  let dangers: DangerClasses
  let dangerThresholds: DangerThresholds

  init(
    model: LinearModel, calibration: Calibration, dangers: DangerClasses,
    dangerThresholds: DangerThresholds
  ) {
    self.model = model
    self.calibration = calibration
    self.dangers = dangers
    self.dangerThresholds = dangerThresholds
  }

  static let untrained = TrainedEngine(
    model: LinearModel(
      table: FeatureTable(hashes: []),
      rowWeights: FlatArray([]), weights: .none, bias: []),
    calibration: Calibration(), dangers: DangerClasses([]), dangerThresholds: DangerThresholds())
}
