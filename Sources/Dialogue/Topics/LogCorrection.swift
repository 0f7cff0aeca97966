import Coaching
package import Content
import Record
import Understanding

/// A short line that puts right what was just told: "make that 12 12".
package struct LogCorrection {
  package init() {}

  /// The log's intent for the entry that is meant, or nil when the line corrects nothing.
  package func intent(_ turn: Turn) -> IntentID? {
    // "no, 12" reads as a plain no, and "no 94.1, fat fingered" as a question, however sure.
    let isAnswer =
      turn.understanding.stems.first == "no" && turn.library.intent(turn.intent)?.kind == .answer
    guard turn.understanding.confidence < 0.6 || turn.intent == "chat.deny" || isAnswer,
      turn.understanding.stems.count <= 9,
      turn.understanding.stems.contains(where: { $0.contains(where: \.isNumber) }), turn.corrects
    else { return nil }
    let isMass = TypedUnits.weightStyle(in: turn.understanding.text) != nil
    let isFood = turn.says("kcal", "calories", "cals", "protein")
    let entry = turn.justTold { body in
      switch body {
      case .weight: !isFood
      case .activity(let activity): !isFood && (!isMass || !activity.sets.isEmpty)
      case .food: isFood || !isMass
      case .pain, .test: !isMass && !isFood
      default: false
      }
    }
    // The wrong weight may have been taken back before the right one is told.
    return entry.map { Self.intent(of: $0.body) } ?? (isMass ? "log.weight" : nil)
  }

  static func intent(of body: Entry.Body) -> IntentID? {
    switch body {
    case .weight: "log.weight"
    case .activity: "log.workout"
    case .pain: "log.pain"
    case .test: "log.test"
    case .food: "log.food"
    default: nil
    }
  }

  /// Turns the line into that correction.
  func adopt(_ intent: IntentID, _ turn: inout Turn) {
    turn.intent = intent
    turn.slots = turn.tools.recognizer.slots(
      of: turn.understanding, for: intent, today: turn.now.day)
  }
}
