package import Coaching

/// One chart as numbers: what is drawn, what it means in words, and the same as a table.
///
/// Values are in the unit the person reads, so nothing is computed when it is drawn.
package struct ReportFigure: Sendable, Equatable {
  /// Unique in its report: lower case with hyphens.
  package var id: String
  package var title: String
  /// What happened, for the title of a small chart: "20 kg → 32 kg".
  package var change: String?
  /// What the chart shows, said below it; nil where the section says it.
  package var finding: String?
  /// The chart in one sentence, for someone who does not see it.
  package var summary: String
  /// Written at the top of the value axis: kg, min, s; empty for a plain count.
  package var unit: String
  package var days: ClosedRange<Day>
  /// Values that have to be on the axis, besides those drawn.
  package var includes: [Double]
  package var series: [Series]
  package var bands: [Band]
  package var levels: [Level]
  /// A line is not drawn over a longer time without a value.
  package var mostDaysApart: Int
  /// The last day of the log, where the chart goes on into the future.
  package var today: Day?
  package var table: Table

  package struct Point: Sendable, Equatable {
    package var day: Day
    package var value: Double

    package init(day: Day, value: Double) {
      self.day = day
      self.value = value
    }
  }

  package struct Series: Sendable, Equatable {
    package enum Style: Sendable, Equatable {
      /// Marks without a line: single readings.
      case marks
      case line
      case lineWithMarks
      /// A model's guess.
      case dashed
      /// One bar a week, from its Monday on.
      case bars
      /// The same for a week that is not over.
      case openBars
    }

    package var name: String
    package var style: Style
    package var points: [Point]

    package init(name: String, style: Style, points: [Point]) {
      self.name = name
      self.style = style
      self.points = points
    }
  }

  /// A range of values with a meaning, such as the usual counts of an age.
  package struct Band: Sendable, Equatable {
    package var name: String
    package var low: Double
    package var high: Double

    package init(name: String, low: Double, high: Double) {
      self.name = name
      self.low = low
      self.high = high
    }
  }

  /// A value with a meaning, drawn across.
  package struct Level: Sendable, Equatable {
    package var name: String
    package var value: Double

    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// The first row holds the heads, the first column what the row is about.
  package struct Table: Sendable, Equatable {
    package var rows: [[String]]

    package init(rows: [[String]]) {
      self.rows = rows
    }
  }

  package init(
    id: String, title: String, change: String? = nil, finding: String? = nil, summary: String,
    unit: String, days: ClosedRange<Day>, includes: [Double] = [], series: [Series],
    bands: [Band] = [], levels: [Level] = [], mostDaysApart: Int = 366, today: Day? = nil,
    table: Table
  ) {
    self.id = id
    self.title = title
    self.change = change
    self.finding = finding
    self.summary = summary
    self.unit = unit
    self.days = days
    self.includes = includes
    self.series = series
    self.bands = bands
    self.levels = levels
    self.mostDaysApart = mostDaysApart
    self.today = today
    self.table = table
  }
}
