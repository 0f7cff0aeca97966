extension StrengthReplay {
  mutating func train(
    _ item: PerformedExercise, _ exercise: Exercise, on day: Day, _ action: Resumption
  ) -> ExerciseTarget? {
    var history = histories[item.exercise] ?? fresh(exercise, slot: item.slot)
    let planBefore = history.plan
    prepare(&history, for: item, exercise, action)
    let done = DoneSession(item, plan: history.plan)
    let next = progression.next(
      history.plan, after: history.sessions + [done], context: context(history, on: day, action))
    signals.add(next, pain: item.pain, pattern: exercise.pattern, on: day)
    slots.add(item)
    guard let next else { return nil }
    if action == .deload, next.rule == 0 || next.rule == 4 {
      // A week of less leaves no trace: the week after takes up where the one before ended.
      history.plan = planBefore
      history.lastDay = day
    } else {
      history.add(done, on: day)
      history.weakerLeg = item.weakerLeg
      history.last = next
      if next.action.isStep { history.steppedOn = day }
      if next.exercise == item.exercise { history.take(next) }
    }
    histories[item.exercise] = history
    if next.exercise != item.exercise, item.slot != .injuredLeg {
      slots.move(from: item.exercise, to: next.exercise, in: item.slot)
      start(next, after: history, on: day)
    }
    return next
  }

  /// What the card asked of this session.
  private func prepare(
    _ history: inout ExerciseHistory, for item: PerformedExercise, _ exercise: Exercise,
    _ action: Resumption
  ) {
    if let slot = item.slot { history.plan.slot = slot }
    if let load = item.workingLoadKG { history.plan.loadKG = load }
    let slot = item.slot ?? history.plan.slot
    let tableSets = slot.map {
      trainee.sets(of: exercise, in: $0, trainingWeek: weeks.trainingWeeks)
    }
    // Loose work has no card: what was done is what was planned.
    let loose = max(1, item.workingSets.count)
    let usual = item.slot == nil ? loose : tableSets.map(history.sets(tableSets:)) ?? loose
    history.plan.sets = item.setsPlanned ?? usual
    history.plan.target = history.target(sets: history.plan.sets)
    guard let eased = history.plan.resumed(action, in: library, for: trainee) else { return }
    let counts =
      eased.exercise == item.exercise
      ? eased.counts : eased.counts.map { _ in history.plan.range.low }
    history.plan.sets = item.setsPlanned ?? counts.count
    history.plan.target = counts
    if item.workingLoadKG == nil { history.plan.loadKG = eased.loadKG ?? history.plan.loadKG }
  }

  private func context(
    _ history: ExerciseHistory, on day: Day, _ action: Resumption
  ) -> Progression.Context {
    var context = Progression.Context()
    context.noProgress = action != .normal || circumstances.isHeld(on: day)
    context.wasInRehab = circumstances.rehabEnded.map { day < $0 } ?? false
    context.steppedThisWeek = history.steppedOn.map { day - $0 < 7 } ?? false
    context.hasJointComplaint = circumstances.hasComplaint(on: day)
    context.passing = history.plan.slot?.counterpart.flatMap { slots.home[$0] }
    if history.plan.hasExtraSet {
      // Only a swap, the step after an added set, asks what was done of late.
      context.recent = Set(
        histories.filter { $0.value.lastDay.map { day - $0 <= 28 } ?? false }.keys)
    }
    return context
  }

  /// A plan for an exercise that the log has not yet.
  func fresh(_ exercise: Exercise, slot: Slot?) -> ExerciseHistory {
    let usesPounds = circumstances.usesPounds
    let increment =
      circumstances.incrementsKG[exercise.id]
      ?? LoadIncrement(of: exercise).kilograms(usesPounds: usesPounds)
    let dose = exercise.dose
    let plan = ExercisePlan(
      exercise: exercise.id, slot: slot, sets: dose.sets, range: dose.range, unit: dose.unit,
      holdSeconds: dose.holdSeconds, incrementKG: increment, target: [dose.count])
    return ExerciseHistory(plan: plan)
  }

  /// A step up to an exercise done of late takes it up where it stands; else the other one
  /// starts at its low end, and only the load it had is kept.
  private mutating func start(_ next: ExerciseTarget, after history: ExerciseHistory, on day: Day) {
    let known = histories[next.exercise]
    let isCurrent = known?.lastDay.map { day - $0 <= 28 } ?? false
    guard let exercise = library[next.exercise], !(isCurrent && next.action.isStep) else { return }
    var moved = fresh(exercise, slot: history.plan.slot)
    moved.plan.loadKG = known?.plan.loadKG
    moved.plan.target = next.counts
    moved.lastDay = known?.lastDay
    moved.last = next
    moved.isFresh = next.action.isStep
    moved.steppedOn = next.action.isStep ? day : nil
    histories[next.exercise] = moved
  }
}
