import Coaching
package import Dialogue

/// Draws a chart as SVG: grid, bands, levels, series.
package struct ChartDrawing {
  let figure: ReportFigure
  let frame: ChartFrame

  package init(_ figure: ReportFigure, size: ChartSize) {
    self.figure = figure
    frame = ChartFrame(figure, size: size)
  }

  /// An image with a title and a description, for readers that do not see it.
  package var markup: Markup {
    let id = "\(figure.id)-\(frame.size.name)"
    let number = PathText.number
    return .tag(
      "svg",
      [
        "class": "chart \(frame.size.name)", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc",
        "viewBox": "0 0 \(number(frame.size.width)) \(number(frame.size.height))",
      ],
      [.tag("title", ["id": "\(id)-title"], figure.title)]
        + [.tag("desc", ["id": "\(id)-desc"], figure.summary)]
        + bands + grid + days + levels + todayLine
        + figure.series.enumerated().flatMap { draw($0.element, number: $0.offset) }
        + levelNames)
  }

  private func text(
    _ words: String, _ x: Double, _ y: Double, anchor: String = "start", style: String = "axis"
  ) -> Markup {
    .tag(
      "text",
      [
        "class": style, "x": PathText.number(x), "y": PathText.number(y), "text-anchor": anchor,
      ], words)
  }

  private func across(_ y: Double, style: String) -> Markup {
    .tag(
      "path",
      ["class": style, "d": PathText.line([(frame.left, y), (frame.right, y)])])
  }

  private var grid: [Markup] {
    var out: [Markup] = []
    for tick in frame.valueTicks {
      let y = frame.y.place(tick)
      out.append(across(y, style: tick == 0 ? "zero" : "grid"))
      out.append(text(Ticks.label(tick), frame.left - 6, y + 4, anchor: "end"))
    }
    if !figure.unit.isEmpty {
      out.append(text(figure.unit, frame.left - 6, frame.top - 10, anchor: "end", style: "unit"))
    }
    return out
  }

  private var days: [Markup] {
    let isBars = figure.hasBars
    return frame.dayTicks.flatMap { tick -> [Markup] in
      let x = frame.x.place(tick.day)
      // A label at the edge would be cut.
      let room = Double(tick.label.count) * 4
      let anchor = x + room > frame.size.width ? "end" : "middle"
      let mark: [Markup] =
        isBars
        ? []
        : [
          .tag(
            "path",
            ["class": "tick", "d": PathText.line([(x, frame.bottom), (x, frame.bottom + 4)])])
        ]
      return mark
        + [text(tick.label, isBars ? x + frame.barWidth / 2 : x, frame.bottom + 18, anchor: anchor)]
    }
  }

  private var bands: [Markup] {
    figure.bands.enumerated().flatMap { number, band -> [Markup] in
      let top = frame.y.place(band.high)
      let bottom = frame.y.place(band.low)
      let rect = Markup.tag(
        "rect",
        [
          "class": "band band\(number + 1)", "x": PathText.number(frame.left),
          "y": PathText.number(top), "width": PathText.number(frame.right - frame.left),
          "height": PathText.number(bottom - top),
        ])
      return [rect]
    }
  }

  private var levels: [Markup] {
    figure.levels.enumerated().map { number, level in
      across(frame.y.place(level.value), style: "level level\(number + 1)")
    }
  }

  /// Beside bars a level has its name at its end; elsewhere the legend says it.
  private var levelNames: [Markup] {
    guard figure.hasBars else { return [] }
    return figure.levels.map {
      text($0.name, frame.right + 6, frame.y.place($0.value) + 4, style: "name")
    }
  }

  private var todayLine: [Markup] {
    guard let today = figure.today else { return [] }
    let x = frame.x.place(today)
    return [
      .tag("path", ["class": "today", "d": PathText.line([(x, frame.top), (x, frame.bottom)])]),
      text("today", x - 5, frame.top + 8, anchor: "end", style: "name"),
    ]
  }
}
