import Coaching
import Dialogue

/// What a year came to, week by week, for the tables.
struct Diary {
  struct Week {
    var levels: Set<Level> = []
    var target = 0
    var minutes = 0
    var strength = 0
    var cardMinutes: [Int] = []
    var tests: [String] = []
    /// Days on which something held training back, by reason.
    var holds: [String: Int] = [:]
  }

  /// An exercise as long as it stood in its slot.
  struct Stay {
    let exercise: Exercise.ID
    let week: Int
    var first: String
    var last: String
    var times = 1
  }

  private(set) var weeks: [Int: Week] = [:]
  private(set) var stays: [Slot: [Stay]] = [:]
  private var noted: Set<String> = []

  mutating func note(_ plan: TrainingPlan, week: Int) {
    var now = weeks[week] ?? Week()
    now.levels.insert(plan.trainee.level)
    now.target = plan.settings.aerobicTarget
    if noted.insert(plan.today.iso).inserted {
      for reason in Self.holds(plan) { now.holds[reason, default: 0] += 1 }
    }
    weeks[week] = now
  }

  private static func holds(_ plan: TrainingPlan) -> [String] {
    var found: [String] = []
    switch plan.next.reason {
    case .weekDone, .doneToday, .strengthDue, .aerobicDue, .balanceDue, .everyOtherDay: break
    default: found.append(plan.next.reason.code)
    }
    if let deload = plan.replay.deload { found.append(deload.rawValue) }
    if plan.replay.needsReferral { found.append("REFERRAL") }
    if plan.replay.offersThirdDay { found.append("third day offered") }
    if !plan.replay.restUntil.isEmpty { found.append("REST_72H") }
    return found
  }

  mutating func test(_ text: String, week: Int) { weeks[week, default: Week()].tests.append(text) }

  mutating func session(minutes: Int, week: Int) {
    weeks[week, default: Week()].cardMinutes.append(minutes)
  }

  mutating func count(minutes: Int, strength: Int, week: Int) {
    weeks[week, default: Week()].minutes = minutes
    weeks[week, default: Week()].strength = strength
  }

  mutating func did(
    _ item: PlannedItem, _ counts: [Int], _ loadKG: Double?, _ target: TodaysTarget, week: Int
  ) {
    var text = counts.map(String.init).joined(separator: ",")
    if let loadKG { text += "@" + Shown.number(loadKG, places: 1) }
    if target.isSlow { text += " slow" }
    if target.halfRange { text += " half" }
    if target.resumption != .normal { text += " " + target.resumption.rawValue }
    if target.action == .hold || target.action == .regress || target.action == .backOff {
      text += " " + (target.action?.rawValue ?? "")
    }
    var known = stays[item.slot] ?? []
    if let last = known.last, last.exercise == item.exercise, last.week / 13 == week / 13 {
      known[known.count - 1].last = text
      known[known.count - 1].times += 1
    } else {
      known.append(Stay(exercise: item.exercise, week: week, first: text, last: text))
    }
    stays[item.slot] = known
  }
}
