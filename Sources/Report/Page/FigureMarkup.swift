import Dialogue

/// A chart with its words: title, drawing, legend, and the numbers as a table.
struct FigureMarkup {
  let figure: ReportFigure
  let layout: RecordReport.Section.Layout
  let headings: RecordReport.Headings
  let sources: Int

  var markup: Markup {
    switch layout {
    case .wide: .tag("figure", ["class": "panel"], wide)
    case .half: .tag("figure", ["class": "panel"], captioned(.half))
    case .small: .tag("figure", ["class": "panel"], captioned(.small))
    }
  }

  /// Drawn twice, for a wide and for a narrow screen; the style sheet shows one of them.
  private var wide: [Markup] {
    [
      legend,
      [ChartDrawing(figure, size: .wide).markup, ChartDrawing(figure, size: .narrow).markup],
    ]
    .flatMap(\.self) + [numbers]
  }

  private func captioned(_ size: ChartSize) -> [Markup] {
    var caption: [Markup] = [.tag("h3", [:], figure.title)]
    if let change = figure.change {
      caption.append(.tag("p", ["class": "change"], UnitText.bound(change)))
    }
    return [.tag("figcaption", [:], caption)] + legend
      + [ChartDrawing(figure, size: size).markup] + finding + [numbers]
  }

  private var finding: [Markup] {
    figure.finding.map {
      [.tag("p", ["class": "finding"], MarkedText(text: $0, sources: sources).markup)]
    } ?? []
  }

  private var legend: [Markup] { [ChartLegend(figure: figure).markup].compactMap(\.self) }

  private var numbers: Markup {
    let rows = figure.table.rows
    let name = headings.asTable.replacing("{name}", with: figure.title)
    return .tag(
      "details", [:],
      [
        .tag("summary", [:], name),
        // A wide table scrolls by itself, and by keys as well.
        .tag(
          "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": name],
          [.tag("table", [:], [head(rows.first ?? [])] + [body(Array(rows.dropFirst()))])]),
      ])
  }

  private func head(_ cells: [String]) -> Markup {
    .tag("thead", [:], [.tag("tr", [:], cells.map { .tag("th", ["scope": "col"], $0) })])
  }

  private func body(_ rows: [[String]]) -> Markup {
    .tag(
      "tbody", [:],
      rows.map { row in
        .tag(
          "tr", [:],
          row.prefix(1).map { .tag("th", ["scope": "row"], $0) }
            + row.dropFirst().map { .tag("td", [:], $0.isEmpty ? "–" : $0) })
      })
  }
}
