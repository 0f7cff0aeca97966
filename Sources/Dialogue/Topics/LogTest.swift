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
      ask(reading, &turn)
      return
    }
    guard reading.isBelievable else {
      turn.say(LogPhrase.testRange)
      return
    }
    if turn.corrects, reading.results.count == 1, let result = reading.results.first,
      let entry = turn.justTold({ Self.isSame($0, result) })
    {
      turn.change(.replace(entry: entry.id, with: .test(result), on: entry.day))
      say(reading.results, on: entry.day, instead: entry.id, &turn)
    } else {
      tell(reading.results, on: day, &turn)
    }
  }

  /// A test without its number: the talk leads on from there.
  private func ask(_ reading: TestReading, _ turn: inout Turn) {
    if reading.lacksNumber, let test = turn.slots.test.flatMap(GuidedTest.init) {
      TestForm.open(test, explained: turn.says("did", "done"), &turn)
    } else {
      turn.say(reading.lacksNumber ? LogPhrase.whatNumber : .whichTest)
    }
  }

  /// Keeps results and says what they mean beside their norms and the time before.
  func tell(_ results: [SelfTestResult], on day: Day, _ turn: inout Turn) {
    for result in results { turn.change(.add(.test(result), on: day)) }
    say(results, on: day, &turn)
  }

  private func say(
    _ results: [SelfTestResult], on day: Day, instead corrected: Int64? = nil, _ turn: inout Turn
  ) {
    let text = results.map { TestNorm.text($0, turn) }.joined(separator: " · ")
    turn.say(LogPhrase.logged, ["day": turn.shown(day), "what": text], isPrivate: true)
    for test in results.map(\.test).uniqued() {
      // The weaker leg is the one that matters for balance and muscle.
      let weakest = results.filter { $0.test == test }.min { $0.value < $1.value }
      if let weakest { TestNorm(result: weakest).say(&turn) }
    }
    TestNorm.sayUneven(results, &turn)
    for result in results {
      if let before = previous(result, without: corrected, turn) {
        sayChange(result, before, isOneOfTwo: results.count > 1, &turn)
      }
    }
    turn.conversation.latestChange = text
    turn.suggest("next workout", "how am i doing")
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

  private func previous(
    _ result: SelfTestResult, without corrected: Int64?, _ turn: Turn
  ) -> (value: Double, day: Day)? {
    for entry in turn.record.entries.reversed()
    where Self.isSame(entry.body, result) && entry.id != corrected {
      if case .test(let known) = entry.body { return (known.value, entry.day) }
    }
    return nil
  }

  private func sayChange(
    _ result: SelfTestResult, _ before: (value: Double, day: Day), isOneOfTwo: Bool,
    _ turn: inout Turn
  ) {
    let change = result.value - before.value
    let values = [
      "change": TestNorm.value(abs(change), of: result.test, turn),
      "before": TestNorm.value(before.value, of: result.test, turn),
      "day": turn.shown(before.day), "side": (result.side ?? "").capitalizedSentence,
    ]
    let phrase: LogPhrase =
      if change == 0 { isOneOfTwo ? .testSideSame : .testSame } else if change > 0 {
        isOneOfTwo ? .testSideMore : .testMore
      } else { isOneOfTwo ? .testSideLess : .testLess }
    turn.say(phrase, values, isPrivate: true)
    if result.test == "cst30", change >= 2 { turn.say(LogPhrase.testTrueChange) }
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
