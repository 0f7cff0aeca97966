import Coaching
import Dialogue

extension ChartDrawing {
  /// One series in the colour and with the mark of its number.
  func draw(_ series: ReportFigure.Series, number: Int) -> [Markup] {
    let style = "s\(number % 4 + 1)"
    switch series.style {
    case .marks: return marks(series, number, style: "\(style) faint")
    case .line: return [line(series, style: "\(style) line")]
    case .lineWithMarks:
      return [line(series, style: "\(style) line")] + marks(series, number, style: style)
    case .dashed: return [line(series, style: "\(style) line dashed")]
    case .bars: return series.points.map { bar($0, style: "bar") }
    case .openBars: return series.points.map { bar($0, style: "bar open") }
    }
  }

  private func line(_ series: ReportFigure.Series, style: String) -> Markup {
    var runs: [[ReportFigure.Point]] = []
    for point in series.points {
      if let last = runs.last?.last, point.day - last.day <= figure.mostDaysApart {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    let path = runs.map { PathText.line($0.map(frame.point)) }.joined()
    return .tag("path", ["class": style, "d": path])
  }

  private func marks(
    _ series: ReportFigure.Series, _ number: Int, style: String
  ) -> [Markup] {
    let mark = ChartMark(series: number)
    // Close marks of a long log get smaller.
    let room = (frame.right - frame.left) / Double(max(1, series.points.count))
    let size = min(frame.size.mark, max(1.6, room * 0.45))
    let path = series.points.map { point in
      let place = frame.point(point)
      return mark.path(x: place.x, y: place.y, size: size)
    }.joined()
    return [.tag("path", ["class": "\(style) mark", "d": path])]
  }

  private func bar(_ point: ReportFigure.Point, style: String) -> Markup {
    let place = frame.point(point)
    return .tag(
      "rect",
      [
        "class": style, "x": PathText.number(place.x), "y": PathText.number(place.y),
        "width": PathText.number(frame.barWidth),
        "height": PathText.number(max(0, frame.bottom - place.y)),
      ])
  }
}
