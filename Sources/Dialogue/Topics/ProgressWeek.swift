import Coaching
import Record

/// What was done in one week, Monday to Sunday.
struct ProgressWeek {
  let plan: TrainingPlan
  let record: UserRecord
  let monday: Day

  /// The running week, or one some weeks back.
  init(_ turn: Turn, weeksBack: Int = 0) {
    self.init(
      plan: TrainingPlan(record: turn.record, on: turn.now.day, tools: turn.tools),
      record: turn.record, monday: turn.now.day.monday - 7 * weeksBack)
  }

  init(plan: TrainingPlan, record: UserRecord, monday: Day) {
    self.plan = plan
    self.record = record
    self.monday = monday
  }

  private func holds(_ day: Day) -> Bool { (0...6).contains(day - monday) }

  /// Minutes as they count toward the target.
  var creditedMinutes: Int {
    plan.log.entries.reduce(0) { sum, entry in
      guard holds(entry.day), case .aerobic(let work) = entry.kind else { return sum }
      return sum + work.moderateMinutes
    }
  }

  /// Minutes by the clock.
  var minutes: Int {
    var sum = 0.0
    for entry in record.entries where holds(entry.day) {
      if case .activity(let activity) = entry.body, activity.kind == .aerobic {
        sum += activity.minutes ?? 0
      }
    }
    return sum.wholeHalfAway
  }

  var strengthDays: Int { plan.log.strengthDays.filter(holds).count }

  /// Strength sets of the week.
  var sets: Int {
    plan.log.strength.filter { holds($0.day) }.reduce(0) { sum, day in
      sum + day.items.reduce(0) { $0 + $1.sets.count }
    }
  }
}

extension UserRecord {
  /// Results of one self-test; of several on a day the last one.
  func results(of test: String, side: String? = nil) -> [(day: Day, value: Double)] {
    var out: [(day: Day, value: Double)] = []
    for entry in entries {
      guard case .test(let result) = entry.body, result.test == test,
        side == nil || result.side == side
      else { continue }
      if out.last?.day == entry.day { out.removeLast() }
      out.append((entry.day, result.value))
    }
    return out
  }
}

/// Where the weight goes over the last four weeks.
struct WeightProgress {
  /// Weigh-ins on different days that make a direction, and the days they span.
  private static let leastDays = (count: 4, span: 7)
  private static let windowDays = 28
  /// Less than this is level, kg.
  private static let levelKG = 0.25

  let firstKG: Double
  let lastKG: Double
  let spanDays: Int
  /// Weigh-ins still needed; 0 where there is enough.
  let missing: Int

  enum Direction { case down, up, level }

  /// nil without any weigh-in.
  init?(_ weighIns: [WeighIn], on today: Day) {
    let days = Set(weighIns.map(\.day))
    let trend = WeightTrend(weighIns, confirmed: days)
    let recent = trend.points.filter { today - $0.weighIn.day <= Self.windowDays }
    let points = recent.count >= 2 ? recent : trend.points
    guard let first = points.first, let last = points.last else { return nil }
    spanDays = last.weighIn.day - first.weighIn.day
    let few = max(0, Self.leastDays.count - points.count)
    missing = few > 0 ? few : spanDays < Self.leastDays.span ? 1 : 0
    // With too few weigh-ins the trend hardly moves; then the weights speak for themselves.
    firstKG = missing > 0 ? first.weighIn.kg : first.trendKG
    lastKG = missing > 0 ? last.weighIn.kg : last.trendKG
  }

  var isTrend: Bool { missing == 0 }

  var direction: Direction {
    let change = lastKG - firstKG
    if change.magnitude < Self.levelKG { return .level }
    return change < 0 ? .down : .up
  }
}

extension Turn {
  /// "12 days", "4 weeks".
  func spanInWords(days: Int) -> String {
    days < 14
      ? wording(ProgressPhrase.days, ["count": String(days)])
      : wording(ProgressPhrase.weeks, ["count": String((Double(days) / 7).wholeHalfAway)])
  }
}
