import Coaching
import Content
import Record
import Understanding

/// "How many calories should I eat": the number with protein, fat and carbohydrate.
struct GoalCalories {
  func answer(_ turn: inout Turn) {
    let weight = turn.slots.weight?.kg.believedBody
    guard let person = GoalGate.person(&turn, weightKG: weight) else { return }
    let goal = goal(turn)
    if goal == nil, let direction = saidDirection(turn) {
      GoalSetting().offerRates(direction, person, &turn)
      return
    }
    let plan = GoalPlan(person: person, goal: goal)
    let numbers = GoalNumbers(plan: plan)
    guard let set = numbers.given(&turn) else { return }
    let isRunning = weight == nil && goal == turn.record.goalInForce?.goal
    let given = isRunning ? watched(set, person, turn) : set
    numbers.headline(given, .calories, &turn)
    numbers.sayMacros(given, &turn)
    numbers.sayRules(given, &turn)
    if let weight {
      turn.say(GoalPhrase.caloriesAtWeight, ["weight": turn.shown(kg: weight)], isPrivate: true)
    }
    turn.say(GoalPhrase.estimate, isPrivate: true)
    GoalGate.sayAssumptions(person, &turn)
    numbers.remember(given, &turn)
    let asked = turn.slots.rate ?? (isRunning ? nil : goal?.rate)
    turn.conversation.askedRate = asked?.lbPerWeek
    if asked != nil { turn.suggest("set that") }
    if turn.conversation.pending == nil { turn.suggest("why", "which goals are there") }
  }

  private func watched(
    _ given: GoalPlan.Given, _ person: EnergyPerson, _ turn: Turn
  ) -> GoalPlan.Given {
    LossCheck(record: turn.record, day: turn.now.day).eased(given, for: person)
  }

  /// The goal in force; a rate or a number in the line is answered without being kept.
  private func goal(_ turn: Turn) -> Goal? {
    if let rate = turn.slots.rate { return Goal(rateLBPerWeek: rate.lbPerWeek) }
    if let kcal = turn.slots.energy?.kcal { return Goal(kcal: kcal) }
    if saidDirection(turn) != nil, let wish = GoalWish(turn).goal, wish.targetKG != nil {
      return wish
    }
    return turn.record.goalInForce?.goal
  }

  /// "To lose 5 kg": calories for another weight than today's.
  private func saidDirection(_ turn: Turn) -> Direction? {
    if turn.slots.weight != nil, turn.says("at", "when", "if") { return nil }
    if turn.says("lose", "loose", "losing", "drop", "shed") { return .lose }
    return turn.says("gain", "bulk") ? .gain : nil
  }
}

/// "What is my goal": the wish as told, and what it means today.
struct GoalShowing {
  func answer(_ turn: inout Turn) {
    guard let told = turn.record.goalInForce else {
      nothingSet(&turn)
      return
    }
    guard let person = GoalGate.person(&turn) else { return }
    let plan = GoalPlan(person: person, goal: told.goal)
    let numbers = GoalNumbers(plan: plan)
    guard let given = numbers.given(&turn) else { return }
    turn.say(GoalPhrase.showSince, ["day": turn.shown(told.day)], isPrivate: true)
    numbers.headline(given, .calories, &turn)
    if let aim = plan.aimKG, !plan.isReached {
      let left = turn.shownDifference(kg: (aim - person.weightKG).magnitude)
      turn.say(
        GoalPhrase.showWeight, ["weight": turn.shown(kg: aim), "left": left], isPrivate: true)
    }
    if given.rate == .maintain { numbers.sayRules(given, &turn) }
    numbers.remember(given, &turn)
    turn.suggest("why", "calories")
  }

  /// Asks nothing: whoever looks for a goal wants no questions.
  private func nothingSet(_ turn: inout Turn) {
    guard let person = EnergyReading(record: turn.record, day: turn.now.day).person(),
      BodyRange.bodyMassIndex.contains(person.bodyMassIndex.value)
    else {
      turn.say(GoalPhrase.showPending)
      turn.suggest("start", "which goals are there")
      return
    }
    let plan = GoalPlan(person: person, goal: nil)
    let numbers = GoalNumbers(plan: plan)
    guard let given = numbers.given(&turn) else { return }
    turn.say(GoalPhrase.showNone, ["kcal": turn.shown(given.kcal)], isPrivate: true)
    numbers.remember(given, &turn)
    turn.suggest("which goals are there")
  }
}

extension Double {
  /// The number as a body weight in kg, if it can be one.
  var believedBody: Double? { BodyRange.weightKG.contains(self) ? self : nil }
}

extension Turn {
  /// A difference of weights: in stone as pounds, since "0 st 3 lb" helps nobody.
  func shownDifference(kg: Double) -> String {
    Shown.weight(kg: kg, as: weightStyle == .stone ? .pounds : weightStyle)
  }
}
