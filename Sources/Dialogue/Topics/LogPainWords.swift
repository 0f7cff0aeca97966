import Coaching
import Content
import Record

/// The pain rule in words: up to 3 go on, 4 and 5 add nothing, above 5 stop that move (F-262).
enum PainWords {
  static func rule(_ score: Double) -> LogPhrase {
    if score <= 0 { return .painNone }
    if score <= 3 { return .painGoOn }
    return score <= 5 ? .painHold : .painStop
  }

  /// Sharp pain or a joint that gives way ends a move whatever the number.
  static func isSharp(_ turn: Turn) -> Bool {
    let isDenied = turn.says(phrase: "no sharp") || turn.says(phrase: "not sharp")
    return !isDenied
      && (turn.says("sharp", "stabbing", "buckled") || turn.says(phrase: "gave way")
        || turn.says(phrase: "giving way"))
  }

  /// A pain at a joint is about the exercises that rest with it; without a joint about all.
  static func concerns(
    _ joint: String?, _ activity: Activity, in library: ExerciseLibrary
  ) -> Bool {
    guard let known = joint.flatMap({ Joint(told: $0) }),
      let pattern = library[Exercise.ID(rawValue: activity.name)]?.pattern
    else { return true }
    return known.patterns.contains(pattern)
  }
}
