import Foundation

/// One weight on one day.
package struct WeighIn: Hashable, Sendable {
  package let day: Day
  package let kg: Double

  package init(day: Day, kg: Double) {
    self.day = day
    self.kg = kg
  }
}

/// Smoothed weight (Walker, The Hacker's Diet): the trend moves a tenth of the way each day.
package struct WeightTrend: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package let weighIn: WeighIn
    package let trendKG: Double
    /// More than 3 % off the trend and not confirmed: asked about, and left out until then.
    package let isIgnored: Bool
  }

  /// In day order, one a day.
  package let points: [Point]

  /// The last of several weights on a day wins.
  package init(_ weighIns: [WeighIn], confirmed: Set<Day> = []) {
    let byDay = Dictionary(weighIns.map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
    var points: [Point] = []
    var last: WeighIn?
    var trend = 0.0
    for entry in byDay.values.sorted(by: { $0.day < $1.day }) {
      guard let before = last else {
        (last, trend) = (entry, entry.kg)
        points.append(Point(weighIn: entry, trendKG: trend, isIgnored: false))
        continue
      }
      let isOff = abs(entry.kg - trend).exceeds(0.03 * trend)
      let isIgnored = isOff && !confirmed.contains(entry.day)
      if !isIgnored {
        trend += (1 - pow(0.9, Double(entry.day - before.day))) * (entry.kg - trend)
        last = entry
      }
      points.append(Point(weighIn: entry, trendKG: trend, isIgnored: isIgnored))
    }
    self.points = points
  }

  /// The trend now, kg.
  package var latestKG: Double? { points.last?.trendKG }

  /// The trend on a day or, without a weight on it, on the last day before that had one; kg.
  package func kg(on day: Day) -> Double? {
    points.last { $0.weighIn.day <= day }?.trendKG
  }

  /// The weights that count for the estimate of daily energy.
  package var counted: [WeighIn] { points.filter { !$0.isIgnored }.map(\.weighIn) }
}
