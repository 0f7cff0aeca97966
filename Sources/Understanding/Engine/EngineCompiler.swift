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
    let lines = labelledLines(untrained, dangers)
    let reader = DangerReader(
      classes: dangers, thresholds: DangerThresholds(), flags: library.redFlags)
    dangers.learnNeeds(
      lines.compactMap { line in
        line.danger.map { ($0, reader.hasSign(of: $0, in: line.read.danger.signs)) }
      })
    let model = ModelCompiler().compile(
      lines.map(\.buffer), LabelledLine.tasks(lines, library.intents.count, dangers),
      words: Set(lines.flatMap(\.words)).sorted())
    let folds = CalibrationFolds(lines: lines, intents: library.intents.count, dangers: dangers)
    let (calibration, thresholds) = try folds.fit { model in
      try Recognizer(
        library: library, vocabulary: vocabulary,
        trained: TrainedEngine(
          model: model, calibration: Calibration(), dangers: dangers,
          dangerThresholds: DangerThresholds()))
    }
    return TrainedEngine(
      model: model, calibration: calibration, dangers: dangers, dangerThresholds: thresholds)
  }

  /// Every example, foreign line and danger line with its features.
  private func labelledLines(
    _ recognizer: Recognizer, _ dangers: DangerClasses
  ) -> [LabelledLine] {
    var out: [LabelledLine] = []
    func add(_ line: LocatedString, intent: Int?, danger: (Recognizer.Read) -> Int?) {
      let read = recognizer.read(line.text)
      var buffer = FeatureBuffer()
      recognizer.features(read, into: &buffer)
      out.append(
        LabelledLine(
          read: read, buffer: buffer, intent: intent, danger: danger(read),
          file: line.location.path))
    }
    // An ordinary example that a rule fires for may be danger or not: nothing is learned from it.
    let harmless = { (read: Recognizer.Read) in
      read.danger.findings.isEmpty ? dangers.harmless : nil
    }
    // Questions come close to danger; of requests, talk and foreign lines a quarter is enough.
    let nowAndThen = { (read: Recognizer.Read) in out.count % 4 == 0 ? harmless(read) : nil }
    for (label, intent) in library.intents.enumerated() {
      let danger =
        switch intent.kind {
        case .safety: { (_: Recognizer.Read) -> Int? in nil }
        case .answer: harmless
        case .act, .chat: nowAndThen
        }
      for example in intent.examples { add(example, intent: label, danger: danger) }
    }
    for line in library.foreignLines {
      add(line, intent: library.intents.count, danger: nowAndThen)
    }
    for line in library.dangerLines {
      add(line.line, intent: nil) { _ in dangers.label(of: line) }
    }
    return out
  }
}

/// A line to learn from, read and with its features.
struct LabelledLine {
  let read: Recognizer.Read
  let buffer: FeatureBuffer
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
      table: FeatureTable(hashes: []), rowWeights: RowWeights(factors: [], squares: [], leanings: []),
      classes: 0, weights: [], scales: [], bias: []),
    calibration: Calibration(), dangers: DangerClasses([]), dangerThresholds: DangerThresholds())
}
