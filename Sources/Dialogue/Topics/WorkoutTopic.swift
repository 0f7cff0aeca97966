import Content
import Understanding

/// The next workout, the week, swaps, feedback and the reasons.
struct WorkoutTopic: Topic {
  let serves: Set<String> = ["workout"]

  func answer(_ turn: inout Turn) {
    if let joint = turn.slots.joint { turn.conversation.joint = joint }
    turn.leaveWorkoutQuestions()
    switch turn.intent {
    case "workout.week": WorkoutWeek().answer(&turn)
    case "workout.swap": WorkoutSwap().answer(&turn)
    case "workout.feedback": WorkoutFeedback().answer(&turn)
    case "workout.skip": WorkoutSkip().answer(&turn)
    case "workout.why": WorkoutReasons.answer(&turn)
    default: WorkoutNext().answer(&turn)
    }
  }
}

extension Turn {
  /// Whoever goes on to act lets the workout's open questions be; they come up again with a later workout.
  mutating func leaveWorkoutQuestions() {
    if conversation.form?.purpose == "workout.next" { conversation.form = nil }
  }
}
