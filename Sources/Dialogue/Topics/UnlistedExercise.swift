import Coaching
import Content

/// An exercise that people ask for and the table does not have.
struct UnlistedExercise {
  private let name: String
  /// What it mainly trains; nil where that is no leg.
  private let muscle: String?

  init?(_ turn: Turn) {
    guard let found = turn.said(in: "unlisted").first,
      let phrase = turn.library.talkWords["unlisted"]?[found]?
        .filter({ turn.says(phrase: $0) }).min(by: { $0.count < $1.count })
    else { return nil }
    name = phrase
    muscle = found == "other" ? nil : found
  }

  private var shown: String { name.capitalizedSentence }

  /// Says so, with what trains the same.
  func say(_ turn: inout Turn) {
    guard let muscle else {
      turn.say(ExercisePhrase.unlistedOther, ["name": shown])
      turn.suggest("next workout", "leg exercises at home")
      return
    }
    turn.say(
      ExercisePhrase.unlisted,
      ["name": shown, "muscle": MuscleWords.joined([muscle], turn)])
    var wish = ExerciseWish()
    wish.muscle = muscle
    ExerciseList(wish: wish).show(limit: 3, &turn)
  }
}
