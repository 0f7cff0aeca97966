extension Level {
  /// The level in force: a lower one at once, a higher one only when new tests led to it.
  ///
  /// In bed nobody is tested, so who is out of it is at the lowest level beside it at once.
  package static func inForce(_ facts: TrainingFacts, log: TrainingLog) -> Level {
    let now = StartLevel(of: facts).level
    guard let agreed = agreed(in: log, facts) else { return now }
    return min(max(agreed, .supported), now)
  }

  /// What the first session, tests, long breaks and a rehab have led to; nil before the first.
  package static func agreed(in log: TrainingLog, _ facts: TrainingFacts) -> Level? {
    var history = LevelHistory(
      agreed: log.strength.first { $0.level != nil }?.level,
      rehabEnded: facts.operated?.rehabEnded(asOf: log.today))
    var days = log.strength[...]
    for entry in log.entries {
      switch entry.kind {
      case .test(let after): history.test(on: entry.day, after: after)
      case .strength where days.first?.day == entry.day:
        if let work = days.popFirst() { history.train(work) }
      default: break
      }
    }
    history.advance(to: log.today)
    return history.agreed
  }
}

/// How the level moved through a log.
private struct LevelHistory {
  var agreed: Level?
  private var rehabEnded: Day?
  private var lastSession: Day?
  private var lastTest: Day?
  private var lastTrained: Level?

  init(agreed: Level?, rehabEnded: Day?) {
    self.agreed = agreed
    self.rehabEnded = rehabEnded
  }

  mutating func test(on day: Day, after: Level?) {
    advance(to: day)
    lastTest = day
    if let after { agreed = after }
  }

  mutating func train(_ work: StrengthDay) {
    advance(to: work.day)
    lastTrained = work.level ?? lastTrained
    if work.isSession { lastSession = work.day }
  }

  mutating func advance(to day: Day) {
    if let end = rehabEnded, end <= day {
      // Both legs are where the rehab left them; the free leg's level says nothing of them.
      if let known = agreed, let trained = lastTrained { agreed = min(known, trained) }
      rehabEnded = nil
    }
    lowerAfterBreak(on: day)
  }

  /// One level down after a long break, unless tests since then have said where someone stands.
  private mutating func lowerAfterBreak(on day: Day) {
    guard let last = lastSession, day - last >= TrainingGap.retestDays,
      lastTest.map({ $0 <= last }) ?? true
    else { return }
    agreed = agreed.map(TrainingGap.level(after:))
    lastSession = nil
  }
}
