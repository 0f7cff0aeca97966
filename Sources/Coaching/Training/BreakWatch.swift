/// Days since each thing was last trained.
struct BreakWatch {
  private(set) var lastSession: Day?
  private var sessions = 0
  private var lastOfPattern: [Pattern: (day: Day, sessions: Int)] = [:]
  private var lastTest: Day?

  mutating func addSession(on day: Day) {
    lastSession = day
    sessions += 1
  }

  mutating func add(_ patterns: Set<Pattern>, on day: Day) {
    for pattern in patterns { lastOfPattern[pattern] = (day, sessions) }
  }

  mutating func test(on day: Day) { lastTest = day }

  /// What days off or an illness ask of the first session after them.
  func resumption(on day: Day, _ circumstances: ReplayCircumstances) -> Resumption {
    guard let lastSession, lastSession < day else { return .normal }
    return Resumption.strictest([
      TrainingGap.resumption(daysOff: day - lastSession),
      circumstances.illness(after: lastSession, upTo: day),
    ])
  }

  /// A pattern that rested alone counts from its own last day; one session without it is the
  /// other letter's turn.
  func resumption(of pattern: Pattern, on day: Day) -> Resumption {
    guard let last = lastOfPattern[pattern], sessions - last.sessions >= 2 else { return .normal }
    let found = TrainingGap.resumption(daysOff: day - last.day)
    return found == .retest ? .muchLighter : found
  }
}
