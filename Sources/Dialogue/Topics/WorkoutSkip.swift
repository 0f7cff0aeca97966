import Coaching
import Content
import Record
import Understanding

/// A day without training: the reason is kept, nothing is blamed, and what follows from it is said.
struct WorkoutSkip {
  func answer(_ turn: inout Turn) {
    let plan = turn.trainingPlan()
    if plan.next.workout == .none {
      WorkoutHold(plan: plan).none(plan.next.reason, &turn)
      return
    }
    if isAboutTests(turn) {
      turn.change(.add(.absence(Absence(reason: .skipTest)), on: turn.now.day))
      turn.say(WorkoutPhrase.skippedTest, isPrivate: true)
      turn.adoptChanges()
      turn.newParagraph(isPrivate: true)
      WorkoutNext().answer(&turn)
      return
    }
    let reason = reason(turn)
    let said = turn.slots.date.flatMap { day(of: $0, today: turn.now.day) } ?? turn.now.day
    keep(reason, on: said, &turn)
    turn.say(WorkoutPhrase.skip(reason), isPrivate: true)
    if reason == .pain {
      let place = WorkoutFeedback.place(turn.slots.joint ?? turn.conversation.joint, turn)
      turn.say(WorkoutPhrase.howMuchPain, ["place": place], isPrivate: true)
    } else if reason != .ill, reason != .fever, reason != .bed {
      sayNext(turn.trainingPlan(), &turn)
    }
    turn.conversation.latestChange = turn.wording(WorkoutPhrase.dayOff, ["day": turn.shown(said)])
    turn.conversation.topic = "workout.skip"
    turn.conversation.reasons = [turn.wording(WorkoutPhrase.skipWhy)]
  }

  private func isAboutTests(_ turn: Turn) -> Bool {
    turn.says("test", "tests", "retest") && !turn.says("day")
  }

  private func keep(_ reason: Absence.Reason, on day: Day, _ turn: inout Turn) {
    let isKnown = turn.record.entries.contains { entry in
      entry.day == day && entry.body == .absence(Absence(reason: reason))
    }
    if !isKnown { turn.change(.add(.absence(Absence(reason: reason)), on: day)) }
  }

  private func reason(_ turn: Turn) -> Absence.Reason {
    if turn.says("fever", "temperature", "feverish") { return .fever }
    return switch turn.slots.reason {
    case "ill": .ill
    case "pain": .pain
    case "travel": .travel
    case "no time": .busy
    case "tired", "no motivation": .tired
    default: turn.understanding.names[.condition]?.contains("bed rest") == true ? .bed : .other
    }
  }

  /// When the next session falls, as if today were a day of rest.
  private func sayNext(_ plan: TrainingPlan, _ turn: inout Turn) {
    let tomorrow = TrainingPlan(
      record: turn.recordAfterChanges, log: TrainingLog(plan.log.entries, today: plan.today + 1),
      tools: turn.tools)
    switch tomorrow.next.workout {
    case .strength: turn.say(WorkoutPhrase.skipStrengthTomorrow, isPrivate: true)
    case .aerobic(let mode, let minutes, _):
      turn.say(
        WorkoutPhrase.skipAerobicTomorrow,
        ["minutes": String(minutes), "mode": turn.shortName(mode.rawValue)], isPrivate: true)
    default: turn.say(WorkoutPhrase.skipLater, isPrivate: true)
    }
    turn.suggest("10 minute workout", "my week")
  }
}
