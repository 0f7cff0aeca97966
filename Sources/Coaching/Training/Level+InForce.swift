extension Level {
  /// The level in force: a lower one at once, a higher one only when new tests led to it.
  ///
  /// In bed nobody is tested, so who is out of it is at the lowest level beside it at once.
  package static func inForce(_ facts: TrainingFacts, log: TrainingLog) -> Level {
    let now = StartLevel(of: facts).level
    guard let agreed = agreed(in: log) else { return now }
    return min(max(agreed, .supported), now)
  }

  /// What the first session, tests and long breaks have led to; nil before the first of them.
  package static func agreed(in log: TrainingLog) -> Level? {
    var history = LevelHistory(agreed: log.strength.first { $0.level != nil }?.level)
    var sessions = log.strengthDays[...]
    for entry in log.entries {
      switch entry.kind {
      case .test(let after): history.test(on: entry.day, after: after)
      case .strength where sessions.first == entry.day:
        sessions.removeFirst()
        history.train(on: entry.day)
      default: break
      }
    }
    history.lowerAfterBreak(on: log.today)
    return history.agreed
  }
}

/// How the level moved through a log.
private struct LevelHistory {
  var agreed: Level?
  private var lastSession: Day?
  private var lastTest: Day?

  init(agreed: Level?) { self.agreed = agreed }

  mutating func test(on day: Day, after: Level?) {
    lowerAfterBreak(on: day)
    lastTest = day
    if let after { agreed = after }
  }

  mutating func train(on day: Day) {
    lowerAfterBreak(on: day)
    lastSession = day
  }

  /// One level down after a long break, unless tests since then have said where someone stands.
  mutating func lowerAfterBreak(on day: Day) {
    guard let last = lastSession, day - last >= TrainingGap.retestDays,
      lastTest.map({ $0 <= last }) ?? true
    else { return }
    agreed = agreed.map(TrainingGap.level(after:))
  }
}
