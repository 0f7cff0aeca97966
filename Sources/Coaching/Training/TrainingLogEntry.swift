/// One dated line of the training log.
package struct TrainingLogEntry: Sendable, Equatable {
  package var day: Day
  package var kind: Kind

  package init(day: Day, _ kind: Kind) {
    self.day = day
    self.kind = kind
  }

  /// What was done.
  package enum Kind: Sendable, Equatable {
    case strength(StrengthWork)
    case aerobic(AerobicWork)
    case balance
    /// The self tests; `levelAfter` is the level they led to.
    case test(levelAfter: Level? = nil)
    case skipTest
  }
}

/// A strength session or a loose set.
package struct StrengthWork: Sendable, Equatable {
  /// Nil when nothing was planned.
  package var letter: SessionLetter?
  /// Nil when nothing was planned.
  package var slotsPlanned: Int?
  package var slotsDone: Int
  /// Sets done; decides when nothing was planned.
  package var sets: Int
  /// Patterns worked.
  package var patterns: Set<Pattern>
  package var heldBalance: Bool
  /// The level trained at.
  package var level: Level?
  package var items: [PerformedExercise]

  package init(
    letter: SessionLetter? = nil, slotsPlanned: Int? = nil, slotsDone: Int = 0, sets: Int = 0,
    patterns: Set<Pattern> = [], heldBalance: Bool = false, level: Level? = nil,
    items: [PerformedExercise] = []
  ) {
    self.letter = letter
    self.slotsPlanned = slotsPlanned
    self.slotsDone = slotsDone
    self.sets = sets
    self.patterns = patterns
    self.heldBalance = heldBalance
    self.level = level
    self.items = items
  }

  /// Counts slots, sets and patterns from the items.
  package init(
    letter: SessionLetter?, slotsPlanned: Int?, level: Level?, items: [PerformedExercise],
    library: ExerciseLibrary
  ) {
    let done = items.filter { !$0.sets.isEmpty }
    let patterns = Set(done.compactMap { library[$0.exercise]?.pattern ?? $0.freePattern })
    self.init(
      letter: letter, slotsPlanned: slotsPlanned,
      slotsDone: Set(done.compactMap(\.slot).filter { $0 != .injuredLeg }).count,
      sets: done.reduce(0) { $0 + $1.sets.count }, patterns: patterns,
      heldBalance: patterns.contains(.balance), level: level, items: items)
  }
}

/// Minutes of one aerobic mode.
package struct AerobicWork: Sendable, Equatable {
  /// Nil for an activity that is no mode of the coach.
  package var mode: AerobicMode.ID?
  /// Moderate minutes; a vigorous minute counts twice.
  package var moderateMinutes: Int
  /// The most it hurt, 0-10.
  package var pain: Int?

  package init(mode: AerobicMode.ID? = nil, moderateMinutes: Int, pain: Int? = nil) {
    self.mode = mode
    self.moderateMinutes = moderateMinutes
    self.pain = pain
  }
}
