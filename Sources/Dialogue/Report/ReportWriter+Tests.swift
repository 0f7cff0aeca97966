import Coaching
import Content
import Record

extension ReportWriter {
  /// Results of one self-test by side: left, right, or nil for a test of both legs.
  struct TestSeries {
    let test: String
    let side: String?
    let points: [ReportFigure.Point]
  }

  /// Each self-test with its norm for age and sex; nil without a result.
  mutating func tests() -> RecordReport.Section? {
    var findings: [String] = []
    var figures: [ReportFigure] = []
    for test in TestName.all {
      let series = testSeries(test)
      guard !series.isEmpty else { continue }
      let finding = testFinding(test, series)
      if series.contains(where: { $0.points.count > 1 }) || !norm(of: test).bands.isEmpty {
        var figure = testFigure(test, series)
        figure.finding = finding
        figures.append(figure)
      } else {
        findings.append(finding)
      }
    }
    guard !findings.isEmpty || !figures.isEmpty else { return nil }
    return RecordReport.Section(
      id: "tests", title: word(.tests), findings: findings, figures: figures, layout: .half)
  }

  func testSeries(_ test: String) -> [TestSeries] {
    var bySide: [String: [Day: Double]] = [:]
    for entry in record.entries {
      if case .test(let result) = entry.body, result.test == test {
        bySide[result.side ?? "", default: [:]][entry.day] = result.value
      }
    }
    return bySide.sorted { $0.key < $1.key }.compactMap { side, byDay in
      let points = byDay.points(in: days)
      return points.isEmpty
        ? nil : TestSeries(test: test, side: side.isEmpty ? nil : side, points: points)
    }
  }

  /// The change of each side, then what the chat says of the weakest latest result.
  private mutating func testFinding(_ test: String, _ series: [TestSeries]) -> String {
    var sentences = series.map { change(of: $0) }
    let latest = series.compactMap { series in
      series.points.last.map { SelfTestResult(test: test, value: $0.value, side: series.side) }
    }
    let isSlowerWorse = test == "5xsts" || test == "sarcf"
    let weakest = latest.min { isSlowerWorse ? $0.value > $1.value : $0.value < $1.value }
    if let weakest, !(test == "calf" && holdsNumbers) {
      sentences.append(spoken { TestNorm(result: weakest).say(&$0) })
    }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private mutating func change(of series: TestSeries) -> String {
    guard let first = series.points.first, let last = series.points.last else { return "" }
    let name = [testName(series.test), series.side.map(sideName)].compactMap(\.self)
      .joined(separator: " ").capitalizedSentence
    let values = [
      "name": name, "first": TestNorm.value(first.value, of: series.test, talk),
      "last": TestNorm.value(last.value, of: series.test, talk),
      "span": span(first.day, last.day),
    ]
    return finding(series.points.count > 1 ? .testChange : .testOnce, values)
  }

  func testName(_ test: String) -> String { talk.wording(TestName(test: test)) }

  func sideName(_ side: String) -> String {
    switch side {
    case "left": word(.seriesLeft)
    case "right": word(.seriesRight)
    default: side
    }
  }

  private func testFigure(_ test: String, _ series: [TestSeries]) -> ReportFigure {
    let name = testName(test).capitalizedSentence
    let scale = LengthScale(test: test, profile: record.profile)
    let shown = { (value: Double) in TestNorm.value(value, of: test, talk) }
    let lines = series.map { series in
      ReportFigure.Series(
        name: series.side.map(sideName) ?? word(.seriesResult), style: .lineWithMarks,
        points: series.points.map {
          ReportFigure.Point(day: $0.day, value: scale.value($0.value))
        })
    }
    let norm = norm(of: test)
    return ReportFigure(
      id: "test-\(test)", title: name,
      summary: series.map { series in
        summary(
          of: [name, series.side.map(sideName)].compactMap(\.self).joined(separator: " "),
          series.points, shown: shown)
      }.joined(separator: " "), unit: scale.unit, days: days, includes: norm.includes,
      series: lines, bands: norm.bands, levels: norm.levels, table: testTable(series, shown))
  }

  private func testTable(
    _ series: [TestSeries], _ shown: (Double) -> String
  ) -> ReportFigure.Table {
    let names = series.map { ($0.side.map(sideName) ?? word(.seriesResult)).capitalizedSentence }
    let days = Set(series.flatMap { $0.points.map(\.day) }).sorted()
    let rows = days.map { day in
      [date(day)]
        + series.map { series in
          series.points.last { $0.day == day }.map { shown($0.value) } ?? ""
        }
    }
    return ReportFigure.Table(rows: [[word(.headDay)] + names] + rows)
  }
}

/// Lengths follow the unit of height; all other results stay as they are.
private struct LengthScale {
  let unit: String
  private let centimeters: Double

  init(test: String, profile: Profile) {
    let isLength = test == "calf" || test == "thigh"
    let isImperial = profile.text(.heightUnit) == Shown.HeightStyle.feet.rawValue
    centimeters = isLength && isImperial ? LengthUnit.inch.centimeters : 1
    unit = isLength ? (isImperial ? "in" : "cm") : test == "sls" || test == "5xsts" ? "s" : ""
  }

  func value(_ result: Double) -> Double { result / centimeters }
}
