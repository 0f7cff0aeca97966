import Content
package import Dialogue

/// One HTML page that needs nothing else: no script, no font, no network.
package struct ReportPage {
  private let report: RecordReport

  package init(_ report: RecordReport) {
    self.report = report
  }

  /// The whole document.
  package var html: String {
    "<!DOCTYPE html>\n" + Markup.tag("html", ["lang": "en"], [head, body]).written
  }

  private var head: Markup {
    .tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("meta", ["name": "referrer", "content": "no-referrer"]),
        .tag("title", [:], ([report.title] + report.subtitle).joined(separator: ", ")),
        .style(PageStyle.sheet),
      ])
  }

  private var body: Markup {
    .tag("body", [:], [header] + contents + [main, footer])
  }

  private var header: Markup {
    .tag(
      "header", [:],
      [.tag("h1", [:], report.title)]
        + report.subtitle.map { .tag("p", ["class": "subtitle"], $0) }
        + report.notices.map { .tag("p", ["class": "notice"], $0) })
  }

  private var contents: [Markup] {
    guard report.sections.count > 1 else { return [] }
    let links = report.sections.map { section in
      Markup.tag("li", [:], [.tag("a", ["href": "#\(section.id)"], section.title)])
    }
    return [.tag("nav", ["aria-label": report.headings.contents], [.tag("ul", [:], links)])]
  }

  private var main: Markup {
    .tag("main", [:], glance + report.sections.map(section) + missing + sources)
  }

  private func titled(
    _ id: String, _ title: String, style: String = "part", _ content: [Markup]
  ) -> Markup {
    .tag(
      "section", ["class": style, "aria-labelledby": id],
      [.tag("h2", ["id": id], title)] + content)
  }

  private var glance: [Markup] {
    guard !report.glance.isEmpty else { return [] }
    let tiles = report.glance.map { tile in
      Markup.tag(
        "div", ["class": "tile"],
        [
          .tag("dt", [:], tile.label),
          .tag("dd", ["class": "value"], UnitText.bound(tile.value)),
          .tag("dd", ["class": "note"], UnitText.bound(tile.note)),
        ])
    }
    return [titled("glance", report.headings.glance, [.tag("dl", ["class": "tiles"], tiles)])]
  }

  private func section(_ section: RecordReport.Section) -> Markup {
    let findings = section.findings.enumerated().map { place, finding in
      Markup.tag(
        "p", ["class": place == 0 ? "finding lead" : "finding"],
        MarkedText(text: finding, sources: report.sources.count).markup)
    }
    let figures = section.figures.map {
      FigureMarkup(
        figure: $0, layout: section.layout, headings: report.headings,
        sources: report.sources.count
      ).markup
    }
    let panels: [Markup] =
      figures.isEmpty
      ? [] : [.tag("div", ["class": "panels \(section.layout)"], figures)]
    // What fits on one sheet of paper stays on one.
    return titled(
      section.id, section.title, style: section.layout == .wide ? "part wide-section" : "part",
      findings + panels)
  }

  private var missing: [Markup] {
    guard !report.hints.isEmpty else { return [] }
    return [
      titled(
        "missing", report.headings.missing,
        [.tag("ul", [:], report.hints.map { .tag("li", [:], $0) })])
    ]
  }

  private var sources: [Markup] {
    guard !report.sources.isEmpty else { return [] }
    let items = report.sources.enumerated().map { place, source in
      let doi = source.doi.map { ". doi " + $0 } ?? ""
      return Markup.tag("li", ["id": "source-\(place + 1)"], source.cite + doi)
    }
    return [titled("sources", report.headings.sources, [.tag("ol", ["class": "sources"], items)])]
  }

  private var footer: Markup {
    .tag("footer", [:], report.closing.map { .tag("p", [:], $0) })
  }
}
