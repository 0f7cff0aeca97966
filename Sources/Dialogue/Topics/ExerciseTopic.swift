import Coaching
import Content
import Understanding

/// How one exercise is done, which muscles it works, and what an activity burns.
struct ExerciseTopic: Topic {
  let serves: Set<String> = ["exercise.how_to", "energy.exercise_burn", "define.leg_muscles"]

  func answer(_ turn: inout Turn) {
    if turn.intent == "energy.exercise_burn" {
      ExerciseBurn().answer(&turn)
      return
    }
    if turn.intent == "exercise.how_to", let unlisted = UnlistedExercise(turn) {
      unlisted.say(&turn)
      return
    }
    let asksMuscles = turn.understanding.stems.contains("muscl")
    if let card = card(turn) {
      let text = ExerciseCardText(card: card)
      asksMuscles ? text.muscles(&turn) : text.say(&turn)
      remember(&turn, exercise: card.id)
    } else if turn.intent == "exercise.how_to", let mode = mode(turn) {
      let text = ModeCardText(card: mode)
      asksMuscles ? text.muscles(&turn) : text.say(&turn)
      remember(&turn, exercise: nil)
    } else {
      AnswerTopic().answer(&turn)
    }
  }

  /// The exercise named, else the one talked about when the line points back to it.
  private func card(_ turn: Turn) -> ExerciseCard? {
    let named = turn.slots.exercise ?? turn.understanding.names[.exercise]?.last
    if let named { return turn.library.exercise(named) }
    let heard = turn.understanding
    let namesOther = heard.names[.mode] != nil || heard.names[.muscle] != nil
    guard !namesOther, !Self.pointers.isDisjoint(with: heard.stems),
      let latest = turn.conversation.exercise
    else { return nil }
    return turn.library.exercise(latest)
  }

  private func mode(_ turn: Turn) -> ModeCard? {
    (turn.slots.mode ?? turn.understanding.names[.mode]?.first).flatMap { turn.library.mode($0) }
  }

  private static let pointers: Set<String> = ["that", "it", "this", "them", "one"]

  private func remember(_ turn: inout Turn, exercise: String?) {
    if let exercise { turn.conversation.exercise = exercise }
    turn.conversation.topic = turn.intent
    turn.conversation.more = []
    turn.conversation.why = []
    turn.conversation.reasons = []
  }
}
