/// What the planner knows of a user; nil and empty mean not said.
package struct TrainingFacts: Sendable, Equatable {
  package var ageYears: Int?
  package var sex: Sex?
  package var parq = ParQ.notAsked

  /// Needs the hands to rise from a chair.
  package var needsHands: Bool?
  /// Chair stands in 30 seconds.
  package var chairStands: Int?
  /// Best single-leg stance, in seconds.
  package var stanceSeconds: Double?
  /// Squats with two more in reserve.
  package var squats: Int?
  package var sarcF: Int?
  /// Stands 10 seconds with one hand on something.
  package var standsTenSeconds: Bool?
  /// Sits 5 minutes.
  package var sitsFiveMinutes: Bool?
  /// Gets up from the floor alone.
  package var risesFromFloor: Bool?
  package var isBedBound = false

  package var fellLastYear = false
  package var hasNumbFeet = false
  /// A week in bed within the last three months.
  package var hadBedWeek = false
  /// Post-polio, ALS, GBS, MS relapse.
  package var hasNerveCondition = false
  package var hasALS = false
  /// Effort makes ill for days, as in ME/CFS: nothing climbs by itself.
  package var hasEnergyLimit = false
  /// A foot that cannot be lifted, not examined yet: nothing on the feet.
  package var isFootDropOpen = false
  /// A leg carries only part of the weight: no move that stands on one leg.
  package var mustStandOnBoth = false
  /// Knee, hip or ankle was over 5 of 10 within the week: nothing that stands on it.
  package var hasSevereLegPain = false
  /// A walker, rollator or stick.
  package var usesWalkingAid = false
  /// No leg movement at all (complete spinal cord injury).
  package var hasNoLegMovement = false

  package var bearing = LegBearing()
  package var operated: OperatedLeg?
  /// The clinician named the open-chain knee exercises as allowed.
  package var openChainAllowed = false
  /// Walking is allowed although a leg takes only part of the weight.
  package var walkingAllowed = false
  package var hasWoundOrCast = false
  package var hasFootUlcer = false
  package var hasShoulderPain = false

  /// Latest pain 0-10 of a joint whose complaint stands.
  package var pain: [Joint: Int] = [:]
  package var swollen: Set<Joint> = []
  /// An ankle injury of less than 14 days.
  package var hasNewAnkleInjury = false
  /// A helper or a fixed hold is there.
  package var hasSupport = false
  /// Movement limits after a hip replacement.
  package var hasHipLimits = false
  package var pregnancy: Pregnancy?
  /// Told not to strain.
  package var mustNotStrain = false
  /// Osteoporosis or a spine fracture.
  package var hasOsteoporosis = false

  /// Things owned; `gym` stands for everything.
  package var kit: Set<String> = []
  /// Aerobic modes owned.
  package var modes: Set<AerobicMode.ID> = []
  /// Liked aerobic modes, best first.
  package var favourites: [AerobicMode.ID] = []

  /// Self-stated experience with strength training.
  package var strengthMonths = 0
  /// Weeks with a strength day in the log.
  package var loggedWeeks = 0
  /// The level in force before a re-test.
  package var previousLevel: Level?

  package init() {}

  /// Answer to the readiness questions before exercise.
  package enum ParQ: String, CaseIterable, Sendable, Codable {
    case no
    /// An unresolved yes.
    case yes
    case notAsked = "unknown"
  }

  /// How far a pregnancy is.
  package enum Pregnancy: Hashable, Sendable {
    case week(Int)
    case unknownWeek
  }
}

extension TrainingFacts {
  var isOlder: Bool { ageYears.map { $0 >= 65 } ?? false }

  /// Moves lying and sitting only: cannot stand, a leg joint over 5 of 10, or a foot that drags.
  package var staysOffFeet: Bool {
    standsTenSeconds == false || isFootDropOpen || hasSevereLegPain
  }

  /// Age not known counts as 65 and over.
  var isUnder65: Bool { ageYears.map { $0 < 65 } ?? false }

  var isChairRiseUnknown: Bool { needsHands == nil && chairStands == nil }

  /// Half a year of own experience, or eight logged weeks.
  var isExperienced: Bool { strengthMonths >= 6 || loggedWeeks >= 8 }

  var isInRehab: Bool { operated?.isInRehab ?? false }

  /// The stricter of what a leg may carry and what its stage allows.
  package var effectiveBearing: LegBearing {
    var legs = bearing
    if let operated { legs[operated.side] = min(legs[operated.side], operated.stage.bearing) }
    return legs
  }

  /// Whether balance is practised three days a week.
  package var needsBalance: Bool {
    let loadsAgain = isInRehab && (operated?.stage.rawValue ?? 0) >= 3
    return isOlder || (stanceSeconds.map { $0 < 10 } ?? false) || fellLastYear || hasNumbFeet
      || loadsAgain
  }
}
