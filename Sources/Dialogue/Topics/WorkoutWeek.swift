import Coaching
import Content
import Record

/// The coming seven days, each as if the one before had been done.
struct WorkoutWeek {
  func answer(_ turn: inout Turn) {
    let plan = turn.trainingPlan()
    if case .none = plan.next.workout {
      WorkoutHold(plan: plan).none(plan.next.reason, &turn)
      return
    }
    turn.say(
      WorkoutPhrase.week,
      [
        "planned": String(plan.settings.strengthDays),
        "target": String(plan.settings.aerobicTarget),
      ],
      isPrivate: true)
    turn.table(rows(plan, turn))
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.weekTail, isPrivate: true)
    turn.conversation.topic = "workout.week"
    turn.conversation.reasons = WorkoutReasons(plan: plan).sentences(turn)
    turn.suggest("next workout", "why")
  }

  private func rows(_ first: TrainingPlan, _ turn: Turn) -> [[String]] {
    var entries = first.log.entries
    var rows: [[String]] = []
    let record = turn.recordAfterChanges
    for ahead in 0..<7 {
      let day = turn.now.day + ahead
      let plan = TrainingPlan(
        record: record, log: TrainingLog(entries, today: day), tools: turn.tools)
      let next = plan.next
      let name = ahead == 0 ? DayPhrase.today : DayPhrase.weekday(day.weekday)
      rows.append([turn.wording(name), text(next, plan, turn)])
      entries += Self.done(next, plan)
    }
    return rows
  }

  private func text(_ next: NextWorkout, _ plan: TrainingPlan, _ turn: Turn) -> String {
    switch next.workout {
    case .none: return turn.wording(WorkoutPhrase.dayNone)
    case .rest: return turn.wording(WorkoutPhrase.dayRest)
    case .retest: return turn.wording(WorkoutPhrase.dayRetest)
    case .strength(let letter, let resting):
      let session = plan.session(letter, without: resting)
      return turn.wording(
        WorkoutPhrase.dayStrength,
        ["letter": letter.rawValue, "minutes": String(session.minutes)])
    case .aerobic(let mode, let minutes, let balance):
      return turn.wording(
        balance == nil ? WorkoutPhrase.dayAerobic : .dayAerobicBalance,
        [
          "minutes": String(minutes), "mode": turn.shortName(mode.rawValue),
          "balance": String(balance ?? 0),
        ])
    case .balance(let minutes):
      return turn.wording(WorkoutPhrase.dayBalance, ["minutes": String(minutes)])
    }
  }

  /// What the log gains when a day's workout is done as planned.
  static func done(_ next: NextWorkout, _ plan: TrainingPlan) -> [TrainingLogEntry] {
    switch next.workout {
    case .none, .rest: return []
    case .retest: return [TrainingLogEntry(day: plan.today, .test())]
    case .strength(let letter, let resting):
      let session = plan.session(letter, without: resting)
      let patterns = Set(
        session.items.compactMap { plan.tools.exercises[$0.exercise]?.pattern })
      return [
        TrainingLogEntry(
          day: plan.today,
          .strength(
            StrengthWork(
              letter: letter, slotsPlanned: session.items.count, slotsDone: session.items.count,
              sets: session.items.reduce(0) { $0 + $1.sets }, patterns: patterns,
              heldBalance: patterns.contains(.balance), level: session.level)))
      ]
    case .aerobic(let mode, let minutes, let balance):
      let isVigorous = plan.tools.modes[mode]?.isVigorous ?? false
      let work = AerobicWork(mode: mode, moderateMinutes: isVigorous ? 2 * minutes : minutes)
      let aerobic = TrainingLogEntry(day: plan.today, .aerobic(work))
      return balance == nil
        ? [aerobic] : [aerobic, TrainingLogEntry(day: plan.today, .balance)]
    case .balance: return [TrainingLogEntry(day: plan.today, .balance)]
    }
  }
}
