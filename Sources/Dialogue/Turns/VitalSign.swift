import Content
import Understanding

/// Blood pressure and pulse, which the record has no place for.
enum VitalSign {
  /// The line tells a reading of one of them.
  static func isTold(_ turn: Turn) -> Bool {
    let read = turn.understanding
    guard read.stems.contains(where: { $0.first?.isNumber == true }) else { return false }
    return turn.says("bp", "mmhg", "bpm", "pulse", "puls", "heartrate")
      || turn.says(phrase: "blood pressure") || turn.says(phrase: "heart rate")
  }

  /// True when the line told a reading and nothing that is kept, and the reply says so.
  static func answer(_ turn: inout Turn) -> Bool {
    let isUnsure = turn.understanding.stems.count <= 8 && turn.understanding.confidence < 0.7
    guard
      ["profile.set", "none"].contains(turn.intent) || turn.intent.group == "log" || isUnsure,
      !turn.understanding.text.contains("?"), isTold(turn)
    else { return false }
    let slots = turn.slots
    let isEmpty =
      slots.weight == nil && slots.height == nil && slots.age == nil && slots.sex == nil
      && slots.exercise == nil && slots.items == nil && slots.energy == nil && slots.pain == nil
      && slots.condition == nil && slots.test == nil && slots.limitation == nil
    guard isEmpty else { return false }
    turn.intent = "profile.set"
    turn.say(ProfilePhrase.vitalSign)
    return true
  }
}
