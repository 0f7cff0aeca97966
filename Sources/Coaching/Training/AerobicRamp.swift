/// The weekly aerobic target in moderate minutes.
package enum AerobicRamp {
  /// Past this many minutes the target no longer grows by itself.
  package static let goalMinutes = 150
  package static let fewestMinutes = 10

  /// The first target: mean of the last two complete weeks, or the one there is, else the user's
  /// own number, else by level.
  package static func first(level: Level, completeWeeks: [Int], ownMinutes: Int?) -> Int {
    let last = completeWeeks.suffix(2)
    if !last.isEmpty {
      return max(fewestMinutes, nearest5(Double(last.reduce(0, +)) / Double(last.count)))
    }
    if let ownMinutes { return max(fewestMinutes, nearest5(Double(ownMinutes))) }
    return usual(at: level)
  }

  /// The target of someone of whom nothing else is known.
  package static func usual(at level: Level) -> Int {
    switch level {
    case .bed, .supported: 10
    case .standing: 30
    case .homeKit, .gym: 60
    }
  }

  /// What a week leaves behind for the judgement of the next.
  package enum Mark: Sendable, Equatable {
    /// Under half was done; a second such week lowers the target.
    case low
    /// One good week with a nerve condition; a second raises the target.
    case good
  }

  /// How a week is judged.
  package struct Rules: Sendable, Equatable {
    /// A reason not to raise the target.
    package var isHeld: Bool
    package var hasNerveCondition: Bool
    /// The user's goal, 150 to 300.
    package var goalMinutes: Int

    package init(
      isHeld: Bool = false, hasNerveCondition: Bool = false,
      goalMinutes: Int = AerobicRamp.goalMinutes
    ) {
      self.isHeld = isHeld
      self.hasNerveCondition = hasNerveCondition
      self.goalMinutes = goalMinutes
    }
  }

  /// Next week's target from this week's and what was done of it.
  package static func next(
    after target: Int, done: Int, mark: Mark? = nil, rules: Rules = Rules()
  ) -> (target: Int, mark: Mark?) {
    let share = Double(done) / Double(max(1, target))
    if share.reaches(0.8) { return raised(target, done: done, mark: mark, rules: rules) }
    if share.reaches(0.5) { return (target, nil) }
    if mark == .low { return (max(fewestMinutes, nearest5(0.8 * Double(target))), nil) }
    return (target, .low)
  }

  private static func raised(
    _ target: Int, done: Int, mark: Mark?, rules: Rules
  ) -> (target: Int, mark: Mark?) {
    if rules.isHeld { return (target, nil) }
    if rules.hasNerveCondition, mark != .good { return (target, .good) }
    let credited = min(Double(done), 1.3 * Double(target))
    let reference = nearest5(max(Double(target), credited))
    let growth = rules.hasNerveCondition ? 5 : max(5, nearest5(0.1 * Double(reference)))
    return (min(max(rules.goalMinutes, target), target + 30, reference + growth), nil)
  }

  /// The target over `days` days in multiples of 5, larger first, empty shares dropped.
  package static func split(_ target: Int, over days: Int = 3) -> [Int] {
    let days = max(1, days)
    let fives = target / 5
    return (0..<days).map { 5 * (fives / days + ($0 < fives % days ? 1 : 0)) }.filter { $0 > 0 }
  }

  /// To the nearest 5, half up.
  static func nearest5(_ minutes: Double) -> Int { 5 * (minutes / 5).wholeHalfAway }
}
