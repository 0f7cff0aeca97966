import Coaching
import Content
import Record
import Understanding

/// Reads a line as the answer to a question of a self-test: "11", "left 8 right 20", "a bit".
struct TestAnswer {
  let step: TestStep
  let turn: Turn

  enum Reading: Equatable {
    /// Numbers by step: both legs may be told at once.
    case values([TestStep: Double])
    /// The test could not be done.
    case unable
  }

  /// What the line answers, or nil where it does not answer this question.
  var reading: Reading? {
    guard !isAboutSomethingElse else { return nil }
    switch step.test {
    case .sarcF: return points.map { .values([step: $0]) }
    case .chairStand: return chairStands
    case .fiveRises: return seconds ?? (isUnable ? .unable : nil)
    case .stance: return seconds ?? (isUnable ? .values([step: 0]) : nil)
    case .calf: return legs(lengths)
    }
  }

  /// The arms helped, so that the count is 0 whatever was counted.
  var armsHelped: Bool {
    step == .chairStands && turn.said(in: Self.list).contains("arms")
      && !turn.says("no", "not", "without", "never")
  }

  static let list = "trouble"

  private var stems: [String] { turn.understanding.stems }
  private var slots: Slots {
    turn.tools.recognizer.slots(
      of: turn.understanding, for: "log.test", today: turn.now.day)
  }

  /// A question, or an entry for another part of the log that also holds a number.
  private var isAboutSomethingElse: Bool {
    let read = turn.understanding
    if read.text.contains("?"), turn.library.intent(read.intent)?.kind == .answer { return true }
    guard stems.count > 3 else { return false }
    let others: Set<IntentID> = [
      "log.weight", "log.food", "log.pain", "goal.set", "goal.calories", "workout.next",
    ]
    return stems.count > 12 || (others.contains(read.intent) && read.confidence > 0.6)
  }

  private var isUnable: Bool {
    turn.said(in: Self.list).contains("unable")
      || (step != .fiveRises && turn.slots.difficulty == "hard" && stems.count <= 6)
  }

  private var chairStands: Reading? {
    if armsHelped { return .values([step: 0]) }
    if let count = numbers.first, numbers.count == 1, count == count.rounded() {
      return believable([step: count])
    }
    if let count = slots.count { return believable([step: Double(count)]) }
    return isUnable ? .values([step: 0]) : nil
  }

  private var seconds: Reading? {
    if case .seconds(let seconds)? = slots.duration, numbers.count <= 1 {
      return legs([seconds])
    }
    return legs(numbers.isEmpty ? slots.count.map { [Double($0)] } ?? [] : numbers)
  }

  /// Centimetres of a tape; a bare number too small for any adult calf is inches.
  private var lengths: [Double] {
    if numbers.isEmpty, let length = slots.circumference { return [length.cm] }
    let isInches = turn.says("inch", "inches", "in")
    let told = numbers.count == 1 ? (slots.circumference.map { [$0.cm] } ?? numbers) : numbers
    return told.map { length in
      let isTyped = numbers.contains(length)
      let inches = isTyped && (isInches || length <= Self.mostInches)
      return inches ? length * LengthUnit.inch.centimeters : length
    }
  }

  private static let mostInches = 18.0

  private var numbers: [Double] { stems.compactMap { Double($0.replacing(",", with: ".")) } }

  /// One number for the leg that was asked or named, two for both.
  private func legs(_ values: [Double]) -> Reading? {
    let steps = TestStep.allCases.filter { $0.test == step.test }
    guard let first = values.first, values.count <= 2 else { return nil }
    let isBoth = turn.says("both", "each", "either", "same")
    let named = stems.compactMap { stem in steps.first { $0.side == stem } }
    if values.count == 2 || (isBoth && steps.count == 2) {
      guard steps.count == 2 else { return nil }
      let order = named.first == steps[1] ? [steps[1], steps[0]] : steps
      return believable([order[0]: first, order[1]: values.last ?? first])
    }
    return believable([named.first ?? step: first])
  }

  private func believable(_ values: [TestStep: Double]) -> Reading? {
    let range = TestReading.range(step.test.rawValue)
    return values.values.allSatisfy(range.contains) ? .values(values) : nil
  }

  /// Points of a SARC-F question; for the falls their number.
  private var points: Double? {
    guard stems.count <= 10 else { return nil }
    let said = Set(turn.said(in: Self.list))
    if step == .falls { return falls(said) }
    if let number = numbers.first { return [0, 1, 2].contains(number) ? number : nil }
    if step == .walking, said.contains("aid"), !said.contains("none") { return 2 }
    if said.contains("some") { return 1 }
    if said.contains("much") { return 2 }
    return said.contains("none") ? 0 : nil
  }

  private func falls(_ said: Set<String>) -> Double? {
    if let number = numbers.first ?? slots.count.map(Double.init) {
      return (0...365).contains(number) ? number : nil
    }
    if said.contains("many") || said.contains("much") { return 4 }
    if said.contains("few") || said.contains("twice") || said.contains("some") { return 2 }
    if said.contains("once") { return 1 }
    return said.contains("none") ? 0 : nil
  }
}
