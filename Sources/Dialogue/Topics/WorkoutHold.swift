import Coaching
import Content
import Record
import Understanding

/// Days on which nothing or little is asked, and what ends the hold.
struct WorkoutHold {
  let plan: TrainingPlan

  /// An open danger sign: what it is, and how it is cleared.
  func none(_ reason: NextWorkout.Reason, _ turn: inout Turn) {
    turn.say(WorkoutPhrase.none, isPrivate: true)
    if case .redFlag(let rule) = reason {
      sayMeanwhile(rule, &turn)
    }
    turn.say(WorkoutPhrase.noneClear, isPrivate: true)
  }

  /// Growing weakness holds strength work only; a card without it says why.
  func strengthWaits(_ turn: inout Turn) {
    guard plan.state.holdsStrength, plan.next.workout != .none else { return }
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.strengthWaits, isPrivate: true)
    sayMeanwhile(.growingWeakness, &turn)
    turn.say(WorkoutPhrase.noneClear, isPrivate: true)
  }

  private func sayMeanwhile(_ rule: RedFlagRule, _ turn: inout Turn) {
    guard let flags = turn.library.redFlags,
      let found = flags.rules.first(where: { $0.id == rule.rawValue })
    else { return }
    turn.say(
      WorkoutPhrase.noneBecause,
      ["sign": found.name.prefix(1).lowercased() + found.name.dropFirst()], isPrivate: true)
  }

  /// A week is called done only when its strength days are.
  private func restPhrase(_ reason: NextWorkout.Reason) -> WorkoutPhrase {
    let phrase = WorkoutPhrase.rest(reason)
    guard phrase == .restWeekDone, plan.strengthDaysThisWeek < plan.settings.strengthDays else {
      return phrase
    }
    return plan.state.holdsStrength ? .restMinutesDone : .restDoneToday
  }

  func rest(_ reason: NextWorkout.Reason, _ turn: inout Turn) {
    let values = [
      "done": String(plan.strengthDaysThisWeek), "planned": String(plan.settings.strengthDays),
      "minutes": String(plan.minutesThisWeek), "target": String(plan.settings.aerobicTarget),
    ]
    turn.say(restPhrase(reason), values, isPrivate: true)
    switch reason {
    case .weekDone, .doneToday, .noMode: turn.say(WorkoutPhrase.restSitting)
    default: break
    }
    turn.suggest("my week", "why")
  }
}

/// The part of an operated or cast leg.
struct WorkoutInjuredLeg {
  let plan: TrainingPlan

  /// The leg's own moves on a day without a strength session.
  func daily(_ stage: OperatedLeg.Stage, _ turn: inout Turn) {
    guard let side = plan.facts.operated?.side else { return }
    let items = plan.planner.injuredPart(SessionRequest(letter: .a))
    guard !items.isEmpty else { return }
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.injuredDaily, ["side": side.rawValue], isPrivate: true)
    let card = WorkoutCard(plan: plan, letter: "", items: items)
    turn.table(
      card.lines.map { line in
        let id = line.item.exercise.rawValue
        return [
          turn.fullName(id), WorkoutCard.amount(line, turn),
          turn.library.exercise(id)?.cue ?? "",
        ]
      })
    turn.newParagraph(isPrivate: true)
  }

  /// Asks once what surgeon or physio allow, while nothing but rest is known to be allowed.
  func askStage(_ turn: inout Turn) {
    guard let operated = plan.facts.operated, operated.stage == .noMovement else { return }
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.askStage, ["side": operated.side.rawValue], isPrivate: true)
    turn.table(
      OperatedLeg.Stage.allCases.map { stage in
        [String(stage.rawValue), turn.wording(WorkoutPhrase.stage(stage))]
      })
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.askStageTail, isPrivate: true)
    turn.conversation.pending = .operatedStage
  }
}
