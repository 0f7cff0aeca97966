import Coaching
import Record

/// The sum behind a number, in words.
struct GoalSum {
  let plan: GoalPlan
  let given: GoalPlan.Given

  func text(_ turn: Turn) -> String {
    var lines = [resting(turn), activity(turn)]
    if let adaptive = plan.person.adaptiveTDEEKcal {
      lines.append(
        turn.wording(GoalPhrase.whyAdaptive, ["tdee": turn.shown(adaptive.wholeHalfAway)]))
    }
    lines.append(change(turn))
    return lines.joined(separator: " ")
  }

  private func resting(_ turn: Turn) -> String {
    let person = plan.person
    let resting = turn.shown(person.restingKcal.wholeHalfAway)
    if let fat = person.chosenBodyFatPercent {
      return turn.wording(
        GoalPhrase.whyRestingFat, ["fat": Shown.number(fat, places: 1), "resting": resting])
    }
    let constant =
      switch person.sex {
      case .male: "+ 5"
      case .female: "− 161"
      case nil: "− 78"
      }
    return turn.wording(
      GoalPhrase.whyResting,
      [
        "kg": Shown.number(person.weightKG, places: 2),
        "cm": Shown.number(person.heightCM, places: 1), "age": String(person.ageYears),
        "sex": constant, "resting": resting,
      ])
  }

  private func activity(_ turn: Turn) -> String {
    let factor = plan.person.activityFactor
    return turn.wording(
      GoalPhrase.whyActivity,
      [
        "factor": Shown.number(factor.rawValue, places: 3),
        "activity": turn.wording(GoalPhrase.activity(factor)),
        "tdee": turn.shown(plan.person.formulaTDEEKcal.wholeHalfAway),
      ])
  }

  private func change(_ turn: Turn) -> String {
    let values = [
      "rate": turn.shownSize(given.rate), "kcal": turn.shown(given.kcal),
      "change": turn.shown(Int(given.rate.kcalPerDay.magnitude)),
    ]
    if given.codes.contains(.stopLossIntake) || given.codes.contains(.stopLossTrend) {
      return turn.wording(GoalPhrase.whyExact, values)
    }
    if given.codes.contains(.floorMaintenance) { return turn.wording(GoalPhrase.whyFloor, values) }
    if plan.goal.kcal != nil, !plan.isReached { return turn.wording(GoalPhrase.whyExact, values) }
    if given.rate == .maintain { return turn.wording(GoalPhrase.whyHold, values) }
    return turn.wording(given.rate.isLoss ? GoalPhrase.whyLoss : .whyGain, values)
  }
}
