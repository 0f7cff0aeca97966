import Coaching
import Content
import Record

/// Firsts that a log line brings: the first week with 150 minutes, with both strength days, the first barbell.
struct Milestones {
  let plan: TrainingPlan
  /// The log before this line.
  let before: UserRecord

  /// Minutes a week that guidelines ask of adults.
  private static let guidelineMinutes = 150

  /// Says at most one, the rarest first.
  func say(of new: [Activity], _ turn: inout Turn) {
    if isFirstBarbell(new) {
      turn.say(LogPhrase.firstBarbell, isPrivate: true)
    } else if isFirstGuidelineWeek(new, turn) {
      turn.say(LogPhrase.firstMinutes, isPrivate: true)
    } else if isFirstFullWeek(new) {
      turn.say(LogPhrase.firstStrengthWeek, isPrivate: true)
    }
  }

  private func isFirstBarbell(_ new: [Activity]) -> Bool {
    guard new.contains(where: usesBarbell) else { return false }
    return !before.entries.contains { entry in
      if case .activity(let activity) = entry.body { return usesBarbell(activity) }
      return false
    }
  }

  private func usesBarbell(_ activity: Activity) -> Bool {
    let exercise = plan.tools.exercises[Exercise.ID(rawValue: activity.name)]
    return exercise?.kit.contains { $0.choices.contains("barbell") } ?? false
  }

  private func isFirstGuidelineWeek(_ new: [Activity], _ turn: Turn) -> Bool {
    guard new.contains(where: { $0.kind == .aerobic }) else { return false }
    var minutes: [Day: Int] = [:]
    for entry in plan.log.entries {
      if case .aerobic(let work) = entry.kind {
        minutes[entry.day.monday, default: 0] += work.moderateMinutes
      }
    }
    let credit = AerobicCredit(mets: turn.tools.mets, level: plan.trainee.level)
    let now = minutes[plan.today.monday] ?? 0
    let added = new.filter { $0.kind == .aerobic }.reduce(0) { $0 + credit.minutes(of: $1) }
    return now >= Self.guidelineMinutes && now - added < Self.guidelineMinutes
      && minutes.values.filter { $0 >= Self.guidelineMinutes }.count == 1
  }

  private func isFirstFullWeek(_ new: [Activity]) -> Bool {
    guard new.contains(where: { $0.kind == .strength }), plan.settings.strengthDays >= 2 else {
      return false
    }
    var days: [Day: Set<Day>] = [:]
    for day in plan.log.strengthDays { days[day.monday, default: []].insert(day) }
    let full = days.filter { $0.value.count >= plan.settings.strengthDays }
    return full.count == 1 && full[plan.today.monday] != nil
      && full[plan.today.monday]?.max() == plan.today
      && before.activities(on: plan.today).allSatisfy { $0.kind != .strength }
  }
}
