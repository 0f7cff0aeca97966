import Content
import Record
import Understanding

/// A helper tells what somebody else cannot do and then asks for a workout: it is asked whose it is.
struct WhoTrains {
  /// Remembers that the line told of another person's limits.
  static func note(_ turn: inout Turn) {
    let names = turn.understanding.names
    let stems = turn.understanding.stems
    guard names[.condition] != nil || ["stand", "weight", "walk"].contains(where: stems.contains),
      !turn.understanding.text.contains("?")
    else { return }
    let line = turn.understanding.text
    let tellsOfAnother = LineParts(line).parts.contains { part in
      !part.isQuestion(part.words) && !OwnStatements.others.isDisjoint(with: part.words)
        && (names[.condition] != nil || !Self.limits.isDisjoint(with: part.words))
    }
    if tellsOfAnother { turn.conversation.speaksForAnother = true }
  }

  /// True when it was asked; whoever has told of a body of their own trains that one.
  static func ask(_ turn: inout Turn) -> Bool {
    guard turn.conversation.speaksForAnother == true else { return false }
    turn.conversation.speaksForAnother = nil
    let profile = turn.profile
    let hasOwn =
      !profile.conditions.isEmpty || !profile.limitedJoints.isEmpty
      || profile.number(.operatedStage) != nil
      || turn.record.entries.contains { if case .activity = $0.body { true } else { false } }
    guard !hasOwn else { return false }
    turn.say(WorkoutPhrase.askWhoTrains)
    turn.conversation.pending = .whoTrains
    turn.suggest("for me", "for them")
    return true
  }

  func take(_ turn: inout Turn) -> Bool {
    let words = Set(LineParts(turn.understanding.text).parts.flatMap(\.words))
    guard turn.understanding.stems.count <= 8 else { return false }
    turn.intent = "workout.next"
    if !words.isDisjoint(with: ["me", "mine", "myself", "i", "im"]) {
      WorkoutNext().answer(&turn)
      return true
    }
    let isTheirs =
      !words.isDisjoint(with: OwnStatements.others)
      || turn.understanding.concepts.contains("relative")
      || turn.says("other", "second", "person")
    guard isTheirs else {
      turn.intent = turn.understanding.intent
      return false
    }
    turn.say(WorkoutPhrase.theirWorkout)
    turn.suggest("seated exercises", "leg exercises in bed", "helping someone exercise")
    return true
  }

  private static let limits: Set<String> = [
    "cant", "cannot", "unable", "not", "need", "needs", "no",
  ]
}
