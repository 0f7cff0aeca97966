import Coaching
import Content
import Record
import Understanding

/// "How am I doing": the week so far, what has changed, and the next step.
struct ProgressSummary {
  func answer(_ turn: inout Turn) {
    let stems = Set(turn.understanding.stems)
    if !stems.isDisjoint(with: Self.weightWords) {
      weight(&turn)
    } else if !stems.isDisjoint(with: Self.minuteWords) {
      minutes(&turn)
    } else {
      ProgressWeekReport().say(&turn)
    }
    turn.suggest("next workout", "chart")
  }

  private static let weightWords: Set<String> = [
    "weight", "weigh", "lose", "los", "lost", "lighter", "heavier",
  ]
  private static let minuteWords: Set<String> = ["minut", "min", "total", "aerobic", "cardio"]

  // Minutes

  private func minutes(_ turn: inout Turn) {
    let week = ProgressWeek(turn)
    let target = week.plan.settings.aerobicTarget
    let values = [
      "minutes": String(week.minutes), "credit": String(week.creditedMinutes),
      "target": String(target), "left": String(max(0, target - week.creditedMinutes)),
    ]
    turn.say(ProgressPhrase.minutes, values, isPrivate: true)
    if week.creditedMinutes != week.minutes {
      turn.say(ProgressPhrase.minutesCredit, values, isPrivate: true)
    }
    turn.say(
      week.creditedMinutes >= target ? ProgressPhrase.minutesMet : .minutesLeft, values,
      isPrivate: true)
  }

  // Weight

  private func weight(_ turn: inout Turn) {
    if let hold = NumbersHold(turn.record) {
      GoalGate.say(hold, &turn)
      return
    }
    let weighIns = turn.record.weighIns
    guard let found = WeightProgress(weighIns, on: turn.now.day) else {
      turn.say(ProgressPhrase.weightNone)
      return
    }
    let count = ["count": String(found.missing)]
    guard found.spanDays > 0 else {
      let latest = turn.shown(kg: found.lastKG)
      turn.say(
        ProgressPhrase.weightOne, ["weight": latest].merging(count) { first, _ in first },
        isPrivate: true)
      return
    }
    let phrase: ProgressPhrase =
      switch found.direction {
      case .down: .weightDown
      case .up: .weightUp
      case .level: .weightLevel
      }
    turn.say(
      phrase,
      [
        "change": turn.shownDifference(kg: (found.lastKG - found.firstKG).magnitude),
        "span": turn.spanInWords(days: found.spanDays), "first": turn.shown(kg: found.firstKG),
        "last": turn.shown(kg: found.lastKG),
      ], isPrivate: true)
    turn.say(
      found.isTrend ? ProgressPhrase.weightTrendNote : .weightFew, count, isPrivate: true)
  }
}
