import Coaching

/// Numbers and paths as SVG writes them.
package enum PathText {
  /// To a tenth of a pixel; the same value is always the same text.
  static func number(_ value: Double) -> String { Shown.number(value, places: 1) }

  /// A line from point to point: `M10 20L30 15`; one point draws nothing.
  package static func line(_ points: [(x: Double, y: Double)]) -> String {
    guard points.count > 1 else { return "" }
    return points.enumerated().map { place, point in
      (place == 0 ? "M" : "L") + number(point.x) + " " + number(point.y)
    }.joined()
  }
}

/// Marks that differ in shape, so that colour is never needed to tell two series apart.
package enum ChartMark: Int, CaseIterable {
  case circle, square, triangle, diamond

  /// The mark of the n-th series, from 0 on.
  package init(series: Int) { self = Self.allCases[series % Self.allCases.count] }

  /// A path around a point; `size` is half the width.
  package func path(x: Double, y: Double, size: Double) -> String {
    let at = { (dx: Double, dy: Double) in
      PathText.number(x + dx * size) + " " + PathText.number(y + dy * size)
    }
    switch self {
    case .circle:
      let radius = PathText.number(size)
      return "M\(at(-1, 0))a\(radius) \(radius) 0 1 0 \(PathText.number(2 * size)) 0"
        + "a\(radius) \(radius) 0 1 0 \(PathText.number(-2 * size)) 0Z"
    case .square: return "M\(at(-0.9, -0.9))L\(at(0.9, -0.9))L\(at(0.9, 0.9))L\(at(-0.9, 0.9))Z"
    case .triangle: return "M\(at(0, -1.2))L\(at(1.1, 0.9))L\(at(-1.1, 0.9))Z"
    case .diamond: return "M\(at(0, -1.3))L\(at(1.3, 0))L\(at(0, 1.3))L\(at(-1.3, 0))Z"
    }
  }
}
