extension PerformedExercise {
  /// Work on one exercise at several times of a day is one session of it.
  package static func merged(_ items: [PerformedExercise]) -> [PerformedExercise] {
    var merged: [PerformedExercise] = []
    for item in items where !item.sets.isEmpty {
      if let place = merged.firstIndex(where: { $0.exercise == item.exercise }) {
        merged[place] = merged[place].joined(with: item)
      } else {
        merged.append(item)
      }
    }
    return merged
  }

  /// Both as one session: the worst of what was felt, the sets of both.
  private func joined(with later: PerformedExercise) -> PerformedExercise {
    var both = self
    both.slot = slot ?? later.slot
    both.sets += later.sets
    both.setsPlanned = setsPlanned ?? later.setsPlanned
    both.effort = [effort, later.effort].compactMap { $0 }.min { $0.inReserve < $1.inReserve }
    both.pain = [pain, later.pain].compactMap { $0 }.max()
    both.wasSharp = wasSharp || later.wasSharp
    both.lastedOver24Hours = lastedOver24Hours || later.lastedOver24Hours
    both.nextMorning = max(nextMorning, later.nextMorning)
    both.standsInFor = standsInFor ?? later.standsInFor
    return both
  }
}
