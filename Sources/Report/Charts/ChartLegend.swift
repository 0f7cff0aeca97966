package import Dialogue

/// What the marks and lines of a chart stand for, where there is more than one.
package struct ChartLegend {
  let figure: ReportFigure

  package init(figure: ReportFigure) {
    self.figure = figure
  }

  /// nil where nothing but one series is drawn, which the title names.
  package var markup: Markup? {
    let series = figure.series.enumerated().map { number, series in
      item(sample(series, number: number), series.name)
    }
    let others = figure.hasBars ? [] : bands + levels
    guard series.count > 1 || !others.isEmpty else { return nil }
    return .tag("ul", ["class": "legend"], (series.count > 1 ? series : []) + others)
  }

  private func item(_ parts: [Markup], _ name: String) -> Markup {
    .tag(
      "li", [:],
      [
        .tag("svg", ["class": "sample", "aria-hidden": "true", "viewBox": "0 0 26 14"], parts),
        .text(name),
      ])
  }

  private var bands: [Markup] {
    figure.bands.enumerated().map { number, band in
      item(
        [
          .tag(
            "rect",
            [
              "class": "band\(number + 1)", "x": "1", "y": "1", "width": "24", "height": "12",
            ])
        ], band.name)
    }
  }

  private var levels: [Markup] {
    figure.levels.enumerated().map { number, level in
      item(
        [.tag("path", ["class": "level level\(number + 1)", "d": "M1 7L25 7"])], level.name)
    }
  }

  private func sample(_ series: ReportFigure.Series, number: Int) -> [Markup] {
    let style = "s\(number % 4 + 1)"
    let mark = ChartMark(series: number).path(x: 13, y: 7, size: 3.2)
    let line = "M1 7L25 7"
    switch series.style {
    case .marks: return [.tag("path", ["class": "\(style) faint mark", "d": mark])]
    case .line: return [.tag("path", ["class": "\(style) line", "d": line])]
    case .lineWithMarks:
      return [
        .tag("path", ["class": "\(style) line", "d": line]),
        .tag("path", ["class": "\(style) mark", "d": mark]),
      ]
    case .dashed: return [.tag("path", ["class": "\(style) line dashed", "d": line])]
    case .bars: return [Self.bar("bar")]
    case .openBars: return [Self.bar("bar open")]
    }
  }

  private static func bar(_ style: String) -> Markup {
    .tag("rect", ["class": style, "x": "8", "y": "2", "width": "10", "height": "11"])
  }
}
