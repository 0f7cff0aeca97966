import Coaching
import Content
import Record
import Understanding

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
    if case .test(let known) = body {
      known.test == result.test && known.side == result.side
    } else {
      false
    }
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
      if result.test == "cst30", change >= 2 { turn.say(LogPhrase.testTrueChange) }
    }
  }
}
