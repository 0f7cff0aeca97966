/// What the log gives: current exercises, targets, weeks; nothing of it is stored.
package struct TrainingReplay: Sendable {
  package let today: Day
  /// The exercise of each slot: done last there, moved to, or one step easier after a long break.
  package let current: [Slot: Exercise.ID]
  /// What was done in a slot while its current exercise was not usable.
  package let standIns: [Slot: Exercise.ID]
  /// The number this week has for a session today; counts anew after a re-test for a gap.
  package let trainingWeek: Int
  /// Weeks with a strength day in the whole log.
  package let loggedWeeks: Int
  /// What days off or an illness ask of a session today.
  package let resumption: Resumption
  /// Why this is a deload week, when it is one.
  package let deload: Deload?
  /// The first day on which a pattern may be trained again.
  package let restUntil: [Pattern: Day]
  /// Pain in training is a matter for a physio or doctor.
  package let needsReferral: Bool
  /// Four straight weeks with both sessions and no step back.
  package let offersThirdDay: Bool
  /// Moderate minutes to aim for this week.
  package let aerobicTarget: Int
  /// Every exercise the log knows.
  package let histories: [Exercise.ID: ExerciseHistory]
  /// Names the library has not: the same again, one more in each set.
  package let freeTargets: [Exercise.ID: [Int]]

  let eased: [Exercise.ID: ResumedTarget]
  let actions: [Pattern: Resumption]
  let library: ExerciseLibrary
  let trainee: Trainee

  package init(
    of log: TrainingLog, library: ExerciseLibrary, modes: AerobicModeList, trainee: Trainee,
    circumstances: ReplayCircumstances = ReplayCircumstances()
  ) {
    var replay = StrengthReplay(library: library, trainee: trainee, circumstances: circumstances)
    replay.run(log)
    let resumption = replay.breaks.resumption(on: log.today, circumstances)
    replay.advance(to: log.today)
    let actions = Dictionary(
      uniqueKeysWithValues: Pattern.allCases.map {
        ($0, replay.resumption(of: $0, on: log.today, general: resumption))
      })
    let easing = replay.eased(actions)
    self.library = library
    self.trainee = trainee
    self.actions = actions
    self.resumption = resumption
    today = log.today
    current = replay.slots.home.mapValues { easing.moves[$0] ?? $0 }
    standIns = replay.slots.standIns
    eased = easing.targets
    trainingWeek = replay.weeks.trainingWeeks
    loggedWeeks = log.weeksWithStrength
    deload = replay.deloads.isOn(log.today) ? replay.deloads.reason : nil
    restUntil = replay.signals.restUntil.filter { $0.value > log.today }
    needsReferral = replay.signals.isReferralDue(today: log.today)
    offersThirdDay = replay.weeks.goodWeeksRunning >= 4
    histories = replay.histories
    freeTargets = replay.freeTargets
    aerobicTarget =
      AerobicReplay(
        log: log, trainee: trainee, modes: modes, circumstances: circumstances
      ).target
  }
}

extension StrengthReplay {
  /// Everything up to the morning of today.
  fileprivate mutating func run(_ log: TrainingLog) {
    var strength = log.strength[...]
    for entry in log.entries {
      switch entry.kind {
      case .test: test(on: entry.day)
      case .strength where strength.first?.day == entry.day:
        if let work = strength.popFirst() { train(work) }
      default: break
      }
    }
  }

  /// Exercises that a long break moves one step easier, and the target they then have.
  fileprivate func eased(
    _ actions: [Pattern: Resumption]
  ) -> (moves: [Exercise.ID: Exercise.ID], targets: [Exercise.ID: ResumedTarget]) {
    var moves: [Exercise.ID: Exercise.ID] = [:]
    var targets: [Exercise.ID: ResumedTarget] = [:]
    // Two exercises may have the same easier one: the first slot's counts.
    for id in Slot.allCases.compactMap({ slots.home[$0] }) where moves[id] == nil {
      guard let history = histories[id], let pattern = library[id]?.pattern,
        let action = actions[pattern],
        let target = history.plan.resumed(action, in: library, for: trainee),
        target.exercise != id
      else { continue }
      moves[id] = target.exercise
      targets[target.exercise] = targets[target.exercise] ?? target
    }
    return (moves, targets)
  }
}
