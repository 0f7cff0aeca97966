/// Chooses the exercise for each slot.
struct SlotPicker {
  let library: ExerciseLibrary
  let trainee: Trainee
  /// What the user did last in each slot, or was moved to.
  let current: [Slot: Exercise.ID]
  /// What was done while that one was not usable.
  let standIns: [Slot: Exercise.ID]
  /// A's knee and calf exercise, which B's own stay near.
  private var firsts: [Slot: Exercise.ID] = [:]

  init(
    library: ExerciseLibrary, trainee: Trainee, current: [Slot: Exercise.ID],
    standIns: [Slot: Exercise.ID] = [:]
  ) {
    self.library = library
    self.trainee = trainee
    self.current = current
    self.standIns = standIns
    firsts[.kneeDominant] = pick(.kneeDominant, used: [])
    firsts[.calf] = pick(.calf, used: [])
  }

  func pick(_ slot: Slot, used: Set<Exercise.ID>) -> Exercise.ID? {
    guard let pattern = slot.pattern else { return nil }
    let first = slot.counterpart.flatMap { firsts[$0] }
    if let known = kept(slot, first: first, used: used) { return known }
    if let first { return second(slot, pattern, near: first, used: used) }
    if let found = fresh(pattern, used: used) { return found }
    if let neighbour = pattern.neighbour, let found = fresh(neighbour, used: used) { return found }
    guard let last = pattern.lastResort, !used.contains(last), library.isUsable(last, by: trainee)
    else { return nil }
    return last
  }

  /// Step 1: the one the user is on, also one level up.
  private func kept(_ slot: Slot, first: Exercise.ID?, used: Set<Exercise.ID>) -> Exercise.ID? {
    [current[slot], standIns[slot]].lazy.compactMap { $0 }.first { known in
      if let first {
        let lags = library.depth(of: known) < library.depth(of: first) - slot.reach
        if known == first || lags { return false }
      }
      return !used.contains(known)
        && library.isUsable(known, by: trainee, upTo: trainee.oneLevelUp)
    }
  }

  /// Step 2: B's own, near A's in depth.
  private func second(
    _ slot: Slot, _ pattern: Pattern, near first: Exercise.ID, used: Set<Exercise.ID>
  ) -> Exercise.ID? {
    guard let a = library[first] else { return nil }
    let isKnee = slot == .kneeDominantB
    let lowest = isKnee ? a.level.below : a.level
    let depth = library.depth(of: first)
    let near = usable(pattern, used: used).filter {
      $0.id != first && $0.level >= lowest
        && abs(library.depth(of: $0.id) - depth) <= slot.reach
    }
    func rank(_ exercise: Exercise) -> [Int] {
      [
        exercise.id == a.harder ? 1 : 0,
        -exercise.level.rawValue,
        isKnee && library.depth(of: exercise.id) < depth ? 1 : 0,
        exercise.id == a.easier ? 1 : 0,
        exercise.dose.eachLeg ? 0 : 1,
        library.order(of: exercise.id),
      ]
    }
    let best = near.min { rank($0).lexicographicallyPrecedes(rank($1)) }
    return best?.id ?? (used.contains(first) ? nil : first)
  }

  /// Steps 3 and 4: the entry a test points at, else the best of the highest usable level.
  private func fresh(_ pattern: Pattern, used: Set<Exercise.ID>) -> Exercise.ID? {
    let choices = usable(pattern, used: used)
    if let entry = EntryExercise.of(pattern, for: trainee),
      choices.contains(where: { $0.id == entry })
    {
      return entry
    }
    guard let top = choices.map(\.level).max() else { return nil }
    let highest = choices.filter { $0.level == top }
    if top == trainee.level { return highest.first?.id }
    func rank(_ exercise: Exercise) -> (Int, Int) {
      (-library.depth(of: exercise.id), library.order(of: exercise.id))
    }
    return highest.min { rank($0) < rank($1) }?.id
  }

  private func usable(_ pattern: Pattern, used: Set<Exercise.ID>) -> [Exercise] {
    library.all(of: pattern).filter {
      !used.contains($0.id) && library.isUsable($0, by: trainee)
    }
  }
}
