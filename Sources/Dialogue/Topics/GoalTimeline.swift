import Coaching
import Content
import Record
import Understanding

/// "When will I be 70 kg", "what will I weigh in 3 months": the dynamic weight model, in words.
struct GoalTimeline {
  func answer(_ turn: inout Turn) {
    let start = turn.slots.weight?.kg.believedBody
    guard let person = GoalGate.person(&turn, weightKG: start) else { return }
    let question = TimelineQuestion(turn: turn, person: person)
    if let target = question.targetKG, question.aheadDays == nil {
      reach(target, question, &turn)
    } else {
      lookAhead(question, &turn)
    }
  }

  private func reach(_ target: Double, _ question: TimelineQuestion, _ turn: inout Turn) {
    let person = question.person
    let plan = question.plan(to: target)
    guard let aim = plan.aimKG else { return }
    if aim != target {
      turn.say(
        GoalPhrase.goalBMI,
        GoalNumbers(plan: plan).goalBMIValues(target: target, least: aim, turn), isPrivate: true)
    }
    guard (aim - person.weightKG).magnitude.exceeds(0.05) else {
      turn.say(
        GoalPhrase.timelineDone,
        ["now": turn.shown(kg: person.weightKG), "weight": turn.shown(kg: aim)], isPrivate: true)
      return
    }
    let numbers = GoalNumbers(plan: plan)
    guard let given = numbers.given(&turn) else { return }
    if let goal = question.goalTheOtherWay(to: aim) {
      turn.say(
        GoalPhrase.timelineOtherWay,
        [
          "weight": turn.shown(kg: aim), "goal": turn.shown(goal), "rate": turn.shown(plan.asked),
        ], isPrivate: true)
    }
    sayDay(aim, plan, given, &turn)
    if turn.slots.rate != nil || given.rate == .maintain { numbers.sayRules(given, &turn) }
    numbers.remember(given, &turn)
    if turn.conversation.pending == nil { turn.suggest("why", "which goals are there") }
  }

  private func sayDay(
    _ aim: Double, _ plan: GoalPlan, _ given: GoalPlan.Given, _ turn: inout Turn
  ) {
    if given.rate == .maintain {
      GoalNumbers(plan: plan).headline(given, .calories, &turn)
      return
    }
    let values = [
      "weight": turn.shown(kg: aim), "kcal": turn.shown(given.kcal),
      "rate": turn.shown(lbPerWeek: plan.lbPerWeek(given)),
    ]
    guard let day = plan.calories.firstDay(atKG: aim, onKcal: given.unroundedKcal) else {
      turn.say(GoalPhrase.timelinePlateau, values, isPrivate: true)
      turn.say(GoalPhrase.timelineModel, isPrivate: true)
      return
    }
    let when = ["span": turn.span(days: day), "date": turn.shownDate(turn.now.day + day)]
    turn.say(
      GoalPhrase.timelineReach, values.merging(when) { first, _ in first }, isPrivate: true)
    turn.say(GoalPhrase.timelineModel, isPrivate: true)
  }

  private func lookAhead(_ question: TimelineQuestion, _ turn: inout Turn) {
    let plan = question.planInForce
    let numbers = GoalNumbers(plan: plan)
    guard let given = numbers.given(&turn) else { return }
    guard given.rate != .maintain else {
      turn.say(
        GoalPhrase.timelineHolding, ["weight": turn.shown(kg: question.person.weightKG)],
        isPrivate: true)
      numbers.sayRules(given, &turn)
      turn.suggest("lose 0.5 lb a week", "when will I be 70 kg")
      return
    }
    let days = question.aheadDays.map { [$0] } ?? [30, 91, 182, 365]
    let points = plan.calories.projection(atKcal: given.unroundedKcal, onDays: days)
    if !points.isEmpty {
      let weights = points.map { point in
        turn.wording(
          GoalPhrase.timelineOn,
          ["weight": turn.shown(kg: point.weightKG), "span": turn.roughSpan(days: point.day)])
      }
      turn.say(
        GoalPhrase.timelineAhead,
        [
          "kcal": turn.shown(given.kcal), "rate": turn.shown(lbPerWeek: plan.lbPerWeek(given)),
          "weights": turn.joined(weights),
        ], isPrivate: true)
    }
    if points.count < days.count {
      let least = (plan.calories.leastGoalKG * 10).rounded(.up) / 10
      turn.say(GoalPhrase.timelineLeast, ["least": turn.shown(kg: least)], isPrivate: true)
    }
    turn.say(GoalPhrase.timelineModel, isPrivate: true)
    numbers.remember(given, &turn)
  }
}
