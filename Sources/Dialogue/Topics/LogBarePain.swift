import Coaching
import Content
import Record
import Understanding

/// "left", then "3", after talk of a joint that hurts: short answers to "how much, from 0 to 10".
struct LogBarePain {
  /// True when the line was such an answer.
  func answer(_ turn: inout Turn) -> Bool {
    guard let latest = turn.conversation.latestIntent, Self.topics.contains(latest),
      let joint = turn.conversation.joint, turn.understanding.names[.joint] == nil,
      turn.understanding.stems.count <= 3, !turn.understanding.text.contains("?")
    else { return false }
    let told = turn.understanding.stems.filter { !Self.beside.contains($0) }
    guard told.count == 1, let word = told.first else { return false }
    if ["left", "right", "both"].contains(word) {
      turn.conversation.jointSide = word
      turn.intent = "log.pain"
      turn.say(LogPhrase.whatPain)
      return true
    }
    guard let score = Double(word), (0...10).contains(score) else { return false }
    turn.intent = "log.pain"
    (turn.slots.pain, turn.slots.joint) = (score, joint)
    turn.slots.side = turn.conversation.jointSide
    turn.conversation.unscoredPain = nil
    LogTopic().answer(&turn)
    return true
  }

  /// Keeps in mind which joint a line about pain names.
  static func remember(_ turn: inout Turn) {
    guard topics.contains(turn.intent), let joint = turn.understanding.names[.joint]?.first else {
      return
    }
    turn.conversation.joint = joint
    turn.conversation.jointSide = turn.understanding.names[.side]?.first
  }

  private static let topics: Set<IntentID> = [
    "sign.pain", "exercise.pain", "log.pain", "workout.feedback",
  ]
  private static let beside: Set<String> = ["a", "an", "the", "about", "like", "it", "is", "one"]
}
