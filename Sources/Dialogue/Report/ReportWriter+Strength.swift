import Coaching
import Content
import Record

extension ReportWriter {
  /// Charts that still fit a page.
  private static let mostExercises = 6
  /// Smaller changes count as level.
  private static let levelShare = 0.02

  /// One exercise over the report's days.
  private struct Progress {
    let id: String
    let measure: BestSets.Measure
    let points: [ReportFigure.Point]

    /// Change over the first value, as a share; nil with one point.
    var gain: Double? {
      guard let first = points.first, let last = points.last, points.count > 1, first.value > 0
      else { return nil }
      return (last.value - first.value) / first.value
    }
  }

  /// The exercises done most often, each with its own small chart; nil where no set is logged.
  mutating func strength() -> RecordReport.Section? {
    let all = exercises
    guard !all.isEmpty else { return nil }
    let shown = Array(all.filter { $0.points.count > 1 }.prefix(Self.mostExercises))
    var findings = strengthDaysFinding
    if shown.isEmpty {
      findings.append(finding(.strengthOnce))
    } else {
      findings += movedFindings(shown)
      if shown.contains(where: { $0.measure == .estimatedKG }) {
        findings.append(finding(.strengthEstimate))
      }
    }
    let others = all.filter { other in !shown.contains { $0.id == other.id } }
    if !others.isEmpty {
      findings.append(
        finding(.strengthOthers, ["names": talk.joined(others.map { talk.shortName($0.id) })]))
    }
    return RecordReport.Section(
      id: "strength", title: word(.strength), findings: findings,
      figures: shown.enumerated().map { figure($0.element, number: $0.offset + 1) }, layout: .small)
  }

  /// Most days first; of as many, the one by name.
  private var exercises: [Progress] {
    var names: Set<String> = []
    for entry in record.entries where days.contains(entry.day) {
      if case .activity(let activity) = entry.body, activity.kind == .strength,
        !activity.sets.isEmpty
      {
        names.insert(activity.name)
      }
    }
    return names.compactMap { name in
      guard let best = BestSets(of: name, in: record) else { return nil }
      let points = best.byDay.points(in: days)
      return points.isEmpty ? nil : Progress(id: name, measure: best.measure, points: points)
    }.sorted { ($1.points.count, $0.id) < ($0.points.count, $1.id) }
  }

  private var strengthDaysFinding: [String] {
    mutating get {
      let full = full(weeks)
      guard !full.isEmpty else { return [] }
      let last = full.suffix(Self.fewWeeks)
      return [
        finding(
          full.count == 1 ? .strengthDaysOne : .strengthDays,
          ["count": String(last.count), "mean": Self.mean(last.map(\.strengthDays), places: 1)])
      ]
    }
  }

  private mutating func movedFindings(_ shown: [Progress]) -> [String] {
    let gains = shown.compactMap(\.gain)
    let up = gains.count { $0 > Self.levelShare }
    let down = gains.count { $0 < -Self.levelShare }
    var findings = [
      finding(
        up == shown.count ? .strengthAllUp : .strengthMoved,
        [
          "count": String(shown.count), "up": String(up), "down": String(down),
          "level": String(shown.count - up - down),
        ])
    ]
    if let best = shown.max(by: { ($0.gain ?? 0) < ($1.gain ?? 0) }), up > 0,
      let first = best.points.first, let last = best.points.last
    {
      findings.append(
        finding(
          .strengthBest,
          [
            "exercise": talk.shortName(best.id), "first": amount(first.value, best.measure),
            "last": amount(last.value, best.measure),
          ]))
    }
    return findings
  }

  private func figure(_ progress: Progress, number: Int) -> ReportFigure {
    let name = talk.fullName(progress.id).capitalizedSentence
    let shown = { (value: Double) in self.amount(value, progress.measure) }
    let key: ReportPhrase =
      switch progress.measure {
      case .estimatedKG: .seriesEstimate
      case .loadKG: .seriesLoad
      case .seconds: .seriesSeconds
      case .reps: .seriesReps
      }
    let ends = [progress.points.first, progress.points.last].compactMap(\.self).map(\.value)
    let onAxis = progress.points.map {
      ReportFigure.Point(day: $0.day, value: axisValue($0.value, progress.measure))
    }
    return ReportFigure(
      id: "strength-\(number)", title: name, change: ends.map(shown).joined(separator: " → "),
      summary: summary(of: name, progress.points, shown: shown), unit: axisUnit(progress.measure),
      days: days,
      series: [ReportFigure.Series(name: word(key), style: .lineWithMarks, points: onAxis)],
      table: ReportFigure.Table(
        rows: [[word(.headDay), word(key).capitalizedSentence]]
          + progress.points.map { [date($0.day), shown($0.value)] }))
  }

  // Units

  private var usesPounds: Bool { talk.weightStyle == .pounds }

  func amount(_ value: Double, _ measure: BestSets.Measure) -> String {
    switch measure {
    case .estimatedKG:
      usesPounds
        ? Shown.number(value / MassUnit.pound.kilograms, places: 0) + " lb"
        : Shown.number(value, places: 0) + " kg"
    case .loadKG: talk.shown(loadKG: value)
    case .seconds: Shown.number(value, places: 0) + " s"
    case .reps: Shown.number(value, places: 0)
    }
  }

  private func axisValue(_ value: Double, _ measure: BestSets.Measure) -> Double {
    switch measure {
    case .estimatedKG, .loadKG: usesPounds ? value / MassUnit.pound.kilograms : value
    case .seconds, .reps: value
    }
  }

  private func axisUnit(_ measure: BestSets.Measure) -> String {
    switch measure {
    case .estimatedKG, .loadKG: usesPounds ? "lb" : "kg"
    case .seconds: "s"
    case .reps: ""
    }
  }
}
