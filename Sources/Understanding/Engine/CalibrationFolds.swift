/// Fits confidence and refusal on lines that the model in question has not learned.
///
/// Each fold holds back every fifth own line and whole files of foreign lines, so that refusal is fitted on
/// foreign talk of a kind that was never seen. Content without foreign lines holds back whole intents instead.
struct CalibrationFolds {
  static let count = 4

  let lines: [LabelledLine]
  /// The number of intents; the label after the last one is `none`.
  let intents: Int

  private enum Role { case learned, own, foreign, unused }

  func fit(_ recognizer: (LinearModel) throws -> Recognizer) throws -> Calibration {
    let groups = foreignGroups()
    var samples: [Calibration.Sample] = []
    for fold in 0..<Self.count {
      let roles = lines.indices.map { role(of: $0, in: fold, groups) }
      let learned = lines.indices.filter { roles[$0] == .learned }
      guard !learned.isEmpty else { continue }
      let model = ModelCompiler(trainer: LinearTrainer(epochs: 12, tolerance: 0.3)).compile(
        learned.map { lines[$0].buffer }, labels: learned.map { lines[$0].label },
        classes: intents + 1)
      let recognizer = try recognizer(model)
      for (place, role) in roles.enumerated() where role == .own || role == .foreign {
        samples.append(sample(lines[place], recognizer, isForeign: role == .foreign))
      }
    }
    return Calibration.fit(samples)
  }

  /// The fold in which a line's file, or its intent, plays the stranger; nil for lines that never do.
  private func foreignGroups() -> [Int?] {
    let files = Set(lines.lazy.filter { $0.label == intents }.map(\.file)).sorted()
    guard files.isEmpty else {
      let folds = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0) })
      return lines.map { $0.label == intents ? (folds[$0.file] ?? 0) % Self.count : nil }
    }
    return lines.map { Int(FeatureExtractor.lettersOfWord("\($0.label)") % UInt64(Self.count)) }
  }

  private func role(of place: Int, in fold: Int, _ groups: [Int?]) -> Role {
    if groups[place] == fold { return lines[place].label == intents || place % 3 == 0 ? .foreign : .unused }
    guard lines[place].label < intents, place % 5 == fold else { return .learned }
    return .own
  }

  private func sample(
    _ line: LabelledLine, _ recognizer: Recognizer, isForeign: Bool
  ) -> Calibration.Sample {
    let ranking = recognizer.ranking(line.read)
    return Calibration.Sample(
      signals: ranking.signals, isRight: ranking.order.first == line.label,
      isForeign: isForeign)
  }
}
