package import Coaching
package import Content
package import Record

/// A person's record as findings and charts, ready to be laid out on a page.
///
/// Findings are said by the phrases of `seeds/`, with marks such as `[2]` for `sources[1]`.
package struct RecordReport: Sendable {
  package var title: String
  /// Whose it is and which days it covers.
  package var subtitle: [String]
  /// Said before everything else: training that waits for a doctor.
  package var notices: [String]
  package var glance: [Tile]
  package var sections: [Section]
  /// What to log for the sections that are not there.
  package var hints: [String]
  /// What the page is and is not.
  package var closing: [String]
  package var headings: Headings
  /// In the order of their marks.
  package var sources: [Source]

  /// One number at a glance.
  package struct Tile: Sendable, Equatable {
    package var label: String
    package var value: String
    package var note: String
  }

  package struct Section: Sendable, Equatable {
    package enum Layout: Sendable, Equatable {
      /// Charts as wide as the page.
      case wide
      /// Two beside each other.
      case half
      /// Three beside each other.
      case small
    }

    /// Unique in its report, for links.
    package var id: String
    package var title: String
    package var findings: [String]
    package var figures: [ReportFigure]
    package var layout: Layout
  }

  /// Words of the page's frame.
  package struct Headings: Sendable, Equatable {
    package var contents: String
    package var glance: String
    package var missing: String
    package var sources: String
    package var asTable: String
  }

  /// The longest time a report looks back, in weeks.
  package static let mostWeeks = 104

  /// What the record says on a day, the person's own; `weeks` is how far back it looks, at most `mostWeeks`.
  package init(record: UserRecord, on day: Day, tools: CoachTools, weeks: Int) {
    var writer = ReportWriter(record: record, on: day, tools: tools, weeks: weeks)
    self = writer.report()
  }

  init(
    title: String, subtitle: [String], notices: [String], glance: [Tile], sections: [Section],
    hints: [String], closing: [String], headings: Headings, sources: [Source]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.notices = notices
    self.glance = glance
    self.sections = sections
    self.hints = hints
    self.closing = closing
    self.headings = headings
    self.sources = sources
  }
}
