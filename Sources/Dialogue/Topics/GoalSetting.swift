import Coaching
import Content
import Record
import Understanding

/// "Lose 1 lb a week", "maintain", "1800 kcal", "goal weight 70": keeps the wish as asked and answers
/// with what the rules make of it.
struct GoalSetting {
  func answer(_ turn: inout Turn) {
    noteClinician(&turn)
    guard let wish = GoalWish(turn).goal else {
      withoutNewWish(&turn)
      return
    }
    let wasThinBefore = wishedThinBefore(turn)
    if turn.record.goalInForce?.goal != wish {
      turn.change(.add(.goal(wish), on: turn.now.day))
      turn.conversation.latestChange = turn.wording(GoalPhrase.theGoal)
    }
    guard let person = GoalGate.person(&turn) else { return }
    if wish.isLoss(atKG: person.weightKG), wasThinBefore,
      CalorieGoal(person).lossStop == .noLossLowBMI
    {
      RefusedLoss.openFlag(&turn)
      return
    }
    answer(GoalPlan(person: person, goal: wish), &turn)
  }

  /// The set-up has just given what was missing, or the line names no rate.
  private func withoutNewWish(_ turn: inout Turn) {
    let direction = turn.slots.direction
    if let goal = turn.record.goalInForce?.goal, direction == nil {
      guard let person = GoalGate.person(&turn) else { return }
      answer(GoalPlan(person: person, goal: goal), &turn)
      return
    }
    guard let person = GoalGate.person(&turn) else { return }
    offerRates(direction ?? .lose, person, &turn)
  }

  /// Two rates with their calories, for a wish that names none.
  func offerRates(_ direction: Direction, _ person: EnergyPerson, _ turn: inout Turn) {
    let half: WeeklyRate = direction == .gain ? .gainHalf : .loseHalf
    let one: WeeklyRate = direction == .gain ? .gainOne : .loseOne
    let plans = [half, one].map {
      GoalPlan(person: person, goal: Goal(rateLBPerWeek: $0.lbPerWeek))
    }
    guard case .given(let first) = plans[0].outcome, case .given(let second) = plans[1].outcome,
      first.rate == half, second.rate == one
    else {
      // No loss is open to this person, or only a slower one: say what the smallest wish gives.
      answer(plans[0], &turn)
      return
    }
    turn.say(
      GoalPhrase.askWishNumbers,
      [
        "half": turn.shown(half), "half_kcal": turn.shown(first.kcal),
        "one": turn.shown(one), "one_kcal": turn.shown(second.kcal),
      ], isPrivate: true)
    turn.suggestions += [
      direction == .gain ? "gain 0.5 lb a week" : "lose 0.5 lb a week", "which goals are there",
    ]
  }

  private func answer(_ plan: GoalPlan, _ turn: inout Turn) {
    let numbers = GoalNumbers(plan: plan)
    guard let given = numbers.given(&turn) else { return }
    numbers.sayWeight(&turn)
    numbers.headline(given, .set, &turn)
    numbers.sayRules(given, &turn)
    numbers.sayOutlook(given, &turn)
    GoalGate.sayAssumptions(plan.person, &turn)
    numbers.remember(given, &turn)
    if turn.conversation.pending == nil { turn.suggest("why", "which goals are there") }
  }

  private func wishedThinBefore(_ turn: Turn) -> Bool {
    guard let height = turn.profile.number(.heightCM) else { return false }
    return turn.conversation.pending == .refusedLoss
      || turn.record.wishedLossWhileThin(heightCM: height)
  }

  /// "My doctor agrees that I lose weight": a clinician's yes stands on its own in the record.
  private func noteClinician(_ turn: inout Turn) {
    let heard = turn.understanding
    guard heard.concepts.contains("clinician"), !heard.stems.contains("not"),
      !heard.stems.contains("no"), !heard.stems.contains("against"),
      turn.slots.direction == .lose || turn.slots.rate?.isLoss == true,
      turn.profile.flag(.clinicianAgreesToLoss) != true,
      EnergyReading(record: turn.record, day: turn.now.day).person()?.isOlder == true
    else { return }
    turn.change(.set(.clinicianAgreesToLoss, .flag(true), on: turn.now.day))
    turn.adoptChanges()
    turn.say(GoalPhrase.clinicianNoted, isPrivate: true)
  }
}
