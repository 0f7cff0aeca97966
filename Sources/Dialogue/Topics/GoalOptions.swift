import Coaching
import Record

/// The nine rates with what each means for the person.
struct GoalOptions {
  func answer(_ turn: inout Turn) {
    let reading = EnergyReading(record: turn.record, day: turn.now.day)
    let person = reading.person()
    if let person, let refusal = CalorieGoal(person).refusal {
      GoalGate.refuse(refusal, &turn)
      return
    }
    turn.say(GoalPhrase.optionsHead)
    turn.table(
      WeeklyRate.allCases.map { row($0, person, turn) }, isPrivate: person != nil)
    turn.newParagraph(isPrivate: person != nil)
    turn.say(GoalPhrase.optionsTail, isPrivate: person != nil)
    if let person {
      remember(person, &turn)
    } else {
      turn.say(GoalPhrase.optionsNeeds)
      turn.suggest("start")
    }
  }

  private func row(_ rate: WeeklyRate, _ person: EnergyPerson?, _ turn: Turn) -> [String] {
    let name = rate == .maintain ? turn.wording(GoalPhrase.optionHold) : turn.shown(rate)
    guard let person,
      case .given(let given) = plan(rate, person).outcome
    else { return [name] }
    let kcal = turn.wording(GoalPhrase.kcal, ["kcal": turn.shown(given.kcal)])
    return [name, kcal, remark(rate, given, turn)]
  }

  private func remark(_ rate: WeeklyRate, _ given: GoalPlan.Given, _ turn: Turn) -> String {
    if rate != given.rate {
      return given.rate == .maintain
        ? turn.wording(GoalPhrase.optionMovedHold)
        : turn.wording(GoalPhrase.optionMoved, ["given": turn.shown(given.rate)])
    }
    if given.codes.contains(.warnMuscle) { return turn.wording(GoalPhrase.optionMuscle) }
    let isFatter = given.codes.contains(.warnFastGain) || given.codes.contains(.warnGainAtBMI30)
    return isFatter ? turn.wording(GoalPhrase.optionFatter) : ""
  }

  private func plan(_ rate: WeeklyRate, _ person: EnergyPerson) -> GoalPlan {
    GoalPlan(person: person, goal: Goal(rateLBPerWeek: rate.lbPerWeek))
  }

  /// "why" explains the fastest loss, which the rules change first.
  private func remember(_ person: EnergyPerson, _ turn: inout Turn) {
    let fastest = plan(.loseTwo, person)
    guard case .given(let given) = fastest.outcome else { return }
    GoalNumbers(plan: fastest).remember(given, &turn)
    turn.suggest("lose 0.5 lb a week", "maintain")
  }
}
