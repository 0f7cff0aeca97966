import Foundation
package import Understanding

/// Chooses the threshold of refusal on labelled lines, and the file that keeps it.
package enum RefusalFit {
  /// The threshold with the best sum of own lines answered rightly and foreign lines refused.
  ///
  /// `foreignWeight` says how many own lines a foreign one weighs. A few hundred lines make a ragged curve, so
  /// the sum is smoothed over neighbouring thresholds (Gaussian, on the logit scale) before the best is taken.
  ///
  /// - Throws: `EvaluationError.noForeignLines`.
  package static func threshold(
    _ outcomes: [Outcome], foreignWeight: Double = 1
  ) throws -> RefusalCurve.Point {
    let curve = EvaluationReport(outcomes).refusal
    guard curve.points.contains(where: { $0.refused > 0 }) else {
      throw EvaluationError.noForeignLines
    }
    let logits = (-120...120).map { Double($0) / 20 }
    let worths = logits.map { logit in
      let point = curve.point(at: 1 / (1 + exp(-logit)))
      return point.answeredRightly + foreignWeight * point.refused
    }
    let best = logits.indices.max {
      smoothed(worths, logits, at: $0) < smoothed(worths, logits, at: $1)
    }
    let threshold = 1 / (1 + exp(-logits[best ?? 0]))
    let point = curve.point(at: threshold)
    return RefusalCurve.Point(
      threshold: threshold, answeredRightly: point.answeredRightly, refused: point.refused)
  }

  private static let smoothingWidth = 0.6

  private static func smoothed(_ values: [Double], _ places: [Double], at index: Int) -> Double {
    var sum = 0.0
    var weight = 0.0
    for (value, place) in zip(values, places) {
      let distance = (place - places[index]) / smoothingWidth
      let share = exp(-0.5 * distance * distance)
      sum += share * value
      weight += share
    }
    return sum / weight
  }

  /// The text of `intents/refusal.yaml`.
  package static func file(_ point: RefusalCurve.Point, lines: Int) -> String {
    let from = String(format: "%.3f", point.threshold)
    let right = String(format: "%.1f", point.answeredRightly * 100)
    let refused = String(format: "%.1f", point.refused * 100)
    return """
      # Lines that belong to this coach with less probability are refused. Written by
      # `coach eval --fit-refusal` from \(lines) labelled lines, where it answers \(right) % of the own ones
      # rightly and refuses \(refused) % of the foreign ones.
      answered_from: \(from)

      """
  }
}
