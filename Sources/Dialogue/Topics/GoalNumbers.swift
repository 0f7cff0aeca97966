import Coaching
import Content
import Record
import Understanding

/// The sentences about one number: headline, rules, outlook, and the sum that "why" shows.
struct GoalNumbers {
  let plan: GoalPlan

  /// Which sentence opens the reply.
  enum Opening: String { case set, calories }

  /// What may be shown; nil when the turn says why there is no number.
  func given(_ turn: inout Turn) -> GoalPlan.Given? {
    switch plan.outcome {
    case .given(let given): return given
    case .refused(let code): GoalGate.refuse(code, &turn)
    case .tooLittle:
      turn.say(GoalPhrase.tooLittle, isPrivate: true)
      ask(&turn)
    case .tooMuch: turn.say(GoalPhrase.tooMuch, isPrivate: true)
    }
    return nil
  }

  func headline(_ given: GoalPlan.Given, _ opening: Opening, _ turn: inout Turn) {
    let key = "goal.\(opening.rawValue).\(shape(given).rawValue)"
    guard let phrase = GoalPhrase(rawValue: key) else { return }
    let exact = plan.goal.kcal.map { turn.shown($0.wholeHalfAway) }
    turn.say(
      phrase,
      [
        "asked": exact ?? turn.shown(plan.asked), "given": turn.shown(given.rate),
        "kcal": turn.shown(given.kcal), "protein": protein(given, turn),
      ], isPrivate: true)
  }

  private enum Shape: String {
    case same, hold, slower, held, exact
    case exactMoved = "exact-moved"
  }

  private func shape(_ given: GoalPlan.Given) -> Shape {
    if let kcal = plan.goal.kcal, !plan.isReached {
      return kcal.wholeHalfAway == given.kcal ? .exact : .exactMoved
    }
    if plan.asked == given.rate { return given.rate == .maintain ? .hold : .same }
    return given.rate == .maintain ? .held : .slower
  }

  private func protein(_ given: GoalPlan.Given, _ turn: Turn) -> String {
    guard let macros = macros(given, turn) else { return turn.wording(GoalPhrase.proteinKidney) }
    return turn.wording(GoalPhrase.proteinGrams, ["grams": String(macros.proteinGrams)])
  }

  func macros(_ given: GoalPlan.Given, _ turn: Turn) -> Macros? {
    plan.macros(
      of: given, trains: plan.person.trains(record: turn.record, on: turn.now.day))
  }

  /// Protein, fat and carbohydrate of the number.
  func sayMacros(_ given: GoalPlan.Given, _ turn: inout Turn) {
    guard let macros = macros(given, turn) else {
      turn.say(GoalPhrase.proteinKidney, isPrivate: true)
      return
    }
    turn.say(
      GoalPhrase.macros,
      [
        "protein": String(macros.proteinGrams), "fat": String(macros.fatGrams),
        "carbohydrate": String(macros.carbohydrateGrams),
      ], isPrivate: true)
    if turn.understanding.stems.contains("protein") {
      let aim = plan.person.mealProteinAimGrams
      turn.say(
        GoalPhrase.proteinMeals,
        [
          "low": String(aim.lowerBound.wholeHalfAway), "high": String(aim.upperBound.wholeHalfAway),
        ], isPrivate: true)
    }
    for code in macros.codes {
      if let phrase = GoalPhrase(code) { turn.say(phrase, isPrivate: true) }
    }
  }

  /// The goal weight where it is too low, and where it has come.
  func sayWeight(_ turn: inout Turn) {
    guard let target = plan.goal.targetKG, let aim = plan.aimKG else { return }
    if aim != target {
      turn.say(GoalPhrase.goalBMI, goalBMIValues(target: target, least: aim, turn), isPrivate: true)
    }
    if plan.isReached {
      turn.say(GoalPhrase.weightReached, ["weight": turn.shown(kg: aim)], isPrivate: true)
    } else if aim == target {
      turn.say(GoalPhrase.setWeight, ["weight": turn.shown(kg: target)], isPrivate: true)
    }
  }

  func goalBMIValues(target: Double, least: Double, _ turn: Turn) -> [String: String] {
    [
      "target": turn.shown(kg: target), "least": turn.shown(kg: least),
      "bmi": plan.person.isOlder ? "22" : "18.5",
    ]
  }

  /// The rules; under a BMI of 18.5 the wish to lose brings one gentle question.
  func sayRules(_ given: GoalPlan.Given, _ turn: inout Turn) {
    GoalRules(plan: plan, given: given).say(&turn)
    if given.codes.contains(.noLossLowBMI) { ask(&turn) }
  }

  private func ask(_ turn: inout Turn) {
    turn.say(GoalPhrase.lowBMIQuestion, isPrivate: true)
    turn.conversation.pending = .refusedLoss
  }

  /// Where the weight goes in three months, where it goes anywhere.
  func sayOutlook(_ given: GoalPlan.Given, _ turn: inout Turn) {
    guard given.rate != .maintain,
      let point = plan.calories.projection(atKcal: given.unroundedKcal, onDays: [91]).first
    else { return }
    turn.say(GoalPhrase.slows, ["weight": turn.shown(kg: point.weightKG)], isPrivate: true)
  }

  /// "why" shows the sum, "more" the facts behind it.
  func remember(_ given: GoalPlan.Given, _ turn: inout Turn) {
    turn.conversation.topic = turn.intent
    turn.conversation.why = ["F-450", "F-454"]
    turn.conversation.more = Self.background
    turn.conversation.reasons =
      [GoalSum(plan: plan, given: given).text(turn)]
      + GoalRules(plan: plan, given: given).texts(turn)
  }

  private static let background: [Fact.ID] = ["F-456", "F-458", "F-455", "F-475", "F-467"]
}
