/// What a card asks of one exercise today.
package struct TodaysTarget: Sendable, Equatable {
  /// Count of each set.
  package var counts: [Int]
  package var loadKG: Double?
  /// A loaded exercise without a history: a weight for about 15 repetitions, 10 are done.
  package var needsStartLoad = false
  package var isSlow = false
  package var halfRange = false
  /// This leg does one set more.
  package var weakerLeg: Side?
  /// Asked repetitions in reserve, in a deload week.
  package var inReserve: Int?
  /// What a break or a deload changed.
  package var resumption = Resumption.normal
  /// The action of the progression that led here; nil the first time.
  package var action: ExerciseTarget.Action?
  /// The rule of that action.
  package var rule: Int?

  init(counts: [Int]) { self.counts = counts }
}

extension TrainingReplay {
  /// The request for a session of today with what the log gives.
  package func request(
    _ letter: SessionLetter, resting: Set<Pattern> = [], capMinutes: Int? = nil
  ) -> SessionRequest {
    SessionRequest(
      letter: letter, trainingWeek: trainingWeek, current: current, standIns: standIns,
      resting: resting, capMinutes: capMinutes)
  }

  /// Sets, counts and load of one line of today's card.
  package func target(for item: PlannedItem) -> TodaysTarget {
    let first = TodaysTarget(counts: Array(repeating: item.count, count: item.sets))
    guard let exercise = library[item.exercise] else { return first }
    if let eased = eased[item.exercise] {
      var target = TodaysTarget(counts: Array(eased.counts.prefix(max(1, item.sets))))
      target.resumption = eased.action
      target.halfRange = item.halfRange
      return target
    }
    guard let history = histories[item.exercise], item.slot != .injuredLeg else {
      var target = first
      target.needsStartLoad = exercise.isLoaded
      target.halfRange = item.halfRange
      return target
    }
    return target(for: item, exercise, history)
  }

  private func target(
    for item: PlannedItem, _ exercise: Exercise, _ history: ExerciseHistory
  ) -> TodaysTarget {
    let tableSets = trainee.sets(of: exercise, in: item.slot, trainingWeek: trainingWeek)
    let wanted = history.sets(tableSets: tableSets)
    // Fewer than the table's sets means that the user has little time.
    let sets = item.sets < tableSets ? min(item.sets, wanted) : wanted
    var target = TodaysTarget(counts: history.target(sets: sets))
    target.loadKG = history.plan.loadKG
    target.needsStartLoad = exercise.isLoaded && history.plan.loadKG == nil
    target.isSlow = history.plan.isSlow
    target.halfRange = history.halfRange || item.halfRange
    target.weakerLeg = history.weakerLeg
    target.action = history.last?.action
    target.rule = history.last?.rule
    var plan = history.plan
    plan.sets = sets
    plan.target = target.counts
    let action = actions[exercise.pattern] ?? .normal
    if let resumed = plan.resumed(action, in: library, for: trainee),
      resumed.exercise == item.exercise
    {
      target.counts = resumed.counts
      target.loadKG = resumed.loadKG ?? target.loadKG
      target.halfRange = target.halfRange || resumed.halfRange
      target.inReserve = resumed.inReserve
      target.resumption = action
    }
    return target
  }
}
