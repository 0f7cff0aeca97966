/// One line of a workout card.
package struct PlannedItem: Sendable, Equatable {
  package var slot: Slot
  package var exercise: Exercise.ID
  package var sets: Int
  /// Of one set: repetitions, seconds, steps or metres.
  package var count: Int
  package var unit: CountUnit
  package var eachLeg: Bool
  /// Seconds each repetition is held.
  package var holdSeconds: Int?
  package var restSeconds: Int
  /// Set when only one leg works.
  package var leg: WorkingLeg?
  /// A joint hurts a little: half the range.
  package var halfRange: Bool
  /// The exercise this one stands in for while it is not usable.
  package var standsInFor: Exercise.ID?

  package init(
    slot: Slot, exercise: Exercise.ID, sets: Int, count: Int, unit: CountUnit, eachLeg: Bool,
    holdSeconds: Int? = nil, restSeconds: Int, leg: WorkingLeg? = nil, halfRange: Bool,
    standsInFor: Exercise.ID? = nil
  ) {
    self.slot = slot
    self.exercise = exercise
    self.sets = sets
    self.count = count
    self.unit = unit
    self.eachLeg = eachLeg
    self.holdSeconds = holdSeconds
    self.restSeconds = restSeconds
    self.leg = leg
    self.halfRange = halfRange
    self.standsInFor = standsInFor
  }

  /// The leg that works while the other bears no weight.
  package enum WorkingLeg: String, Sendable, Codable {
    case free
    case injured
  }
}

extension PlannedItem {
  /// Seconds one set takes, both sides.
  package var workSeconds: Int {
    let one =
      switch unit {
      case .reps: count * (holdSeconds.map { $0 + 2 } ?? 4)
      case .seconds, .steps, .metres: count
      }
    return eachLeg ? 2 * one : one
  }
}

/// One strength session: the items in the order they are done.
package struct TrainingSession: Sendable, Equatable {
  package let letter: SessionLetter
  package let level: Level
  package let items: [PlannedItem]
  /// Warm-up, work and rests.
  package let minutes: Int
  /// Slots that rest, have nothing usable, or fell to the time cap.
  package let leftOut: [Slot]
}

/// What a session is built for besides the trainee.
package struct SessionRequest: Sendable {
  package var letter: SessionLetter
  /// 1 for the first week with a strength day.
  package var trainingWeek: Int
  /// What the user did last in each slot, or was moved to.
  package var current: [Slot: Exercise.ID]
  /// What was done in a slot while its current exercise was not usable.
  package var standIns: [Slot: Exercise.ID]
  /// Patterns that rest today.
  package var resting: Set<Pattern>
  /// The minutes the user has.
  package var capMinutes: Int?

  package init(
    letter: SessionLetter, trainingWeek: Int = 1, current: [Slot: Exercise.ID] = [:],
    standIns: [Slot: Exercise.ID] = [:], resting: Set<Pattern> = [], capMinutes: Int? = nil
  ) {
    self.letter = letter
    self.trainingWeek = trainingWeek
    self.current = current
    self.standIns = standIns
    self.resting = resting
    self.capMinutes = capMinutes
  }
}
