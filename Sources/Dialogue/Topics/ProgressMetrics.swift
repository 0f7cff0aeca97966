import Coaching
import Content
import Record
import Understanding

/// Builds the series that a chart asks for.
struct ProgressMetrics {
  let turn: Turn

  var record: UserRecord { turn.record }

  /// What the line asks for; the weight when it names nothing.
  var series: ProgressSeries {
    let metric = turn.slots.metric ?? turn.slots.exercise ?? usual
    if turn.library.exercise(metric) != nil { return exercise(metric) }
    if let mode = turn.library.mode(metric) { return aerobic(mode) }
    switch metric {
    case "pain": return pain
    case "calf": return test("calf", .metricCalf, .unitCM)
    case "thigh": return test("thigh", .metricThigh, .unitCM)
    case "cst30": return test("cst30", .metricChairStands, .unitPlain)
    case "sls": return test("sls", .metricStance, .unitSeconds)
    case "calories": return food(.metricCalories, .unitKcal) { $0.kcal }
    case "protein": return food(.metricProtein, .unitGrams) { $0.proteinG }
    case "minutes": return weekly(.metricMinutes, .unitMinutes) { $0.creditedMinutes }
    case "workouts", "streak": return weekly(.metricWorkouts, .unitSessions) { $0.strengthDays }
    case "sets": return weekly(.metricSets, .unitSets) { $0.sets }
    case "distance": return distance
    case "load": return load
    case "bmi": return index
    default: return weight
    }
  }

  /// The numbers a danger sign keeps back.
  var isAboutFoodOrWeight: Bool {
    let metric = turn.slots.metric ?? turn.slots.exercise ?? usual
    return ["weight", "bmi", "calories"].contains(metric)
  }

  private var usual: String {
    if let exercise = turn.conversation.exercise, turn.understanding.stems.contains("it") {
      return exercise
    }
    let hidesWeight = NumbersHold(record) != nil
    return record.weighIns.count >= 2 && !hidesWeight ? "weight" : "minutes"
  }

  func shown(_ unit: ProgressPhrase, places: Int = 1) -> (Double) -> String {
    { value in turn.wording(unit, ["value": Shown.number(value, places: places)]) }
  }

  private var weight: ProgressSeries {
    let byDay = Dictionary(
      record.weighIns.map { ($0.day, $0.kg) }, uniquingKeysWith: { _, last in last })
    return ProgressSeries(
      name: turn.wording(ProgressPhrase.metricWeight), points: Self.points(byDay), level: 0.25,
      shown: { turn.shown(kg: $0) })
  }

  private var index: ProgressSeries {
    let cm = turn.profile.number(.heightCM)
    let points = cm.map { cm in
      weight.points.map { point in
        ProgressSeries.Point(
          day: point.day, value: BodyMassIndex(weightKG: point.value, heightCM: cm).value)
      }
    }
    return ProgressSeries(
      name: turn.wording(ProgressPhrase.metricBMI), points: points ?? [], level: 0.1,
      shown: shown(.unitPlain))
  }

  /// The worst score of a day, at the joint named where one is.
  private var pain: ProgressSeries {
    let joint = turn.understanding.names[.joint]?.first
    var byDay: [Day: Double] = [:]
    for entry in record.entries {
      guard case .pain(let pain) = entry.body, joint == nil || pain.joint == joint else { continue }
      byDay[entry.day] = max(byDay[entry.day] ?? 0, pain.score)
    }
    return ProgressSeries(
      name: turn.wording(ProgressPhrase.metricPain), points: Self.points(byDay),
      shown: shown(.unitScore))
  }

  private func test(
    _ id: String, _ name: ProgressPhrase, _ unit: ProgressPhrase
  ) -> ProgressSeries {
    let side = turn.understanding.names[.side]?.first
    let results = record.results(of: id, side: side == "both" ? nil : side)
    return ProgressSeries(
      name: turn.wording(name),
      points: results.map { ProgressSeries.Point(day: $0.day, value: $0.value) },
      shown: shown(unit))
  }

  /// A whole day's number outranks the meals of that day.
  private func food(
    _ name: ProgressPhrase, _ unit: ProgressPhrase, _ value: (Food) -> Double?
  ) -> ProgressSeries {
    var byDay: [Day: Double] = [:]
    var whole: [Day: Double] = [:]
    for entry in record.entries {
      guard case .food(let food) = entry.body, let amount = value(food) else { continue }
      byDay[entry.day, default: 0] += amount
      if food.isWholeDay { whole[entry.day] = amount }
    }
    return ProgressSeries(
      name: turn.wording(name), points: Self.points(byDay.merging(whole) { $1 }),
      shown: shown(unit, places: 0))
  }

  /// Every week from the first logged one to this, empty weeks as zero.
  func weekly(
    _ name: ProgressPhrase, _ unit: ProgressPhrase, _ value: (ProgressWeek) -> Int
  ) -> ProgressSeries {
    let plan = TrainingPlan(record: record, on: turn.now.day, tools: turn.tools)
    var points: [ProgressSeries.Point] = []
    var monday = plan.log.entries.first?.day.monday ?? turn.now.day.monday
    while monday <= turn.now.day, !plan.log.entries.isEmpty {
      let week = ProgressWeek(plan: plan, record: record, monday: monday)
      points.append(ProgressSeries.Point(day: monday, value: Double(value(week))))
      monday = monday + 7
    }
    return ProgressSeries(
      name: turn.wording(name), points: points, shown: shown(unit, places: 0))
  }

  static func points(_ byDay: [Day: Double]) -> [ProgressSeries.Point] {
    byDay.sorted { $0.key < $1.key }.map { ProgressSeries.Point(day: $0.key, value: $0.value) }
  }
}
