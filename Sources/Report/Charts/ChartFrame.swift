import Coaching
package import Dialogue

/// The size of a drawing in CSS pixels at its natural width, and what fits on it.
package struct ChartSize: Sendable, Equatable {
  /// Added to ids, since a page may hold the same chart twice.
  let name: String
  let width: Double
  let height: Double
  let dayTicks: Int
  let valueSteps: Int
  /// Half the width of a mark.
  let mark: Double

  package static let wide = ChartSize(
    name: "wide", width: 816, height: 300, dayTicks: 11, valueSteps: 5, mark: 3)
  package static let narrow = ChartSize(
    name: "narrow", width: 360, height: 260, dayTicks: 5, valueSteps: 5, mark: 2.5)
  package static let half = ChartSize(
    name: "half", width: 388, height: 200, dayTicks: 5, valueSteps: 4, mark: 3)
  package static let small = ChartSize(
    name: "small", width: 256, height: 150, dayTicks: 4, valueSteps: 3, mark: 2.5)
}

/// Where values and days lie on a drawing.
package struct ChartFrame {
  let size: ChartSize
  let x: Scale
  let y: Scale
  package let valueTicks: [Double]
  let dayTicks: [DayTicks.Tick]

  private static let margin = (top: 22.0, right: 12.0, bottom: 26.0)
  /// Width of a digit of the axis labels.
  private static let digit = 7.5

  package init(_ figure: ReportFigure, size: ChartSize) {
    self.size = size
    let drawn =
      figure.series.flatMap { $0.points.map(\.value) } + figure.levels.map(\.value)
      + figure.bands.flatMap { [$0.low, $0.high] } + figure.includes
    let low = drawn.min() ?? 0
    let high = drawn.max() ?? 1
    valueTicks = Ticks.round(for: low...max(low, high), most: size.valueSteps)
    let longest = valueTicks.map { Ticks.label($0).count }.max() ?? 1
    let left = 10 + Double(longest) * Self.digit
    dayTicks = DayTicks.ticks(for: figure.days, most: size.dayTicks)
    x = Scale(
      values: Double(figure.days.lowerBound.number)...Double(figure.days.upperBound.number),
      from: left, to: size.width - Self.margin.right - Self.room(for: figure))
    y = Scale(
      values: (valueTicks.first ?? 0)...(valueTicks.last ?? 1),
      from: size.height - Self.margin.bottom, to: Self.margin.top)
  }

  /// Bars would stand behind the names of levels, so these get a place of their own.
  private static func room(for figure: ReportFigure) -> Double {
    guard figure.hasBars else { return 0 }
    return 6 + digit * Double(figure.levels.map(\.name.count).max() ?? 0)
  }

  package var left: Double { x.from }
  package var right: Double { x.to }
  package var bottom: Double { y.from }
  package var top: Double { y.to }

  /// Width of a week's bar, with a gap to the next.
  var barWidth: Double {
    let week = (right - left) * 7 / max(7, x.values.upperBound - x.values.lowerBound)
    return max(1.5, week - max(1.5, week * 0.22))
  }

  package func point(_ point: ReportFigure.Point) -> (x: Double, y: Double) {
    (x.place(point.day), y.place(point.value))
  }
}

extension ReportFigure {
  var hasBars: Bool { series.contains { $0.style == .bars || $0.style == .openBars } }
}
