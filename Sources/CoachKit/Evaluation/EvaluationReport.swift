package import Understanding

/// Figures over the outcomes of labelled lines.
package struct EvaluationReport: Sendable {
  package let outcomes: [Outcome]

  package init(_ outcomes: [Outcome]) {
    self.outcomes = outcomes
  }

  /// The figures of one set of lines.
  package struct SetFigures: Sendable, Equatable {
    package let name: String
    package let lines: Int
    /// Shares of lines, 0 to 1.
    package let right: Double
    package let alarmed: Double
    package let slotsRight: Double?
  }

  private var counted: [Outcome] { outcomes.filter { $0.line.borderline != true } }

  package var sets: [SetFigures] {
    Dictionary(grouping: counted) { $0.line.set ?? "" }.sorted { $0.key < $1.key }.map {
      name, lines in
      let wanted = lines.reduce(0) { $0 + $1.slotsWanted }
      let found = lines.reduce(0) { $0 + $1.slotsRight }
      return SetFigures(
        name: name, lines: lines.count,
        right: Self.share(lines.count(where: \.isRight), lines.count),
        alarmed: Self.share(lines.count(where: \.alarms), lines.count),
        slotsRight: wanted > 0 ? Self.share(found, wanted) : nil)
    }
  }

  /// The mean over all wanted intents of the harmonic mean of precision and recall.
  package var macroF1: Double {
    var right: [String: Int] = [:]
    var wanted: [String: Int] = [:]
    var given: [String: Int] = [:]
    for outcome in counted {
      let want = outcome.isRight ? outcome.intent : outcome.line.accept.first ?? "none"
      wanted[want, default: 0] += 1
      given[outcome.intent, default: 0] += 1
      if outcome.isRight { right[want, default: 0] += 1 }
    }
    let scores = wanted.keys.sorted().map { intent in
      2 * Double(right[intent] ?? 0) / Double((wanted[intent] ?? 0) + (given[intent] ?? 0))
    }
    return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }

  /// Pairs of wanted and given intents, the most frequent first.
  package var confusions: [(wanted: String, given: String, lines: Int)] {
    var pairs: [[String]: Int] = [:]
    for outcome in counted where !outcome.isRight {
      pairs[[outcome.line.accept.first ?? "none", outcome.intent], default: 0] += 1
    }
    return pairs.sorted { ($1.value, $0.key[0], $0.key[1]) < ($0.value, $1.key[0], $1.key[1]) }
      .map { ($0.key[0], $0.key[1], $0.value) }
  }

  /// One tenth of the confidence scale: how sure the engine was and how often it was right.
  package struct ReliabilityRow: Sendable, Equatable {
    package let from: Double
    package let lines: Int
    package let meanConfidence: Double
    package let right: Double
  }

  /// Confidence in the best reading against how often it is right, over all lines.
  package var reliability: [ReliabilityRow] {
    (0..<10).compactMap { tenth in
      let lines = counted.filter { min(9, Int($0.confidence * 10)) == tenth && !$0.alarms }
      guard !lines.isEmpty else { return nil }
      return ReliabilityRow(
        from: Double(tenth) / 10, lines: lines.count,
        meanConfidence: lines.reduce(0) { $0 + $1.confidence } / Double(lines.count),
        right: Self.share(lines.count(where: \.bestIsRight), lines.count))
    }
  }

  /// What other thresholds would do; lines that raise an alarm are never refused and stay out.
  package var refusal: RefusalCurve {
    RefusalCurve(
      counted.filter { !$0.alarms }.map { ($0.belongs, $0.bestIsRight, $0.line.isForeign) })
  }

  static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
