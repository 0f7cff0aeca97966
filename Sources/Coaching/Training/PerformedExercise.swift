/// What was done of one exercise, as the user told it.
package struct PerformedExercise: Sendable, Equatable {
  /// A library id, or the name as typed when the library has none.
  package var exercise: Exercise.ID
  /// The slot of the plan it filled, if any.
  package var slot: Slot?
  package var sets: [PerformedSet]
  /// Sets the card asked for, when that is known.
  package var setsPlanned: Int?
  /// Said of the exercise as a whole.
  package var effort: Effort?
  /// The most it hurt, 0-10; nil when not said.
  package var pain: Int?
  /// Sharp pain or giving way.
  package var wasSharp: Bool
  /// The pain stayed for more than 24 hours.
  package var lastedOver24Hours: Bool
  /// By how much pain was over the usual the next morning.
  package var nextMorning: Int
  /// The exercise it stood in for while that one was not usable.
  package var standsInFor: Exercise.ID?
  /// Pattern of a name the library has not, from its muscle words.
  package var freePattern: Pattern?

  package init(
    exercise: Exercise.ID, slot: Slot? = nil, sets: [PerformedSet], setsPlanned: Int? = nil,
    effort: Effort? = nil, pain: Int? = nil, wasSharp: Bool = false,
    lastedOver24Hours: Bool = false, nextMorning: Int = 0, standsInFor: Exercise.ID? = nil,
    freePattern: Pattern? = nil
  ) {
    self.exercise = exercise
    self.slot = slot
    self.sets = sets
    self.setsPlanned = setsPlanned
    self.effort = effort
    self.pain = pain
    self.wasSharp = wasSharp
    self.lastedOver24Hours = lastedOver24Hours
    self.nextMorning = nextMorning
    self.standsInFor = standsInFor
    self.freePattern = freePattern
  }
}

/// One set: repetitions, seconds, steps or metres, with its load.
package struct PerformedSet: Sendable, Equatable {
  /// Per leg; the weaker leg's count when both were told.
  package var count: Int
  /// Left and right, when they were told apart.
  package var left: Int?
  package var right: Int?
  package var loadKG: Double?
  package var effort: Effort?

  package init(_ count: Int, loadKG: Double? = nil, effort: Effort? = nil) {
    self.count = count
    self.loadKG = loadKG
    self.effort = effort
  }

  package init(left: Int, right: Int, loadKG: Double? = nil, effort: Effort? = nil) {
    count = min(left, right)
    self.left = left
    self.right = right
    self.loadKG = loadKG
    self.effort = effort
  }
}

/// How hard it was, in one of the three ways people say it.
package enum Effort: Sendable, Hashable {
  /// Repetitions in reserve.
  case rir(Double)
  /// Rating of perceived exertion, 0-10.
  case rpe(Double)
  case felt(Feeling)

  /// One word for the effort.
  package enum Feeling: String, CaseIterable, Sendable, Codable {
    case easy
    case ok
    case hard
  }

  /// Repetitions in reserve (RIR).
  package var inReserve: Double {
    switch self {
    case .rir(let value): value
    case .rpe(let value): 10 - value
    case .felt(.easy): 4
    case .felt(.ok): 2
    case .felt(.hard): 0
    }
  }
}
