import Coaching
import Content
import Record
import Understanding

/// "done, was hard", "all done, knee 2/10": a card carried out, told with how it went.
struct CardReport {
  /// True when the line told of today's card and it was logged.
  static func take(_ turn: inout Turn) -> Bool {
    guard isTold(turn) else { return false }
    turn.slots = turn.tools.recognizer.slots(
      of: turn.understanding, for: "log.workout", today: turn.now.day)
    turn.slots.asPlanned = true
    readPain(&turn)
    turn.intent = "log.workout"
    LogWorkout().answer(&turn)
    return true
  }

  /// Behind the report a joint and a bare number are a pain: "done, right knee 6".
  private static func readPain(_ turn: inout Turn) {
    guard turn.slots.pain == nil else { return }
    let told = turn.tools.recognizer.slots(
      of: turn.understanding, for: "log.pain", today: turn.now.day)
    guard told.joint != nil, let pain = told.pain else { return }
    (turn.slots.pain, turn.slots.joint, turn.slots.side) = (pain, told.joint, told.side)
  }

  /// A card was given today and nothing of it is in the log yet.
  static func isTold(_ turn: Turn) -> Bool {
    let done = Set(turn.record.activities(on: turn.now.day).map(\.name))
    if let card = turn.record.card(on: turn.now.day)?.card {
      guard done.isDisjoint(with: card.items.map(\.exercise)) else { return false }
    } else if turn.conversation.latestIntent?.group != "workout" {
      return false
    }
    if let first = turn.understanding.stems.first, ["done", "finish", "complet"].contains(first) {
      return true
    }
    return turn.tools.recognizer.slots(
      of: turn.understanding, for: "log.workout", today: turn.now.day
    ).asPlanned == true
  }
}
