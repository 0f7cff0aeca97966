package import Foundation
package import Understanding

/// Chooses the threshold of refusal on labelled lines, and the file that keeps it.
package enum RefusalFit {
  /// The point with the best mean of own lines answered rightly and foreign lines refused, with foreign ones
  /// weighing as much as `foreignWeight` own ones: a wrong answer to a stranger is worse than asking back.
  ///
  /// - Throws: `EvaluationError.noForeignLines`.
  package static func threshold(
    _ outcomes: [Outcome], foreignWeight: Double = 1
  ) throws -> RefusalCurve.Point {
    let curve = EvaluationReport(outcomes).refusal
    guard curve.points.contains(where: { $0.refused > 0 }) else {
      throw EvaluationError.noForeignLines
    }
    func worth(_ point: RefusalCurve.Point) -> Double {
      point.answeredRightly + foreignWeight * point.refused
    }
    return curve.points.reduce(curve.points[0]) { worth($1) > worth($0) ? $1 : $0 }
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
