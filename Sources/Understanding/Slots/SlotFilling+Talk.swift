import Coaching
import Language

/// Look-ups and talk about workouts.
extension SlotFilling {
  mutating func fillLookup(_ intent: String) {
    let exercise = ids(.exercise).first ?? ids(.mode).first ?? race
    slots.date = lineDate
    switch intent {
    case "progress.chart", "log.history":
      slots.metric = ids(.metric).first ?? metricOfBodyweight
      if intent == "progress.chart" {
        slots.metric = ids(.exercise).first ?? slots.metric ?? ids(.mode).first
      }
      slots.exercise = exercise
    default:
      slots.exercise = exercise
      slots.weight = mass(.weight)
    }
  }

  /// "my fastest 5k" was run.
  private var race: String? {
    let words: Set<String> = ["fastest", "quickest", "best", "time", "times", "pb", "record"]
    return first(.distance) != nil && scan.hasText(words) ? "a_run" : nil
  }

  /// "graph of the bodyweight", which elsewhere means no load.
  private var metricOfBodyweight: String? {
    tokens.contains { scan.word($0) == .bodyweight } ? "weight" : nil
  }

  mutating func fillWorkoutTalk(_ intent: String) {
    let replaced = intent == "workout.swap" ? replacedHead : nil
    let exercise = replaced ?? first(.exercise) ?? first(.mode)
    if intent != "workout.next" { slots.exercise = exercise?.id }
    slots.date = lineDate
    slots.joint = ids(.joint).first ?? (intent == "workout.next" ? nil : first(.joint)?.id)
    slots.side = sideOfJoint()
    slots.pain = first(.pain)?.number
    switch intent {
    case "workout.next", "workout.week":
      if let seconds = first(.duration)?.seconds { slots.minutes = seconds / 60 }
      slots.place = ids(.place).first
      slots.muscle = ids(.muscle).first
      let kit = ids(.kit)
      slots.equipment = kit.isEmpty ? nil : kit
    case "workout.feedback":
      slots.difficulty = first(.difficulty)?.id
      fillEffort()
      if slots.difficulty == nil, let reserve = slots.rir {
        slots.difficulty = Self.difficulty(reserve)
      }
    default: fillReason(intent)
    }
  }

  /// "the bike rather than the walk": what gives way is swapped.
  private var replacedHead: Mention? {
    mentions.first { mention in
      guard mention.isHead else { return false }
      var before = mention.tokens.lowerBound - 1
      while [.theWord, .article].contains(scan.word(before))
        || ["my", "doing"].contains(scan.text(before))
      {
        before -= 1
      }
      switch scan.word(before) {
      case .of: return scan.word(before - 1) == .instead || scan.text(before - 1) == "place"
      case .than: return scan.word(before - 1) == .rather
      default: return false
      }
    }
  }

  private static func difficulty(_ reserve: Double) -> String {
    reserve <= 0 ? "hard" : reserve >= 4 ? "easy" : "ok"
  }

  private mutating func fillReason(_ intent: String) {
    slots.reason = first(.reason)?.id
    guard slots.reason == nil else { return }
    let hurts = slots.pain.map { $0 > 0 } ?? (first(.complaint) != nil && slots.joint != nil)
    let isPainWord = scan.lexemes.contains { $0.word == .pain }
    if hurts || isPainWord || (intent == "workout.skip" && slots.joint != nil) {
      slots.reason = "pain"
    } else if intent == "workout.swap", let difficulty = first(.difficulty)?.id {
      slots.reason = difficulty == "hard" ? "too hard" : difficulty == "easy" ? "too easy" : nil
    }
  }

  mutating func fillEffort() {
    for mention in mentions {
      guard case .effort(let scale, let value) = mention.value else { continue }
      if scale == .rir { slots.rir = value } else { slots.rpe = value }
    }
  }
}
