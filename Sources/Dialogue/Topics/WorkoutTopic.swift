import Content
import Understanding

/// The next workout, the week, swaps, feedback and the reasons.
package struct WorkoutTopic: Topic {
  package init() {}

  let serves: Set<String> = ["workout"]

  package func answer(_ turn: inout Turn) {
    if let joint = turn.slots.joint { turn.conversation.joint = joint }
    turn.leaveWorkoutQuestions()
    if turn.intent == "workout.next", asksForWeek(turn) { turn.intent = "workout.week" }
    switch turn.intent {
    case "workout.week": WorkoutWeek().answer(&turn)
    case "workout.swap": WorkoutSwap().answer(&turn)
    case "workout.feedback": WorkoutFeedback().answer(&turn)
    case "workout.skip": WorkoutSkip().answer(&turn)
    case "workout.why": WorkoutReasons.answer(&turn)
    default: WorkoutNext().answer(&turn)
    }
  }

  /// "what's next week like" names days, not one workout.
  private func asksForWeek(_ turn: Turn) -> Bool {
    switch turn.slots.date {
    case .period(.thisWeek), .period(.nextWeek): true
    default: false
    }
  }
}

extension Turn {
  /// The workout's open questions wait for a later workout once the person acts.
  mutating func leaveWorkoutQuestions() {
    if conversation.form?.purpose == "workout.next" { conversation.form = nil }
  }
}
