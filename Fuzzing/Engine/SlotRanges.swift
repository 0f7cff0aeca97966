package import CoachKit
import Coaching
import Content
import FuzzDriver
package import Understanding

/// What the slots of any line keep to: known names, and amounts that can be counted with.
///
/// An amount nobody has, such as a pain of 31, stays in its slot: the dialogue asks about it.
package struct SlotRanges {
  private let exercises: Set<String>
  private let modes: Set<String>

  package init(content: CompiledContent) {
    exercises = Set(content.library.exercises.map(\.id))
    modes = Set(content.library.modes.map(\.id))
  }

  /// Ends the process where a slot is out of its range.
  package func check(_ slots: Slots, in line: String) {
    for (name, value, range) in numbers(slots) {
      guard let value else { continue }
      FuzzTarget.claim(
        range.contains(value), "\(name) within \(range), not \(value), in '\(line)'")
    }
    checkNames(slots, in: line)
    let json = FuzzTarget.mustSucceed("slots are written, in '\(line)'") {
      try ProtocolJSON.line(slots)
    }
    FuzzTarget.claim(json.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "slots as ASCII: \(json)")
    for item in slots.items ?? [] { check(item, in: line) }
  }

  private func numbers(_ slots: Slots) -> [(String, Double?, ClosedRange<Double>)] {
    let reps: [Int] =
      switch slots.reps {
      case .each(let count): [count]
      case .list(let counts): counts
      case nil: []
      }
    let minutes: Double? = if case .minutes(let value) = slots.duration { value } else { nil }
    let seconds: Double? = if case .seconds(let value) = slots.duration { value } else { nil }
    let most = 1e10
    return [
      ("weight", slots.weight?.kg, 0...most), ("height", slots.height?.cm, 0...most),
      ("circumference", slots.circumference?.cm, 0...most),
      ("age", slots.age.map(Double.init), 0...most),
      ("days a week", slots.daysPerWeek.map(Double.init), 0...7),
      ("target", slots.targetWeight?.kg, 0...most), ("energy", slots.energy?.kcal, 0...most),
      ("protein", slots.protein?.g, 0...most), ("minutes at hand", slots.minutes, 0...most),
      ("sets", slots.sets.map(Double.init), 0...most), ("load", slots.load?.kg, 0...most),
      ("minutes", minutes, 0...most), ("seconds", seconds, 0...most),
      ("hold", slots.hold?.seconds, 0...most), ("distance", slots.distance?.km, 0...most),
      ("rir", slots.rir, 0...most), ("rpe", slots.rpe, 0...most), ("pain", slots.pain, 0...most),
      ("count", slots.count.map(Double.init), 0...most),
    ] + reps.map { ("reps", Double($0), 0...most) }
  }

  private func checkNames(_ slots: Slots, in line: String) {
    let sides: Set<String> = ["left", "right", "both"]
    for (name, value, known) in [
      // What was done for minutes is logged as an exercise too.
      ("exercise", slots.exercise, exercises.union(modes)), ("mode", slots.mode, modes),
      ("side", slots.side, sides),
    ] {
      guard let value else { continue }
      FuzzTarget.claim(known.contains(value), "\(name) is known, not '\(value)', in '\(line)'")
    }
    if let born = slots.birthDate {
      FuzzTarget.claim((1...9999).contains(born.year), "a year of birth, not \(born.iso)")
    }
  }
}
