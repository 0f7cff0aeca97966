/// How many own lines are answered rightly and how many foreign ones refused, at every threshold.
package struct RefusalCurve: Sendable {
  package struct Point: Sendable, Equatable {
    /// Lines below this are refused.
    package let threshold: Double
    /// The share of own lines that are answered, and rightly.
    package let answeredRightly: Double
    /// The share of foreign lines that are refused.
    package let refused: Double

    package init(threshold: Double, answeredRightly: Double, refused: Double) {
      self.threshold = threshold
      self.answeredRightly = answeredRightly
      self.refused = refused
    }

    package var balance: Double { (answeredRightly + refused) / 2 }
  }

  package let points: [Point]

  /// One entry per line: its score, whether its best intent is right, whether it is foreign.
  package init(_ lines: [(score: Double, isRight: Bool, isForeign: Bool)]) {
    let own = Double(max(1, lines.count { !$0.isForeign }))
    let foreign = Double(max(1, lines.count(where: \.isForeign)))
    var right = Double(lines.count { !$0.isForeign && $0.isRight })
    var refused = 0.0
    var points = [Point(threshold: 0, answeredRightly: right / own, refused: 0)]
    let sorted = lines.sorted { $0.score < $1.score }
    for (place, line) in sorted.enumerated() {
      if line.isForeign { refused += 1 } else if line.isRight { right -= 1 }
      let next = place + 1 < sorted.count ? sorted[place + 1].score : 1
      guard next > line.score else { continue }
      points.append(
        Point(
          threshold: (line.score + next) / 2, answeredRightly: right / own,
          refused: refused / foreign))
    }
    self.points = points
  }

  /// What a threshold does: the last point that is not above it.
  package func point(at threshold: Double) -> Point {
    var (low, high) = (0, points.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].threshold <= threshold { low = middle } else { high = middle }
    }
    return points[low]
  }

  /// The point with the best mean of both shares; of equal ones the lowest threshold.
  package var balanced: Point? {
    points.reduce(nil) { best, point in
      guard let best, best.balance >= point.balance else { return point }
      return best
    }
  }
}
