/// Where a pattern starts when a test already says so.
package enum EntryExercise {
  static func of(_ pattern: Pattern, for trainee: Trainee, at level: Level? = nil) -> Exercise.ID? {
    let level = level ?? trainee.level
    switch pattern {
    case .kneeDominant: return knee(trainee, level)
    case .calf:
      let stands = !trainee.facts.staysOffFeet
      return level == .supported && stands ? "supported_heel_raise" : nil
    case .balance: return balance(trainee.facts.stanceSeconds ?? 0, level)
    default: return nil
    }
  }

  private static func knee(_ trainee: Trainee, _ level: Level) -> Exercise.ID? {
    let facts = trainee.facts
    let isPartial = trainee.bearing.has(.partial)
    guard level == .supported || level == .standing else { return nil }
    if facts.hasHipLimits, !isPartial { return "sit_to_stand_high" }
    if level == .supported {
      let rises = !facts.isChairRiseUnknown && facts.needsHands != true && facts.chairStands != 0
      return rises && !isPartial ? "sit_to_stand_high" : "sit_to_stand_hands"
    }
    if (facts.squats ?? 0) >= 12 { return "squat" }
    let isWeak = facts.chairStands.map { $0 < 8 } ?? false
    return isWeak ? "sit_to_stand_high" : "sit_to_stand"
  }

  private static func balance(_ stanceSeconds: Double, _ level: Level) -> Exercise.ID? {
    switch level {
    case .bed: nil
    case .supported: stanceSeconds >= 5 ? "tandem_stance" : "weight_shift"
    default: stanceSeconds >= 10 ? "single_leg_stance" : "tandem_stance"
    }
  }

  /// After a re-test the knee and balance slots move up to the entry the tests earn, never down.
  package static func movedUp(
    _ current: [Slot: Exercise.ID], for trainee: Trainee, in library: ExerciseLibrary
  ) -> [Slot: Exercise.ID] {
    var moved = current
    let level = min(trainee.level, .standing)
    for (slot, pattern) in [(Slot.kneeDominant, Pattern.kneeDominant), (.balance, .balance)] {
      guard let entry = of(pattern, for: trainee, at: level), let now = moved[slot],
        library.isUsable(entry, by: trainee), library.depth(of: entry) > library.depth(of: now)
      else { continue }
      moved[slot] = entry
    }
    return moved
  }
}
