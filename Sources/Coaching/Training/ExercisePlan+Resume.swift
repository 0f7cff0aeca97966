/// The first session of an exercise after a break, and what a deload asks.
package struct ResumedTarget: Sendable, Equatable {
  package var action: Resumption
  package var exercise: Exercise.ID
  package var counts: [Int]
  package var loadKG: Double?
  package var halfRange = false
  /// Asked repetitions in reserve, in a deload week.
  package var inReserve: Int?
}

extension ExercisePlan {
  /// Nil when nothing changes, or when new tests decide.
  package func resumed(
    _ action: Resumption, in library: ExerciseLibrary, for trainee: Trainee
  ) -> ResumedTarget? {
    let target = target ?? Array(repeating: range.low, count: sets)
    let lowCounts = Array(repeating: range.low, count: max(1, sets - 1))
    switch action {
    case .normal, .retest: return nil
    case .repeatLast:
      return ResumedTarget(action: action, exercise: exercise, counts: target, loadKG: loadKG)
    case .deload:
      return ResumedTarget(
        action: action, exercise: exercise, counts: Array(target.prefix((sets + 1) / 2)),
        loadKG: easedLoad(times: 0.9), inReserve: 4)
    case .lighter:
      return ResumedTarget(
        action: action, exercise: exercise, counts: lowCounts, loadKG: easedLoad(times: 0.9))
    case .muchLighter, .easier:
      if load != nil {
        return ResumedTarget(
          action: action, exercise: exercise, counts: lowCounts, loadKG: easedLoad(times: 0.8))
      }
      guard let easier = library.easier(than: exercise, for: trainee) else {
        return ResumedTarget(
          action: action, exercise: exercise, counts: lowCounts, halfRange: true)
      }
      let low = library[easier]?.dose.range.low ?? range.low
      return ResumedTarget(
        action: action, exercise: easier, counts: lowCounts.map { _ in low })
    }
  }

  /// The lighter load, one increment at least.
  private func easedLoad(times factor: Double) -> Double? {
    guard load != nil else { return nil }
    let eased = load(times: factor)
    return eased > .binaryNoise ? eased : incrementKG
  }
}
