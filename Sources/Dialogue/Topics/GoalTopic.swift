import Content

import Content

/// The weight goal, its calories and how long it takes.
struct GoalTopic: Topic {
  let serves: Set<String> = ["goal", "nutrition.protein"]

  func answer(_ turn: inout Turn) {
    if turn.intent == "nutrition.protein" {
      GoalProtein().answer(&turn)
      return
    }
    guard !GoalGate.holdsBack(&turn) else { return }
    switch turn.intent {
    case "goal.set": GoalSetting().answer(&turn)
    case "goal.show": GoalShowing().answer(&turn)
    case "goal.options": GoalOptions().answer(&turn)
    case "goal.timeline": GoalTimeline().answer(&turn)
    default: GoalCalories().answer(&turn)
    }
  }
}
