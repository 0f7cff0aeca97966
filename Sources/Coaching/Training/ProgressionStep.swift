extension Progression {
  /// One step up: load where there is load, else the harder exercise, a wider range, a slower
  /// tempo, one more set, another exercise.
  func stepUp(_ plan: ExercisePlan, _ context: Context) -> ExerciseTarget {
    if let load = plan.load { return heavier(plan, from: load) }
    if let harder = library.harder(than: plan.exercise, for: trainee, passing: context.passing) {
      return moved(plan, to: harder, .progress, sets: min(plan.sets, 2))
    }
    let isCounted = plan.unit == .reps
    if isCounted, plan.range.high < 20, !plan.isSlow {
      return extended(plan, to: plan.range.high + 2)
    }
    if isCounted, plan.holdSeconds == nil, !plan.isSlow {
      var target = filled(plan, .slower, plan.usualRange.low, sets: plan.sets)
      target.range = plan.usualRange
      return target
    }
    if !plan.hasExtraSet {
      return filled(plan, .addSet, plan.usualRange.low, sets: plan.sets + 1)
    }
    if let other = library.another(than: plan.exercise, for: trainee, without: context.recent) {
      return moved(plan, to: other, .swap, sets: min(plan.sets, 2))
    }
    return filled(plan, .keep, plan.range.high, sets: plan.sets)
  }

  /// With a nerve condition only a harder exercise or a load step, never more of the same.
  func nerveStep(_ plan: ExercisePlan, _ context: Context) -> ExerciseTarget {
    let step = stepUp(plan, context)
    return step.action == .progress
      ? step : filled(plan, .keep, plan.range.high, sets: plan.sets)
  }

  /// Less load first; without load the easier exercise; without either half the range and one
  /// set fewer.
  func stepBack(
    _ plan: ExercisePlan, rule: Int, action: ExerciseTarget.Action, factor: Double
  ) -> ExerciseTarget {
    let lighter = plan.load(times: factor)
    var target: ExerciseTarget
    if lighter > .binaryNoise {
      target = filled(plan, action, plan.range.low, sets: plan.sets)
      target.loadKG = lighter
    } else if let easier = library.easier(than: plan.exercise, for: trainee) {
      target = moved(plan, to: easier, action, sets: plan.sets)
    } else {
      target = filled(plan, action, plan.range.low, sets: max(1, plan.sets - 1))
      target.halfRange = true
    }
    target.rule = rule
    return target
  }

  private func heavier(_ plan: ExercisePlan, from load: Double) -> ExerciseTarget {
    let increment = plan.incrementKG
    let next = max(plan.load(times: 1.05), load + increment)
    let jump = (next - load) / load
    if !jump.exceeds(0.10) { return loaded(plan, next, plan.usualRange) }
    if plan.range.high < Self.highBefore(jump: jump) {
      return extended(plan, to: min(20, plan.range.high + 2))
    }
    let low = max(5, plan.usualRange.low - 2)
    return loaded(plan, load + increment, CountRange(low, plan.usualRange.high))
  }

  /// The top to reach before a load step over 10 %: two more for every 5 % over, 20 at most.
  private static func highBefore(jump: Double) -> Int {
    min(20, 12 + 2 * Int(((jump - 0.10) / 0.05 - .binaryNoise).rounded(.up)))
  }

  private func loaded(
    _ plan: ExercisePlan, _ load: Double, _ range: CountRange
  ) -> ExerciseTarget {
    var target = filled(plan, .progress, range.low, sets: plan.sets)
    target.loadKG = load
    target.range = range
    return target
  }

  private func extended(_ plan: ExercisePlan, to high: Int) -> ExerciseTarget {
    var target = filled(plan, .extend, plan.range.high + 1, sets: plan.sets)
    target.range = CountRange(plan.range.low, high)
    return target
  }

  private func filled(
    _ plan: ExercisePlan, _ action: ExerciseTarget.Action, _ count: Int, sets: Int
  ) -> ExerciseTarget {
    same(plan, rule: 5, action, Array(repeating: count, count: sets))
  }

  private func moved(
    _ plan: ExercisePlan, to id: Exercise.ID, _ action: ExerciseTarget.Action, sets: Int
  ) -> ExerciseTarget {
    let low = library[id]?.dose.range.low ?? plan.range.low
    return ExerciseTarget(
      rule: 5, action: action, exercise: id, counts: Array(repeating: low, count: sets))
  }
}
