import Coaching
import Language

/// Weigh-ins, pain and self-tests.
extension SlotFilling {
  /// "up 3 lb, 160 lb now": the weight is the one that is no difference.
  mutating func fillWeighIn() {
    let masses = mentions.filter { $0.kind == .weight || $0.kind == .load }
    let said = masses.last { !isDifference($0) } ?? masses.last { ($0.kilograms ?? 0) >= 30 }
    if let kilograms = said?.kilograms { slots.weight = Kilograms(kg: kilograms) }
    if slots.weight == nil,
      let weight = all(.number).compactMap({ bodyWeight($0.number ?? 0) }).last
    {
      slots.weight = weight
    } else if slots.weight == nil, let decimal = mentions.compactMap(decimalComma).last {
      slots.weight = bodyWeight(decimal)
    }
    slots.date = lineDate
  }

  /// "71,3" reads as two sets until a body is measured.
  func decimalComma(_ mention: Mention) -> Double? {
    guard mention.scheme?.reps.count == 2, let start = mention.tokens.first,
      let span = scan.numbers.decimalComma(at: start)
    else { return nil }
    return span.value >= 30 || (1.2...2.3).contains(span.value) ? span.value : nil
  }

  mutating func fillPain() {
    let current = mentions.first { isScore($0) && scan.word($0.tokens.lowerBound - 1) == .now }
    let score = current ?? mentions.first { isScore($0) }
    slots.pain = first(.pain)?.number ?? score?.number
    slots.joint = ids(.joint).first ?? first(.joint)?.id
    slots.side = slots.joint == nil ? side(near: nil) : sideOfJoint()
    slots.muscle = slots.joint == nil ? ids(.muscle).first : nil
    slots.date = lineDate
    slots.exercise = ids(.exercise).first ?? ids(.mode).first
  }

  private func isScore(_ mention: Mention) -> Bool {
    guard mention.kind == .number, let number = mention.number else { return false }
    return (0...10).contains(number) && scan.word(mention.tokens.lowerBound - 1) != .from
  }

  mutating func fillTest() {
    slots.test = ids(.test).first ?? testOfExercise()
    slots.side = side(near: nil) ?? sideWord()
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
      if slots.test == nil, first(.exercise)?.id?.hasPrefix("sit_to_stand") == true {
        slots.test = "cst30"
      }
    } else {
      slots.duration = secondsUnsaid()
      if let seconds { slots.duration = .seconds(seconds) }
      if slots.duration == nil || slots.test == "sarcf" { slots.count = countSaid }
    }
    slots.date = lineDate
  }

  /// A side inside a longer name: "stood on left leg".
  private func sideWord() -> String? {
    scan.numbers.tokens.first { $0.text == "left" || $0.text == "right" }?.text
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
    return mentions.compactMap { $0.scheme?.reps.first }.first
  }

  /// A chair rise with a time or a count is one of the two chair tests, one leg the stance.
  private func testOfExercise() -> String? {
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
