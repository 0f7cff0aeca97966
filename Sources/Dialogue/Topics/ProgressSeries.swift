import Coaching

/// One quantity over time, ready for a chart.
struct ProgressSeries {
  struct Point: Equatable {
    let day: Day
    let value: Double
  }

  let name: String
  var points: [Point]
  /// Changes smaller than this count as level.
  var level = 0.0
  /// A value with its unit, as the person reads it.
  let shown: (Double) -> String
}
