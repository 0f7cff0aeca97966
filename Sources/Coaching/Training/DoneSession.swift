/// One session of one exercise with everything that was left unsaid filled in.
package struct DoneSession: Sendable, Equatable {
  /// Counts set by set; sets beyond the planned ones are left off.
  package let counts: [Int]
  /// Lowest repetitions in reserve over the sets.
  package let inReserve: Double
  /// Nil when not said.
  package let pain: Int?
  package let nextMorning: Int
  package let lastedOver24Hours: Bool
  package let wasSharp: Bool
  package let loadKG: Double?
  /// The top of the range at that time.
  package let high: Int

  package init(
    counts: [Int], inReserve: Double? = nil, pain: Int? = nil, nextMorning: Int = 0,
    lastedOver24Hours: Bool = false, wasSharp: Bool = false, loadKG: Double?, high: Int,
    plan: ExercisePlan
  ) {
    self.counts = Array(counts.prefix(plan.sets))
    self.inReserve = inReserve ?? Self.assumedReserve(counts, plan)
    self.pain = pain
    self.nextMorning = nextMorning
    self.lastedOver24Hours = lastedOver24Hours
    self.wasSharp = wasSharp
    self.loadKG = loadKG
    self.high = high
  }

  /// Two in reserve when every set met its target, none when one did not.
  private static func assumedReserve(_ counts: [Int], _ plan: ExercisePlan) -> Double {
    let wanted = plan.target ?? Array(repeating: plan.range.low, count: plan.sets)
    let metAll = counts.count >= wanted.count && zip(counts, wanted).allSatisfy { $0 >= $1 }
    return metAll ? 2 : 0
  }
}

extension DoneSession {
  init(_ performed: PerformedExercise, plan: ExercisePlan) {
    let load = performed.workingLoadKG ?? plan.loadKG
    let sets = performed.workingSets
    self.init(
      counts: sets.map(\.count), inReserve: performed.lowestReserve, pain: performed.pain,
      nextMorning: performed.nextMorning, lastedOver24Hours: performed.lastedOver24Hours,
      wasSharp: performed.wasSharp, loadKG: load, high: plan.range.high, plan: plan)
  }

  /// All planned sets at the top with enough in reserve and little pain, at the plan's own load.
  func isAtTop(of plan: ExercisePlan, reserve: Double = 2) -> Bool {
    counts.count >= plan.sets && counts.allSatisfy { $0 >= plan.range.high }
      && inReserve.reaches(reserve) && (pain ?? 0) <= 3 && hasLoad(of: plan)
      && high == plan.range.high
  }

  func hasLoad(of plan: ExercisePlan) -> Bool {
    abs((loadKG ?? 0) - (plan.loadKG ?? 0)) <= .binaryNoise
  }

  func isBelow(_ plan: ExercisePlan) -> Bool { counts.contains { $0 < plan.range.low } }
}

extension PerformedExercise {
  /// The load most sets were done with, the heavier one of two as frequent; lighter sets are
  /// warm-up.
  package var workingLoadKG: Double? {
    if hasOneLoad { return sets.first?.loadKG }
    var frequency: [Double: Int] = [:]
    for load in sets.compactMap(\.loadKG) { frequency[load, default: 0] += 1 }
    return frequency.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The sets done with the working load.
  package var workingSets: [PerformedSet] {
    guard !hasOneLoad, let load = workingLoadKG else { return sets }
    return sets.filter { ($0.loadKG ?? load) == load }
  }

  private var hasOneLoad: Bool { sets.allSatisfy { $0.loadKG == sets.first?.loadKG } }

  /// Lowest repetitions in reserve that were said.
  var lowestReserve: Double? {
    (sets.compactMap(\.effort) + [effort].compactMap { $0 }).map(\.inReserve).min()
  }

  /// The leg that did less than 90 % of the other and gets one set more.
  package var weakerLeg: Side? {
    let pairs = workingSets.compactMap { set in
      if let left = set.left, let right = set.right { (left, right) } else { nil }
    }
    let left = Double(pairs.reduce(0) { $0 + $1.0 })
    let right = Double(pairs.reduce(0) { $0 + $1.1 })
    if (0.9 * right).exceeds(left) { return .left }
    return (0.9 * left).exceeds(right) ? .right : nil
  }
}
