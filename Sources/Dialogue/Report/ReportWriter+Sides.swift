import Coaching
import Record

extension ReportWriter {
  /// Legs this near to each other count as even, as for the planner's extra set.
  private static let evenShare = 0.9
  private static let mostMeasures = 4

  /// Left beside right in one measure, on the days that told both.
  private struct SidePair {
    let id: String
    let name: String
    let left: [Day: Double]
    let right: [Day: Double]
    let shown: (Double) -> String

    /// Left as a percentage of right.
    func share(_ day: Day) -> Double? {
      guard let left = left[day], let right = right[day], right > 0 else { return nil }
      return 100 * left / right
    }

    func points(in days: ClosedRange<Day>) -> [ReportFigure.Point] {
      Set(left.keys).sorted().filter(days.contains).compactMap { day in
        share(day).map { ReportFigure.Point(day: day, value: $0) }
      }
    }
  }

  /// How far the legs differ, in tests and one-legged exercises; nil where no day has both.
  mutating func sides() -> RecordReport.Section? {
    let pairs = Array((testPairs + exercisePairs).prefix(Self.mostMeasures))
    guard !pairs.isEmpty else { return nil }
    var findings: [String] = []
    for pair in pairs { findings.append(sideFinding(pair)) }
    findings.append(finding(.sidesRule))
    return RecordReport.Section(
      id: "sides", title: word(.sides), findings: findings, figures: [sidesFigure(pairs)],
      layout: .wide)
  }

  private var testPairs: [SidePair] {
    ["sls", "calf", "thigh"].compactMap { test in
      let series = testSeries(test)
      func byDay(_ side: String) -> [Day: Double] {
        let points = series.first { $0.side == side }?.points ?? []
        return Dictionary(uniqueKeysWithValues: points.map { ($0.day, $0.value) })
      }
      let pair = SidePair(
        id: test, name: testName(test).capitalizedSentence, left: byDay("left"),
        right: byDay("right"), shown: { TestNorm.value($0, of: test, talk) })
      return pair.points(in: days).isEmpty ? nil : pair
    }
  }

  private var exercisePairs: [SidePair] {
    var names: Set<String> = []
    for entry in record.entries where days.contains(entry.day) {
      if case .activity(let activity) = entry.body, activity.kind == .strength,
        activity.sets.contains(where: { $0.side == "left" }),
        activity.sets.contains(where: { $0.side == "right" })
      {
        names.insert(activity.name)
      }
    }
    return names.sorted().compactMap { name in
      guard let left = BestSets(of: name, in: record, side: "left"),
        let right = BestSets(of: name, in: record, side: "right"),
        left.measure == right.measure
      else { return nil }
      let pair = SidePair(
        id: name, name: talk.shortName(name).capitalizedSentence, left: left.byDay,
        right: right.byDay, shown: { amount($0, left.measure) })
      return pair.points(in: days).isEmpty ? nil : pair
    }
  }

  private mutating func sideFinding(_ pair: SidePair) -> String {
    let points = pair.points(in: days)
    guard let last = points.last, let left = pair.left[last.day], let right = pair.right[last.day]
    else { return "" }
    let weaker = min(left, right) / max(left, right)
    var values = [
      "name": pair.name, "left": pair.shown(left), "right": pair.shown(right),
      "side": word(left < right ? .seriesLeft : .seriesRight),
      "share": String((100 * weaker).wholeHalfAway),
    ]
    let isEven = weaker.reaches(Self.evenShare)
    let now = finding(isEven ? .sidesEven : .sidesUneven, values)
    guard let first = points.first, first.day != last.day else { return now }
    values["share"] = String(min(first.value, 10_000 / first.value).wholeHalfAway)
    values["span"] = span(first.day, last.day).capitalizedSentence
    return now + " " + finding(.sidesChange, values)
  }

  private func sidesFigure(_ pairs: [SidePair]) -> ReportFigure {
    let series = pairs.map {
      ReportFigure.Series(name: $0.name, style: .lineWithMarks, points: $0.points(in: days))
    }
    let allDays = Set(series.flatMap { $0.points.map(\.day) }).sorted()
    let percent = { (value: Double) in String(value.wholeHalfAway) + " %" }
    let rows = allDays.map { day in
      [date(day)] + pairs.map { pair in pair.share(day).map(percent) ?? "" }
    }
    return ReportFigure(
      id: "sides-chart", title: word(.headShare),
      summary: series.map { summary(of: $0.name, $0.points, shown: percent) }
        .joined(separator: " "), unit: "%", days: days, includes: [80, 120], series: series,
      bands: [
        ReportFigure.Band(
          name: word(.bandEven), low: 100 * Self.evenShare, high: 100 / Self.evenShare)
      ],
      table: ReportFigure.Table(rows: [[word(.headDay)] + pairs.map(\.name)] + rows))
  }
}
