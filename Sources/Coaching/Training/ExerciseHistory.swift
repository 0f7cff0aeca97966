/// What the log says of one exercise.
package struct ExerciseHistory: Sendable {
  /// Where it stands, with the target of the next session.
  package internal(set) var plan: ExercisePlan
  /// The rule and action that set that target; nil before the first session.
  package internal(set) var last: ExerciseTarget?
  package internal(set) var lastDay: Day?
  /// The day of the last step up.
  package internal(set) var steppedOn: Day?
  /// The leg that gets one set more.
  package internal(set) var weakerLeg: Side?
  /// Half the range next time.
  package internal(set) var halfRange = false
  /// Moved up to and not done yet: two sets at most.
  package internal(set) var isFresh = false
  /// Sets of the next session when a step back took one away.
  package internal(set) var nextSets: Int?
  /// The latest sessions, four at most: no rule looks further back.
  var sessions: [DoneSession] = []

  init(plan: ExercisePlan) { self.plan = plan }

  /// Sets asked of the next session when the table says `tableSets`.
  func sets(tableSets: Int) -> Int {
    if let nextSets { return nextSets }
    return isFresh ? min(tableSets, 2) : tableSets + (plan.hasExtraSet ? 1 : 0)
  }

  /// The target cut or filled up to a number of sets.
  func target(sets: Int) -> [Int] {
    let target = plan.target ?? []
    let missing = max(0, sets - target.count)
    return Array(
      (target + Array(repeating: target.last ?? plan.range.low, count: missing)).prefix(sets))
  }

  mutating func add(_ session: DoneSession, on day: Day) {
    sessions.append(session)
    if sessions.count > 4 { sessions.removeFirst() }
    lastDay = day
    isFresh = false
    nextSets = nil
  }

  /// Takes over a target that stays with this exercise.
  mutating func take(_ target: ExerciseTarget) {
    last = target
    plan.target = target.counts
    plan.loadKG = target.loadKG ?? plan.loadKG
    plan.range = target.range ?? plan.range
    halfRange = target.halfRange
    if target.halfRange { nextSets = target.counts.count }
    if target.action == .addSet { plan.hasExtraSet = true }
    if target.action == .slower { plan.isSlow = true }
  }
}
