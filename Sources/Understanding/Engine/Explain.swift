import Content

/// The words and rules that voted, for `/why-that` and `coach parse --explain`.
extension Recognizer {
  /// The winner and the runner-up with what spoke for each.
  package func explain(_ text: String) -> [Explanation] {
    let read = read(text)
    var buffer = FeatureBuffer(keepsNames: true)
    features(read, into: &buffer)
    let vector = SparseVector(learned: buffer, weights: model.rowWeights)
    let ranking = ranking(read)
    let ranked = ranking.order.prefix(2)
    return ranked.map { column in
      Explanation(
        intent: intents[column].id, margin: Double(ranking.margins[column]),
        votes: votes(buffer: buffer, vector: vector, column: column),
        rules: read.hits.filter { $0.intent == column }
          .map { intents[column].rulePlaces[$0.rule] })
    }
  }

  /// What the rules and the learned reading say about danger in the line; nil for content without danger lines.
  package func explainDanger(_ text: String) -> DangerExplanation? {
    let read = read(text)
    guard let learned = ranking(read).danger,
      let heard = dangerReader.heard(learned, signs: read.danger.signs)
    else { return nil }
    return DangerExplanation(
      score: heard.score, sounds: dangerReader.name(of: heard.danger),
      raisedAbove: dangerReader.thresholds.raise,
      calmedBelow: dangerReader.calmLimit(for: read.danger.findings),
      rules: read.danger.findings.map { "\($0.rule)\($0.part)" },
      signs: read.danger.signs.sorted())
  }

  private func votes(
    buffer: FeatureBuffer, vector: SparseVector, column: Int
  ) -> [Explanation.Vote] {
    var points: [String: Double] = [:]
    for (place, row) in buffer.rows.enumerated() {
      let share = model.contribution(
        row: Int(row), value: vector.entries[place].value, of: column)
      points[buffer.names[place], default: 0] += Double(share)
    }
    return points.map { Explanation.Vote(word: $0.key, points: $0.value) }
      .sorted { (abs($0.points), $1.word) > (abs($1.points), $0.word) }
      .prefix(8).map { $0 }
  }
}
