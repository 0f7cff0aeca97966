import Coaching
import Record

extension ReportWriter {
  /// How far the model looks ahead.
  private static let aheadDays = 84
  /// A log shorter than this has no whole to tell of beside its recent weeks.
  private static let wholeDays = 56

  /// Weigh-ins, their trend, and where the model sees the weight go; nil without any or when held back.
  mutating func weight() -> RecordReport.Section? {
    guard !holdsNumbers, let progress = WeightProgress(record.weighIns, on: today) else {
      return nil
    }
    let all = record.weighIns
    let trend = WeightTrend(all, confirmed: Set(all.map(\.day))).points
      .filter { days.contains($0.weighIn.day) }
    guard !trend.isEmpty else { return nil }
    let unit = WeightScale(talk.weightStyle)
    let model = projection
    var findings = [weightFinding(progress, count: trend.count)]
    if progress.isTrend, let first = trend.first, today - first.weighIn.day > Self.wholeDays,
      let last = trend.last
    {
      findings.append(
        finding(
          .weightWhole,
          [
            "span": span(first.weighIn.day, last.weighIn.day),
            "first": talk.shown(kg: first.trendKG), "last": talk.shown(kg: last.trendKG),
          ]))
    }
    if let model, let end = model.points.last {
      findings.append(
        finding(
          .weightModel,
          [
            "kcal": talk.shown(model.kcal), "weight": talk.shown(kg: end.value),
            "date": date(end.day),
          ]))
    }
    return RecordReport.Section(
      id: "weight", title: word(.weight), findings: findings,
      figures: trend.count > 1 || model != nil
        ? [weightFigure(trend, model?.points ?? [], unit)] : [], layout: .wide)
  }

  private mutating func weightFinding(_ progress: WeightProgress, count: Int) -> String {
    let values = [
      "count": String(count), "first": talk.shown(kg: progress.firstKG),
      "last": talk.shown(kg: progress.lastKG), "span": talk.spanInWords(days: progress.spanDays),
    ]
    guard progress.spanDays > 0 else { return finding(.weightOne, values) }
    guard progress.isTrend else { return finding(.weightFew, values) }
    guard let rate = weeklyRate(progress) else { return finding(.weightLevel, values) }
    return finding(.weightTrend, values.merging(["rate": rate]) { first, _ in first })
  }

  /// "−0.4 kg"; nil where the trend is level.
  func weeklyRate(_ progress: WeightProgress) -> String? {
    guard progress.isTrend, progress.direction != .level else { return nil }
    let perWeek = (progress.lastKG - progress.firstKG) / (Double(progress.spanDays) / 7)
    return (perWeek < 0 ? "−" : "+") + talk.shownDifference(kg: perWeek.magnitude)
  }

  /// What the weight model sees from today on for the goal in force; nil without a goal that moves the weight.
  private var projection: (kcal: Int, points: [ReportFigure.Point])? {
    guard let goal = record.goalInForce?.goal, let person = EnergyPerson(record: record, on: today)
    else { return nil }
    let goalPlan = GoalPlan(person: person, goal: goal)
    guard case .given(let raw) = goalPlan.outcome, raw.rate != .maintain else { return nil }
    let given = LossCheck(record: record, day: today).eased(raw, for: person)
    let ahead = Array(stride(from: 0, through: Self.aheadDays, by: 7))
    let points = goalPlan.calories.projection(atKcal: given.unroundedKcal, onDays: ahead)
      .map { ReportFigure.Point(day: today + $0.day, value: $0.weightKG) }
    return points.count > 1 ? (given.kcal, points) : nil
  }

  private func weightFigure(
    _ trend: [WeightTrend.Point], _ model: [ReportFigure.Point], _ unit: WeightScale
  ) -> ReportFigure {
    let weighIns = trend.map {
      ReportFigure.Point(day: $0.weighIn.day, value: unit.value(kg: $0.weighIn.kg))
    }
    var series = [
      ReportFigure.Series(name: word(.seriesWeighIns), style: .marks, points: weighIns)
    ]
    if trend.count > 1 {
      series.append(
        ReportFigure.Series(
          name: word(.seriesTrend), style: .line,
          points: trend.map {
            ReportFigure.Point(day: $0.weighIn.day, value: unit.value(kg: $0.trendKG))
          }))
    }
    if !model.isEmpty {
      series.append(
        ReportFigure.Series(
          name: word(.seriesModel), style: .dashed,
          points: model.map {
            ReportFigure.Point(day: $0.day, value: unit.value(kg: $0.value))
          }))
    }
    let goalKG = record.goalInForce?.goal.targetKG
    return ReportFigure(
      id: "weight-chart", title: word(.weight),
      summary: summary(of: word(.weight), weighIns) {
        Shown.number($0, places: 1) + " " + unit.name
      },
      unit: unit.name, days: days.lowerBound...(model.last?.day ?? today), series: series,
      levels: goalKG.map {
        [
          ReportFigure.Level(
            name: word(.weightGoal, ["weight": talk.shown(kg: $0)]), value: unit.value(kg: $0))
        ]
      } ?? [], today: model.isEmpty ? nil : today, table: weightTable(trend, model))
  }

  private func weightTable(
    _ trend: [WeightTrend.Point], _ model: [ReportFigure.Point]
  ) -> ReportFigure.Table {
    let head = [word(.headDay), word(.headWeighIn), word(.headTrend)]
    let past = trend.map { point in
      [date(point.weighIn.day), talk.shown(kg: point.weighIn.kg), talk.shown(kg: point.trendKG)]
    }
    guard !model.isEmpty else { return ReportFigure.Table(rows: [head] + past) }
    let ahead = model.dropFirst().map { [date($0.day), "", "", talk.shown(kg: $0.value)] }
    return ReportFigure.Table(
      rows: [head + [word(.headModel)]] + past.map { $0 + [""] } + ahead)
  }
}

/// The person's unit of weight on an axis; stones are drawn in decimals.
struct WeightScale {
  let name: String
  private let kilograms: Double

  init(_ style: Shown.WeightStyle) {
    name = style.rawValue
    kilograms =
      switch style {
      case .kilograms: MassUnit.kilogram.kilograms
      case .pounds: MassUnit.pound.kilograms
      case .stone: MassUnit.stone.kilograms
      }
  }

  func value(kg: Double) -> Double { kg / kilograms }
}
