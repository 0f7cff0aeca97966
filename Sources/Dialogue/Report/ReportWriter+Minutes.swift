import Coaching
import Record

/// What one week came to.
struct ReportWeek {
  let monday: Day
  let minutes: Int
  let strengthDays: Int
}

extension ReportWriter {
  /// Weeks compared at either end of the log.
  static let fewWeeks = 4

  /// The weeks of the report from Monday to Sunday, the running one last.
  var weeks: [ReportWeek] {
    stride(from: days.lowerBound.monday.number, through: today.monday.number, by: 7).map { number in
      let monday = Day(number: number)
      let week = ProgressWeek(plan: plan, record: record, monday: monday)
      return ReportWeek(
        monday: monday, minutes: week.creditedMinutes, strengthDays: week.strengthDays)
    }
  }

  /// Weeks that lie in the log from Monday to Sunday.
  func full(_ weeks: [ReportWeek]) -> [ReportWeek] {
    let first = record.entries.first.map { $0.day.weekday == 1 ? $0.day : $0.day.monday + 7 }
    return weeks.filter { week in
      week.monday + 6 <= today && first.map { week.monday >= $0 } ?? false
    }
  }

  /// Weekly minutes beside the 150 of the guideline; nil where none was done.
  mutating func minutes() -> RecordReport.Section? {
    let weeks = self.weeks
    guard weeks.contains(where: { $0.minutes > 0 }) else { return nil }
    return RecordReport.Section(
      id: "minutes", title: word(.minutes), findings: minutesFindings(weeks),
      figures: [minutesFigure(weeks)], layout: .wide)
  }

  private mutating func minutesFindings(_ weeks: [ReportWeek]) -> [String] {
    let full = full(weeks)
    var findings: [String] = []
    if !full.isEmpty {
      let last = full.suffix(Self.fewWeeks)
      findings.append(
        finding(
          full.count == 1 ? .minutesMeanOne : .minutesMean,
          ["count": String(last.count), "mean": Self.mean(last.map(\.minutes), places: 0)]))
    }
    if full.count >= 2 * Self.fewWeeks {
      findings.append(
        finding(
          .minutesFirst,
          [
            "count": String(Self.fewWeeks),
            "mean": Self.mean(full.prefix(Self.fewWeeks).map(\.minutes), places: 0),
          ]))
    }
    if full.count > 1 {
      let met = full.count { $0.minutes >= AerobicRamp.goalMinutes }
      findings.append(
        finding(.minutesReached, ["met": String(met), "count": String(full.count)]))
    }
    if let now = weeks.last, now.monday + 6 > today {
      findings.append(finding(.minutesNow, ["minutes": String(now.minutes)]))
    }
    if plan.settings.aerobicTarget != AerobicRamp.goalMinutes {
      findings.append(
        finding(.minutesOwn, ["target": String(plan.settings.aerobicTarget)]))
    }
    return findings
  }

  /// At most `places` decimals.
  static func mean(_ values: [Int], places: Int) -> String {
    let sum = values.reduce(0, +)
    return Shown.number(Double(sum) / Double(max(1, values.count)), places: places)
  }

  private func minutesFigure(_ weeks: [ReportWeek]) -> ReportFigure {
    let points = weeks.map { ReportFigure.Point(day: $0.monday, value: Double($0.minutes)) }
    let isOver = weeks.last.map { $0.monday + 6 <= today } ?? true
    var series = [
      ReportFigure.Series(
        name: word(.seriesWeeks), style: .bars, points: isOver ? points : points.dropLast())
    ]
    if !isOver {
      series.append(
        ReportFigure.Series(
          name: word(.seriesThisWeek), style: .openBars, points: points.suffix(1)))
    }
    let rows = weeks.map { [date($0.monday), String($0.minutes), String($0.strengthDays)] }
    return ReportFigure(
      id: "minutes-chart", title: word(.minutes),
      summary: summary(of: word(.minutes), points) { Shown.number($0, places: 0) + " min" },
      unit: "min", days: days.lowerBound.monday...(today.monday + 6),
      includes: [0, Double(AerobicRamp.goalMinutes)], series: series.filter { !$0.points.isEmpty },
      levels: [
        ReportFigure.Level(name: word(.levelMinutes), value: Double(AerobicRamp.goalMinutes))
      ],
      table: ReportFigure.Table(
        rows: [[word(.headWeek), word(.headMinutes), word(.headStrengthDays)]] + rows))
  }
}
