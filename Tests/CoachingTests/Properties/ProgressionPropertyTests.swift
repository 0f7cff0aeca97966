import Coaching
import Testing
import SeededRandom

/// The double progression on random plans and sessions.
struct ProgressionPropertyTests {
  private let tools: PlannerTools

  init() throws { tools = try PlannerTools() }

  private struct Case {
    var plan: ExercisePlan
    var sessions: [DoneSession]
    var context = Progression.Context()
    var trainee: Trainee
  }

  private func random(_ seed: UInt64) -> Case {
    var random = SplitMix64(state: seed)
    var person = RandomPerson(random: &random)
    person.facts.loggedWeeks = Int.random(in: 0...20, using: &random)
    let exercise = random.pick(tools.library.exercises, else: tools.library.exercises[0])
    let step = random.pick([0.5, 1, 2, 2.5, 4, 5], else: 2.5)
    let load = random.one(in: 2) ? step * Double(Int.random(in: 1...60, using: &random)) : nil
    let sets = Int.random(in: 1...4, using: &random)
    let range = exercise.dose.range
    var plan = ExercisePlan(
      exercise: exercise.id, slot: .kneeDominant, sets: sets, range: range,
      unit: exercise.dose.unit, holdSeconds: exercise.dose.holdSeconds, loadKG: load,
      incrementKG: step, target: Array(repeating: range.low, count: sets))
    if exercise.dose.unit == .reps, random.one(in: 3) {
      plan.range.high = max(range.high, Int.random(in: 12...20, using: &random))
    }
    plan.hasExtraSet = random.one(in: 5)
    plan.isSlow = random.one(in: 5)
    let sessions = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      let counts = (0..<sets).map { _ in
        random.one(in: 3) ? Int.random(in: 0...25, using: &random) : plan.range.high
      }
      return DoneSession(
        counts: counts, inReserve: Double(Int.random(in: 0...5, using: &random)),
        pain: random.one(in: 4) ? Int.random(in: 0...10, using: &random) : 0, loadKG: load,
        high: plan.range.high, plan: plan)
    }
    var made = Case(plan: plan, sessions: sessions, trainee: Trainee(person.facts))
    made.context.noProgress = random.one(in: 6)
    made.context.steppedThisWeek = random.one(in: 6)
    return made
  }

  private func each(_ check: (Case, ExerciseTarget) -> String?) {
    for seed in PropertyRun.seeds {
      let made = random(seed)
      let progression = Progression(library: tools.library, trainee: made.trainee)
      guard let next = progression.next(made.plan, after: made.sessions, context: made.context)
      else {
        Issue.record("seed \(seed): nothing comes next")
        return
      }
      if let problem = check(made, next) {
        Issue.record("seed \(seed): \(problem); \(made.plan) then \(next)")
        return
      }
    }
  }

  @Test func `a load grows by a tenth at most, or by one step from the top that step needs`() {
    each { made, next in
      guard let load = made.plan.loadKG, let new = next.loadKG, new > load else { return nil }
      if next.action != .progress { return "a load grows by \(next.action.rawValue)" }
      let jump = (new - load) / load
      if jump <= 0.1 + 1e-9 { return nil }
      let over = ((jump - 0.1) / 0.05 - 1e-9).rounded(.up)
      let needed = min(20, 12 + 2 * Int(over))
      if abs(new - load - made.plan.incrementKG) > 1e-9 { return "more than one step" }
      return made.plan.range.high >= needed ? nil : "a step of \(jump) from \(made.plan.range.high)"
    }
  }

  @Test func `a step back is never heavier, harder or longer`() {
    each { made, next in
      guard next.action == .regress || next.action == .backOff else { return nil }
      if let load = made.plan.loadKG, let new = next.loadKG, new > load { return "heavier" }
      if next.counts.count > made.plan.sets { return "more sets" }
      if tools.library.depth(of: next.exercise) > tools.library.depth(of: made.plan.exercise) {
        return "a harder exercise"
      }
      guard next.exercise == made.plan.exercise else { return nil }
      return next.counts.contains { $0 > made.plan.range.high } ? "more repetitions" : nil
    }
  }

  @Test func `nothing grows with pain, a hold or no days since the last step`() {
    each { made, next in
      let steps: Set<ExerciseTarget.Action> = [.progress, .extend, .slower, .addSet, .swap]
      guard steps.contains(next.action) else { return nil }
      let done = made.sessions.last
      if (done?.pain ?? 0) > 3 { return "a step after pain" }
      if made.context.noProgress || made.context.steppedThisWeek { return "a step too early" }
      if made.trainee.facts.hasALS { return "a step with ALS" }
      return done?.counts.contains { $0 < made.plan.range.high } == true
        ? "a step under the top" : nil
    }
  }

  @Test func `what is moved to may be done by this person`() {
    each { made, next in
      guard next.exercise != made.plan.exercise, let to = tools.library[next.exercise] else {
        return nil
      }
      let oracle = ExerciseOracle(facts: made.trainee.facts, level: made.trainee.level)
      let leg: PlannedItem.WorkingLeg? = oracle.hasFreeLeg ? .free : nil
      return oracle.objection(to: to, leg: leg).map { "\(next.exercise.rawValue): \($0)" }
    }
  }

  @Test func `the counts asked for lie in the range, but for what was done less in pain`() {
    each { made, next in
      if next.counts.isEmpty || next.counts.contains(where: { $0 < 0 }) { return "no counts" }
      let top = max(tools.library[next.exercise]?.dose.range.high ?? 0, next.range?.high ?? 0)
      let high = max(top, made.plan.range.high, 20)
      return next.counts.contains { $0 > high } ? "over \(high)" : nil
    }
  }
}
