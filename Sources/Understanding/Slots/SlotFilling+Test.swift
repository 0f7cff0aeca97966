import Coaching
import Language

/// Self-tests.
extension SlotFilling {
  mutating func fillTest() {
    slots.test = impliedTest ?? ids(.test).first ?? testOfExercise()
    if isChairTestIn30 { slots.test = "cst30" }
    slots.side = firstSide
    slots.age = wholeAge()
    slots.sex = sex()
    slots.circumference = length(.circumference)
    if slots.test == "calf" || slots.test == "thigh", slots.circumference == nil {
      if let number = first(.number)?.number { slots.circumference = Centimeters(cm: number) }
    }
    let seconds =
      mentions.last { $0.kind == .duration }?.seconds
      ?? mentions.compactMap { $0.scheme?.holdSeconds }.last
    if slots.circumference != nil {
      slots.count = nil
    } else if slots.test == "cst30" || (seconds == 30 && countSaid != nil) {
      slots.count = countSaid
      if slots.test == nil, seconds == 30,
        first(.exercise)?.id?.hasPrefix("sit_to_stand") == true
          || scan.hasText(["stands", "rises"])
      {
        slots.test = "cst30"
      }
    } else {
      slots.duration = secondsUnsaid()
      if let seconds { slots.duration = .seconds(seconds) }
      if slots.duration == nil || slots.test == "sarcf" { slots.count = countSaid }
    }
    slots.date = lineDate
  }

  /// "only 5 chair stands in 30 sec": the five are the count, not the five-times test.
  private var isChairTestIn30: Bool {
    guard let test = first(.test), test.id == "5xsts",
      let seconds = first(.duration), seconds.seconds == 30,
      scan.word(seconds.tokens.lowerBound - 1) == .inside
    else { return false }
    return !test.tokens.contains { [.times, .by, .rep].contains(scan.word($0)) }
  }

  /// "12.8 on the five times chair test": a bare number is seconds where the test is timed.
  private func secondsUnsaid() -> SpokenDuration? {
    guard slots.test == "5xsts" || slots.test == "sls", let number = first(.number)?.number else {
      return nil
    }
    return .seconds(number)
  }

  private var countSaid: Int? {
    if let number = first(.number)?.number { return Int(exactly: number.rounded()) }
    if isChairTestIn30 { return 5 }
    return mentions.compactMap { $0.scheme?.reps.first }.first
  }

  /// A chair rise with a time or a count is one of the two chair tests, one leg the stance.
  func testOfExercise() -> String? {
    let exercises = ids(.exercise)
    if exercises.contains(where: { $0.hasPrefix("sit_to_stand") }) {
      // "5 times 10 s" also reads as five holds.
      let timed = mentions.compactMap(\.scheme).first { $0.sets == 5 }?.holdSeconds
      let isFive =
        timed != nil || mentions.contains { $0.scheme?.reps == [5] || $0.number == 5 }
      let seconds = mentions.last { $0.kind == .duration }?.seconds ?? timed
      if isFive, let seconds, seconds != 30 { return "5xsts" }
      return "cst30"
    }
    if exercises.contains("single_leg_stance") { return "sls" }
    if first(.circumference) != nil, ids(.muscle).contains("calves") { return "calf" }
    if first(.circumference) != nil, ids(.muscle).contains("quadriceps") { return "thigh" }
    return nil
  }
}
