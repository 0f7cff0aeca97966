/// The level someone trains at, the row that decided, and what lowered it.
package struct StartLevel: Sendable, Equatable {
  package let level: Level
  package let reason: Reason
  package let caps: [Cap]

  package init(of facts: TrainingFacts) {
    let (first, reason) = Self.firstMatch(facts)
    let ceilings = Cap.ceilings(for: facts)
    var level = ceilings.map(\.top).min().map { min(first, $0) } ?? first
    var caps = ceilings.filter { $0.top < first }.map(\.cap)
    if let before = facts.previousLevel, level > before.above {
      level = before.above
      caps.append(.oneStepUp)
    }
    if facts.isInRehab, facts.operated?.stage == .fullWeight, level > .supported {
      level = level.below
      caps.append(.stageFour)
    }
    self.level = level
    self.reason = reason
    self.caps = caps
  }

  /// The row of the table that matched first.
  package enum Reason: String, CaseIterable, Sendable, Codable {
    case bedBound = "L0_BED"
    case noWeight = "L0_NO_WEIGHT"
    case cannotSit = "L0_SIT"
    case needsHands = "L1_HANDS"
    case noChairStand = "L1_CST0"
    case cannotStand = "L1_STAND"
    case partialWeight = "L1_PARTIAL"
    case sarcF = "L1_SARCF"
    case chairRiseUnknown = "L1_UNKNOWN"
    case gym = "L4_GYM"
    case gate = "L3_GATE"
    case otherwise = "L2"
  }

  /// A limit that lowered the level.
  package enum Cap: String, CaseIterable, Sendable, Codable {
    case older = "CAP_65"
    case ageUnknown = "CAP_AGE_UNKNOWN"
    case parqYes = "CAP_PARQ_YES"
    case parqNotAsked = "CAP_PARQ_UNKNOWN"
    case nerveCondition = "CAP_NEU"
    case als = "CAP_ALS"
    case energyLimit = "CAP_ENERGY"
    case oneStepUp = "ONE_STEP_UP"
    case stageFour = "STAGE4_ONE_LOW"
  }
}

extension StartLevel.Cap {
  /// The ceilings in force, whatever the level is.
  static func ceilings(for facts: TrainingFacts) -> [(cap: Self, top: Level)] {
    let rules: [(Self, Level, Bool)] = [
      (.older, .standing, facts.isOlder && facts.loggedWeeks < 8),
      (.ageUnknown, .standing, facts.ageYears == nil),
      (.parqYes, .supported, facts.parq == .yes),
      (.parqNotAsked, .standing, facts.parq == .notAsked),
      (.nerveCondition, .standing, facts.hasNerveCondition),
      (.als, .supported, facts.hasALS),
      (.energyLimit, .supported, facts.hasEnergyLimit),
    ]
    return rules.filter(\.2).map { ($0.0, $0.1) }
  }
}

extension StartLevel {
  private static func firstMatch(_ facts: TrainingFacts) -> (Level, Reason) {
    if let reason = bedReason(facts) { return (.bed, reason) }
    if let reason = supportReason(facts) { return (.supported, reason) }
    let passesGate = (facts.squats ?? 0) >= 12 && (facts.stanceSeconds ?? 0) >= 10
    let kit = Kit(owned: facts.kit)
    if passesGate, kit.hasGym, facts.isExperienced { return (.gym, .gym) }
    if passesGate, kit.hasBandsOrWeights { return (.homeKit, .gate) }
    return (.standing, .otherwise)
  }

  private static func bedReason(_ facts: TrainingFacts) -> Reason? {
    let legs = facts.effectiveBearing
    if facts.isBedBound { return .bedBound }
    if legs.left == .none, legs.right == .none { return .noWeight }
    return facts.sitsFiveMinutes == false ? .cannotSit : nil
  }

  private static func supportReason(_ facts: TrainingFacts) -> Reason? {
    if facts.needsHands == true { return .needsHands }
    if facts.chairStands == 0 { return .noChairStand }
    if facts.standsTenSeconds == false { return .cannotStand }
    if facts.effectiveBearing.has(.partial) { return .partialWeight }
    if (facts.sarcF ?? 0) >= 4 { return .sarcF }
    let mayBeWeak =
      !facts.isUnder65 || facts.fellLastYear || facts.hadBedWeek || facts.hasNerveCondition
      || facts.usesWalkingAid
    return facts.isChairRiseUnknown && mayBeWeak ? .chairRiseUnknown : nil
  }
}
