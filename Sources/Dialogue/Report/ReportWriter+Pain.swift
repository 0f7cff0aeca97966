import Coaching
import Record

extension ReportWriter {
  private static let mostPlaces = 3
  private static let fewDays = 28
  /// Up to this one goes on, and up to the next nothing is added (F-262).
  private static let limits = (goOn: 3.0, hold: 5.0)

  /// The worst score of each day at one place.
  private struct PainPlace {
    let name: String
    let points: [ReportFigure.Point]
  }

  /// Pain by place over time; nil where no score is logged.
  mutating func pain() -> RecordReport.Section? {
    let places = painPlaces
    guard !places.isEmpty else { return nil }
    var findings: [String] = []
    for place in places.prefix(Self.mostPlaces) { findings.append(painFinding(place)) }
    findings += painMonths
    findings.append(finding(.painRule))
    return RecordReport.Section(
      id: "pain", title: word(.pain), findings: findings,
      figures: [painFigure(Array(places.prefix(Self.mostPlaces)))], layout: .wide)
  }

  /// All scores, most told place first.
  private var painPlaces: [PainPlace] {
    var byPlace: [String: [Day: Double]] = [:]
    func add(_ place: String, _ day: Day, _ score: Double) {
      byPlace[place, default: [:]][day] = max(byPlace[place]?[day] ?? 0, score)
    }
    for entry in record.entries where days.contains(entry.day) {
      switch entry.body {
      case .pain(let pain):
        add(
          [pain.side.map(sideName), pain.joint].compactMap(\.self).joined(separator: " "),
          entry.day, pain.score)
      case .activity(let activity):
        if let score = activity.pain { add(word(.seriesTraining), entry.day, score) }
      default: continue
      }
    }
    return byPlace.map { name, byDay in
      PainPlace(name: name.capitalizedSentence, points: byDay.points(in: days))
    }.sorted { ($1.points.count, $0.name) < ($0.points.count, $1.name) }
  }

  private mutating func painFinding(_ place: PainPlace) -> String {
    guard let first = place.points.first, let last = place.points.last,
      let worst = place.points.max(by: { $0.value < $1.value })
    else { return "" }
    let values = [
      "place": place.name, "first": Self.score(first.value), "last": Self.score(last.value),
      "high": Self.score(worst.value),
      "date": date(place.points.count > 1 ? worst.day : last.day),
    ]
    return finding(place.points.count > 1 ? .painSpan : .painOne, values)
  }

  /// Means of the first and the latest four weeks, where each has three scores.
  private var painMonths: [String] {
    mutating get {
      let all = painPlaces.flatMap(\.points)
      guard let first = all.map(\.day).min() else { return [] }
      let early = all.filter { $0.day - first < Self.fewDays }.map(\.value)
      let late = recentPain
      guard early.count >= 3, late.count >= 3, today - first >= 2 * Self.fewDays else { return [] }
      return [
        finding(
          .painMonths, ["first": Self.score(Self.mean(early)), "last": Self.score(Self.mean(late))])
      ]
    }
  }

  /// Scores of the last four weeks.
  var recentPain: [Double] {
    painPlaces.flatMap(\.points).filter { today - $0.day < Self.fewDays }.map(\.value)
  }

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  static func score(_ value: Double) -> String { Shown.number(value, places: 1) }

  private func painFigure(_ places: [PainPlace]) -> ReportFigure {
    let allDays = Set(places.flatMap { $0.points.map(\.day) }).sorted()
    let rows = allDays.map { day in
      [date(day)]
        + places.map { place in
          place.points.first { $0.day == day }.map { Self.score($0.value) } ?? ""
        }
    }
    return ReportFigure(
      id: "pain-chart", title: word(.pain),
      summary: places.map { summary(of: $0.name, $0.points, shown: Self.score) }
        .joined(separator: " "), unit: "", days: days, includes: [0, 10],
      series: places.map {
        ReportFigure.Series(name: $0.name, style: .lineWithMarks, points: $0.points)
      },
      bands: [
        ReportFigure.Band(name: word(.bandGoOn), low: 0, high: Self.limits.goOn),
        ReportFigure.Band(name: word(.bandHold), low: Self.limits.goOn, high: Self.limits.hold),
      ],
      mostDaysApart: Self.fewDays,
      table: ReportFigure.Table(rows: [[word(.headDay)] + places.map(\.name)] + rows))
  }
}
