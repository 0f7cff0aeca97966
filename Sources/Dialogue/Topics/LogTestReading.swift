import Coaching
import Content
import Record
import Understanding

/// What a line tells of self-tests.
struct TestReading {
  private(set) var results: [SelfTestResult] = []
  let day: Day?
  /// A test was named, but no number.
  private(set) var lacksNumber = false

  init(_ turn: Turn) {
    day = turn.saidDay
    let slots = turn.slots
    results = Self.items(slots)
    if results.isEmpty { results = Self.doneAsExercises(turn) }
    let corrected = Self.corrected(turn)
    guard results.isEmpty, let test = slots.test ?? Self.tape(turn) ?? corrected?.test else {
      return
    }
    results = Self.bothSides(test, turn)
    guard results.isEmpty else { return }
    guard let value = Self.value(test, slots) ?? corrected.flatMap({ _ in Self.number(turn) })
    else {
      lacksNumber = true
      return
    }
    let said = ["left", "right"].contains(slots.side ?? "") ? slots.side : nil
    let side = said ?? (corrected?.test == test ? corrected?.side : nil)
    results = [SelfTestResult(test: test, value: value, side: side)]
  }

  /// "one leg 4 seconds left, 12 right": each with its own side or test.
  private static func items(_ slots: Slots) -> [SelfTestResult] {
    guard let items = slots.items, items.count > 1, Set(items.map(\.date)).count == 1 else {
      return []
    }
    let results = items.compactMap { item -> SelfTestResult? in
      guard let test = item.test, let value = value(test, item) else { return nil }
      let side = ["left", "right"].contains(item.side ?? "") ? item.side : nil
      return SelfTestResult(test: test, value: value, side: side)
    }
    return results.count == items.count ? results : []
  }

  var isBelievable: Bool { results.allSatisfy { Self.range($0.test).contains($0.value) } }

  /// "No, 12" says neither test nor leg: those of the result told last are meant.
  private static func corrected(_ turn: Turn) -> SelfTestResult? {
    guard turn.corrects,
      let entry = turn.justTold({ if case .test = $0 { true } else { false } }),
      case .test(let result) = entry.body
    else { return nil }
    return result
  }

  private static func number(_ turn: Turn) -> Double? {
    turn.understanding.stems.lazy.compactMap { Double($0) }.first
  }

  /// "25 squats, balance 30 seconds": tests told by the names of their exercises.
  private static func doneAsExercises(_ turn: Turn) -> [SelfTestResult] {
    guard turn.understanding.names[.exercise]?.contains("squat") == true else { return [] }
    let slots = turn.tools.recognizer.slots(
      of: turn.understanding, for: "log.workout", today: turn.now.day)
    return (slots.items ?? [slots]).compactMap { item in
      switch (item.exercise, item.reps) {
      case ("squat", .each(let count)) where item.load == nil:
        return SelfTestResult(test: "squats", value: Double(count))
      case ("single_leg_stance", _):
        return item.hold.map { SelfTestResult(test: "sls", value: $0.seconds) }
      default: return nil
      }
    }
  }

  /// "left calf 33.5": a muscle told with a number is its tape.
  private static func tape(_ turn: Turn) -> String? {
    guard turn.understanding.stems.contains(where: { Double($0) != nil }) else { return nil }
    return switch turn.understanding.names[.muscle]?.first {
    case "calves": "calf"
    case "quadriceps": "thigh"
    default: nil
    }
  }

  /// "left calf 33.5 right calf 36": one result for each leg.
  private static func bothSides(_ test: String, _ turn: Turn) -> [SelfTestResult] {
    let stems = turn.understanding.stems
    let isInches = turn.says("inch", "inches", "in")
    return ["left", "right"].reduce(into: []) { found, side in
      guard let place = stems.firstIndex(of: side),
        stems.contains(side == "left" ? "right" : "left"),
        let number = stems[(place + 1)...].prefix(4).prefix(while: { $0 != other(side) })
          .lazy.compactMap(Double.init).first
      else { return }
      let isTape = test == "calf" || test == "thigh"
      let value = isTape && isInches ? number * LengthUnit.inch.centimeters : number
      found.append(SelfTestResult(test: test, value: value, side: side))
    }
  }

  private static func other(_ side: String) -> String { side == "left" ? "right" : "left" }

  private static func value(_ test: String, _ slots: Slots) -> Double? {
    switch test {
    case "calf", "thigh": return slots.circumference?.cm
    case "cst30", "sarcf", "squats": return slots.count.map(Double.init)
    default:
      switch slots.duration {
      case .seconds(let seconds): return seconds
      case .minutes(let minutes): return minutes * 60
      case nil: return slots.count.map(Double.init)
      }
    }
  }

  /// What the test can give at most; beyond it the number is a slip.
  static func range(_ test: String) -> ClosedRange<Double> {
    switch test {
    case "cst30": 0...60
    case "5xsts": 2...180
    case "sls": 0...600
    case "calf": 15...70
    case "thigh": 25...110
    case "sarcf": 0...10
    default: 0...500
    }
  }
}
