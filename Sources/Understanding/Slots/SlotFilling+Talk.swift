import Coaching
import Language

/// Look-ups and talk about workouts.
extension SlotFilling {
  mutating func fillLookup(_ intent: String) {
    let exercise = ids(.exercise).first ?? ids(.mode).first
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

  /// "graph of the bodyweight", which elsewhere means no load.
  private var metricOfBodyweight: String? {
    tokens.contains { scan.word($0) == .bodyweight } ? "weight" : nil
  }

  mutating func fillWorkoutTalk(_ intent: String) {
    let exercise = mentions.first { $0.kind == .exercise } ?? mentions.first { $0.kind == .mode }
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
