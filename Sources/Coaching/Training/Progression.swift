/// The double progression with its pain rules.
package struct Progression: Sendable {
  package let library: ExerciseLibrary
  package let trainee: Trainee

  package init(library: ExerciseLibrary, trainee: Trainee) {
    self.library = library
    self.trainee = trainee
  }

  /// What surrounds a session.
  package struct Context: Sendable {
    /// Deload, first session after a gap or illness, or an open flag of the kind SOON.
    package var noProgress = false
    /// Judged by the limits of rehab although that is over now.
    package var wasInRehab = false
    /// A step was taken within the last 7 days.
    package var steppedThisWeek = false
    /// A joint complaint within the last 28 days.
    package var hasJointComplaint = false
    /// Exercises done within the last 28 days.
    package var recent: Set<Exercise.ID> = []
    /// A's exercise, when this one stands in B's own slot.
    package var passing: Exercise.ID?

    package init() {}
  }

  /// The first rule that fires; the latest session stands last.
  package func next(
    _ plan: ExercisePlan, after sessions: [DoneSession], context: Context = Context()
  ) -> ExerciseTarget? {
    guard let done = sessions.last else { return nil }
    let before = sessions.dropLast()
    return pain(plan, done, context)
      ?? unfinished(plan, done, context)
      ?? ready(plan, done, before, context)
      ?? tooMuch(plan, done, before.last)
      ?? more(plan, done, context)
  }

  /// After an operation the limits of pain are lower and one easy session lifts nothing.
  private func isStrict(_ context: Context) -> Bool {
    trainee.facts.isInRehab || context.wasInRehab
  }

  private func isNerve(_ plan: ExercisePlan) -> Bool {
    trainee.facts.hasNerveCondition && plan.slot != .balance
  }
}

extension Progression {
  /// Rules 1-3.
  private func pain(
    _ plan: ExercisePlan, _ done: DoneSession, _ context: Context
  ) -> ExerciseTarget? {
    let pain = done.pain ?? 0
    if done.wasSharp || pain > (isStrict(context) ? 3 : 5) {
      return stepBack(plan, rule: 1, action: .regress, factor: 0.8)
    }
    if done.nextMorning > (isStrict(context) ? 1 : 2) || done.lastedOver24Hours {
      var target = stepBack(plan, rule: 2, action: .regress, factor: 0.8)
      target.restDays = 3
      return target
    }
    let asks = done.pain == nil && context.hasJointComplaint
    guard pain > 3 || asks else { return nil }
    let most = plan.target ?? done.counts
    var target = same(plan, rule: 3, .hold, zip(most, done.counts).map { min($0, $1) })
    target.asksPain = asks
    return target
  }

  /// Rule 4 and what holds progress.
  private func unfinished(
    _ plan: ExercisePlan, _ done: DoneSession, _ context: Context
  ) -> ExerciseTarget? {
    if done.counts.count < plan.sets { return again(plan, done, rule: 4) }
    return context.noProgress ? again(plan, done, rule: 0) : nil
  }

  /// Rule 5: twice at the top, or once with much in reserve.
  private func ready(
    _ plan: ExercisePlan, _ done: DoneSession, _ before: ArraySlice<DoneSession>,
    _ context: Context
  ) -> ExerciseTarget? {
    guard !context.steppedThisWeek, !trainee.facts.hasALS, !trainee.facts.hasEnergyLimit else {
      return nil
    }
    if isNerve(plan) {
      let last = before.suffix(3) + [done]
      let steady =
        last.count == 4
        && last.allSatisfy { $0.isAtTop(of: plan, reserve: 4) && $0.nextMorning == 0 }
      return steady ? nerveStep(plan, context) : nil
    }
    let wasEasy = done.isAtTop(of: plan, reserve: 4) && (done.pain ?? 0) <= 2 && !isStrict(context)
    let wasTwice = done.isAtTop(of: plan) && before.last?.isAtTop(of: plan) == true
    return wasEasy || wasTwice ? stepUp(plan, context) : nil
  }

  /// Rule 6: a set under the range, or little reserve with a nerve condition.
  private func tooMuch(
    _ plan: ExercisePlan, _ done: DoneSession, _ before: DoneSession?
  ) -> ExerciseTarget? {
    if isNerve(plan) {
      guard done.inReserve <= 2 else { return nil }
      if let before, before.inReserve <= 2 {
        return stepBack(plan, rule: 6, action: .backOff, factor: 0.9)
      }
      let (least, most) = ((plan.range.low + 1) / 2, plan.range.high)
      return same(
        plan, rule: 6, .fewerReps,
        done.counts.map { min(most, max(least, $0 - 2 * plan.unit.step)) })
    }
    guard done.isBelow(plan) else { return nil }
    if let before, before.isBelow(plan), before.hasLoad(of: plan) {
      return stepBack(plan, rule: 6, action: .backOff, factor: 0.9)
    }
    return again(plan, done, rule: 6)
  }

  /// Rule 7: one more in each set, two when it was easy.
  private func more(
    _ plan: ExercisePlan, _ done: DoneSession, _ context: Context
  ) -> ExerciseTarget {
    let nerve = isNerve(plan)
    guard done.inReserve.reaches(nerve ? 4 : 2) else { return again(plan, done, rule: 7) }
    if trainee.facts.hasEnergyLimit {
      return same(plan, rule: 7, .keep, plan.target ?? done.counts)
    }
    let isEasy = done.inReserve.reaches(4) && !nerve && !isStrict(context) && (done.pain ?? 0) <= 2
    let step = plan.unit.step * (isEasy ? 2 : 1)
    let counts = done.counts.map { min(plan.range.high, $0 + step) }
    return same(plan, rule: 7, counts == done.counts ? .keep : .moreReps, counts)
  }

  /// The target once more, or what was done where that was more; a missing set is the low end.
  private func again(_ plan: ExercisePlan, _ done: DoneSession, rule: Int) -> ExerciseTarget {
    let missing = max(0, plan.sets - done.counts.count)
    let counts = done.counts + Array(repeating: plan.range.low, count: missing)
    let best = zip(plan.target ?? counts, counts).map { min(plan.range.high, max($0, $1)) }
    return same(plan, rule: rule, .repeatTarget, best)
  }

  func same(
    _ plan: ExercisePlan, rule: Int, _ action: ExerciseTarget.Action, _ counts: [Int]
  ) -> ExerciseTarget {
    ExerciseTarget(
      rule: rule, action: action, exercise: plan.exercise, counts: counts, loadKG: plan.loadKG)
  }
}
