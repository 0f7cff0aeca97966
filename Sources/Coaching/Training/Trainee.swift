/// The facts with everything the planner derives from them, computed once.
package struct Trainee: Sendable {
  package let facts: TrainingFacts
  package let level: Level
  /// The highest level any exercise may have, whatever is earned.
  package let ceiling: Level
  package let bearing: LegBearing
  /// The one leg that bears no weight while the other does.
  package let unloadedLeg: Side?
  package let needsBalance: Bool
  package let usesFloor: Bool
  package let skipCodes: Set<SkipCode>
  let kit: Kit

  /// `level` is the one in force; left out, the start level of the facts.
  package init(_ facts: TrainingFacts, level: Level? = nil) {
    let level = level ?? StartLevel(of: facts).level
    let bearing = facts.effectiveBearing
    self.facts = facts
    self.level = level
    self.bearing = bearing
    unloadedLeg = Side.allCases.first { bearing[$0] == .none && bearing[$0.other] != .none }
    let top = StartLevel.Cap.ceilings(for: facts).map(\.top).min() ?? .gym
    ceiling = facts.isInRehab || bearing.has(.partial) ? min(top, level) : top
    needsBalance = facts.needsBalance
    usesFloor =
      facts.risesFromFloor
      ?? (facts.isUnder65 && level >= .standing && !facts.isInRehab && unloadedLeg == nil)
    kit = Kit(owned: facts.kit)
    skipCodes = facts.skipCodes(at: level)
  }

  /// Fast rises may come into session A: 65 and over, on the feet.
  var mayDoPower: Bool { level >= .standing && facts.isOlder }

  /// Neither leg bears weight.
  var bearsNoWeight: Bool { bearing.left == .none && bearing.right == .none }

  /// The highest level an exercise may have that someone moves up to or stays on.
  package var oneLevelUp: Level { min(level.above, ceiling) }
}

extension TrainingFacts {
  /// The skip codes in force for someone training at `level`.
  func skipCodes(at level: Level) -> Set<SkipCode> {
    let legs = effectiveBearing
    let isUnsteady = stanceSeconds.map { $0 < 5 } ?? (needsBalance || level <= .supported)
    let isPregnant =
      switch pregnancy {
      case .week(let week): week >= 14
      case .unknownWeek: true
      case nil: false
      }
    let rules: [(SkipCode, Bool)] = [
      (.noWeight, legs.left == .none && legs.right == .none),
      (.acuteAnkle, hasNewAnkleInjury),
      (.unsteady, isUnsteady && !hasSupport),
      (.hipReplacementLimits, hasHipLimits),
      (.pregnancy, isPregnant),
      (.noStraining, mustNotStrain),
      (.osteoporosis, hasOsteoporosis),
      (.nerveCondition, hasNerveCondition),
    ]
    var codes = Set(rules.filter(\.1).map(\.0))
    for (joint, score) in pain where score >= 4 { codes.insert(joint.skipCode) }
    return codes
  }

  /// Codes of joints that hurt a little: the exercise stays, with half the range.
  var halfRangeCodes: Set<SkipCode> {
    Set(pain.filter { (1...3).contains($0.value) }.map(\.key.skipCode))
  }
}
