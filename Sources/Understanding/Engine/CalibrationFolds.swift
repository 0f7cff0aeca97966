import Language

/// Fits confidence, refusal and the danger thresholds on lines that the model in question has not learned.
///
/// Each fold holds back every fifth own line, some danger lines and whole files of foreign lines, so that
/// refusal is fitted on foreign talk of a kind that was never seen. Content without foreign lines holds back
/// whole intents instead.
struct CalibrationFolds {
  static let count = 4
  /// Folds that are trained: all of small content; of much, one gives enough lines to fit a few numbers on.
  private var trained: Int { lines.count > LinearTrainer.muchContent ? 1 : Self.count }

  let lines: [LabelledLine]
  let features: FeatureLines
  /// The number of intents; the label after the last one is `none`.
  let intents: Int
  let dangers: DangerClasses

  private enum Role { case learned, own, foreign, danger, unused }

  func fit(
    _ recognizer: (LinearModel) throws -> Recognizer
  ) throws -> (Calibration, DangerThresholds) {
    let strangers = strangerFolds()
    var samples: [Calibration.Sample] = []
    var dangerSamples: [DangerThresholds.Sample] = []
    for fold in 0..<trained {
      let roles = lines.indices.map { role(of: $0, in: fold, strangers) }
      let learned = lines.indices.filter { roles[$0] == .learned }
      guard !learned.isEmpty else { continue }
      let model = ModelCompiler(isDraft: true).compile(
        features, places: learned,
        LabelledLine.tasks(learned.map { lines[$0] }, intents, dangers))
      let recognizer = try recognizer(model)
      for (line, role) in zip(lines, roles) where role != .learned && role != .unused {
        let ranking = recognizer.ranking(line.read)
        if role != .danger {
          samples.append(
            Calibration.Sample(
              signals: ranking.signals, isRight: ranking.order.first == line.intent,
              isForeign: role == .foreign))
        }
        if let sample = dangerSample(line, role, ranking, recognizer.dangerReader) {
          dangerSamples.append(sample)
        }
      }
    }
    return (Calibration.fit(samples), DangerThresholds.fit(dangerSamples))
  }

  private func dangerSample(
    _ line: LabelledLine, _ role: Role, _ ranking: Ranking, _ reader: DangerReader
  ) -> DangerThresholds.Sample? {
    guard let label = line.danger, let learned = ranking.danger,
      let heard = reader.heard(learned, signs: line.read.danger.signs)
    else { return nil }
    return DangerThresholds.Sample(
      score: heard.score,
      kind: label < dangers.harmless ? .danger : role == .danger ? .lookAlike : .ordinary,
      ruleFires: !line.read.danger.findings.isEmpty)
  }

  /// The fold in which a line's file, or its intent, plays the stranger; nil for lines that never do.
  private func strangerFolds() -> [Int?] {
    let files = Set(lines.lazy.filter { $0.intent == intents }.map(\.file)).sorted()
    if files.isEmpty { return lines.map { $0.intent.map { $0 * 7919 % Self.count } } }
    let folds = Dictionary(
      uniqueKeysWithValues: files.enumerated().map { ($1, $0 % Self.count) })
    return lines.map { $0.intent == intents ? folds[$0.file] : nil }
  }

  private func role(of place: Int, in fold: Int, _ strangers: [Int?]) -> Role {
    let text = lines[place].read.line.original
    let isHeldBack = Self.draw(Self.count + 1, for: text) == fold
    guard let intent = lines[place].intent else { return isHeldBack ? .danger : .learned }
    if strangers[place] == fold {
      return intent == intents || Self.draw(3, for: text) == 0 ? .foreign : .unused
    }
    return intent < intents && isHeldBack ? .own : .learned
  }

  /// A number below `count` that the text alone decides: an edit elsewhere in the content moves no line.
  private static func draw(_ count: Int, for text: String) -> Int {
    var hash = FeatureHash(.word)
    hash.add(text)
    return Int(hash.final % UInt64(count))
  }
}
