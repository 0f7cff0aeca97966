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
    results = Self.doneAsExercises(turn)
    guard results.isEmpty, let test = slots.test ?? Self.tape(turn) else { return }
    results = Self.bothSides(test, turn)
    guard results.isEmpty else { return }
    guard let value = Self.value(test, slots) else {
      lacksNumber = true
      return
    }
    let side = ["left", "right"].contains(slots.side ?? "") ? slots.side : nil
    results = [SelfTestResult(test: test, value: value, side: side)]
  }

  var isBelievable: Bool { results.allSatisfy { Self.range($0.test).contains($0.value) } }

  /// "25 squats, balance 30 seconds": tests told by the names of their exercises.
  private static func doneAsExercises(_ turn: Turn) -> [SelfTestResult] {
    guard turn.understanding.names[.exercise]?.contains("squat") == true else { return [] }
    let slots = turn.tools.recognizer.slots(
      of: turn.understanding.text, for: "log.workout", today: turn.now.day)
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

/// A self-test result: kept, read against its norm, and compared with the time before.
struct LogTest {
  func answer(_ turn: inout Turn) {
    let reading = TestReading(turn)
    guard let day = reading.day else {
      turn.say(LogPhrase.dayToCome)
      return
    }
    guard !reading.results.isEmpty else {
      turn.say(reading.lacksNumber ? LogPhrase.whatNumber : .whichTest)
      return
    }
    guard reading.isBelievable else {
      turn.say(LogPhrase.testRange)
      return
    }
    let before = reading.results.map { previous($0, turn) }
    keep(reading, &turn)
    let text = reading.results.map { TestNorm.text($0, turn) }.joined(separator: " · ")
    turn.say(LogPhrase.logged, ["day": turn.shown(day), "what": text], isPrivate: true)
    var explained: Set<String> = []
    for (result, before) in zip(reading.results, before) {
      if explained.insert(result.test).inserted { TestNorm(result: result).say(&turn) }
      if let before { sayChange(result, before, &turn) }
    }
    turn.conversation.latestChange = text
    turn.suggest("next workout", "how am i doing")
  }

  private func keep(_ reading: TestReading, _ turn: inout Turn) {
    guard turn.corrects, reading.results.count == 1, let result = reading.results.first,
      let entry = turn.justTold({ Self.isSame($0, result) })
    else {
      save(reading, &turn)
      return
    }
    turn.change(.replace(entry: entry.id, with: .test(result), on: entry.day))
  }

  func save(_ reading: TestReading, _ turn: inout Turn) {
    guard let day = reading.day, reading.isBelievable else { return }
    for result in reading.results { turn.change(.add(.test(result), on: day)) }
  }

  static func isSame(_ body: Entry.Body, _ result: SelfTestResult) -> Bool {
    if case .test(let known) = body { known.test == result.test && known.side == result.side }
    else { false }
  }

  private func previous(_ result: SelfTestResult, _ turn: Turn) -> (value: Double, day: Day)? {
    for entry in turn.record.entries.reversed() where Self.isSame(entry.body, result) {
      if case .test(let known) = entry.body { return (known.value, entry.day) }
    }
    return nil
  }

  private func sayChange(
    _ result: SelfTestResult, _ before: (value: Double, day: Day), _ turn: inout Turn
  ) {
    let change = result.value - before.value
    let values = [
      "change": Shown.number(abs(change), places: 1),
      "before": TestNorm.value(before.value, of: result.test, turn),
      "day": turn.shown(before.day),
    ]
    if change == 0 {
      turn.say(LogPhrase.testSame, values, isPrivate: true)
    } else {
      turn.say(change > 0 ? LogPhrase.testMore : .testLess, values, isPrivate: true)
      if result.test == "cst30", abs(change) >= 2 { turn.say(LogPhrase.testTrueChange) }
    }
  }
}
