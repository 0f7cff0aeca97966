package import Coaching
package import Record

extension TrainingFacts {
  /// What the record tells the planner about a person on a day.
  package init(record: UserRecord, on day: Day) {
    self.init()
    let profile = record.profile
    let conditions = ConditionFlags(profile: profile, day: day)
    ageYears = profile.ageYears(on: day)
    sex = profile.sex
    parq = conditions.readiness
    readBody(profile, day: day)
    readTests(record, upTo: day)
    readConditions(conditions)
    readLegs(profile, conditions, day: day)
    let complaints = JointComplaints(record: record, on: day)
    pain = complaints.scores
    hasShoulderPain = complaints.hasShoulder
    hasSevereLegPain = [Joint.knee, .hip, .ankle].contains { (pain[$0] ?? 0) > 5 }
    isFootDropOpen = record.openFlags[RedFlagRule.footDrop.rawValue] != nil
    readKit(profile)
    strengthMonths = Self.strengthMonths(profile)
    // A told rise from a chair shows that someone the words put to bed is up again.
    isBedBound =
      profile.flag(.bedBound)
      ?? (conditions.liesInBed && needsHands == nil && chairStands == nil
        && standsTenSeconds != true)
  }

  private mutating func readBody(_ profile: Profile, day: Day) {
    needsHands = profile.flag(.needsHands)
    standsTenSeconds = profile.flag(.canStand10Seconds)
    sitsFiveMinutes = profile.flag(.canSit5Minutes)
    risesFromFloor = profile.flag(.canUseFloor)
    hasSupport = profile.flag(.hasHelper) ?? false
    fellLastYear = profile.flag(.fellLastYear) ?? profile.conditions.contains("fall")
    let toldBed = profile.day(of: .recentBedWeek)
    hadBedWeek = (profile.flag(.recentBedWeek) ?? false) && toldBed.map { day - $0 <= 92 } ?? true
  }

  private mutating func readTests(_ record: UserRecord, upTo day: Day) {
    let tests = LatestTests(record: record, upTo: day)
    chairStands = tests.chairStands
    stanceSeconds = tests.stanceSeconds
    squats = tests.squats ?? record.profile.number(.squats).map { Int($0) }
    sarcF = tests.sarcF
  }

  private mutating func readConditions(_ conditions: ConditionFlags) {
    hasNerveCondition = conditions.hasAny(of: ConditionFlags.nerve)
    hasALS = conditions.has("als")
    hasEnergyLimit = conditions.hasEnergyLimit
    usesWalkingAid = conditions.has("walking aid")
    hasNumbFeet = conditions.hasAny(of: ["numb feet", "neuropathy"])
    hasOsteoporosis = conditions.has("osteoporosis")
    mustNotStrain = conditions.hasAny(of: ["high blood pressure", "heart disease"])
    hasHipLimits = conditions.hasHipLimits
    pregnancy = conditions.pregnancy
    hasWoundOrCast = conditions.has("cast")
    hadBedWeek = hadBedWeek || conditions.liesInBed
    if conditions.has("wheelchair"), standsTenSeconds == nil { standsTenSeconds = false }
  }

  private mutating func readLegs(_ profile: Profile, _ conditions: ConditionFlags, day: Day) {
    operated = OperatedLeg(profile: profile, on: day)
    defer { mustStandOnBoth = Side.allCases.contains { effectiveBearing[$0] == .partial } }
    let left = profile.text(.bearingLeft).flatMap(WeightBearing.init(told:))
    let right = profile.text(.bearingRight).flatMap(WeightBearing.init(told:))
    bearing = LegBearing(left: left ?? .full, right: right ?? .full)
    guard left == nil, right == nil else { return }
    if conditions.has("spinal cord injury"), standsTenSeconds != true {
      bearing = LegBearing(left: .none, right: .none)
    } else if conditions.has("crutches"), operated == nil {
      // The side was not said; for the level it is the same on either.
      bearing.left = .partial
    }
  }

  private mutating func readKit(_ profile: Profile) {
    let owned = profile.texts(.equipment)
    kit = KitWords.kit(of: owned)
    favourites = profile.texts(.modes).map(AerobicMode.ID.init(rawValue:))
    modes = KitWords.modes(of: owned).union(favourites)
  }

  private static func strengthMonths(_ profile: Profile) -> Int {
    if let months = profile.number(.strengthMonths) { return Int(months) }
    return switch profile.text(.experience) {
    case "experienced": 12
    case "some": 3
    default: 0
    }
  }
}

extension WeightBearing {
  /// As the profile spells it.
  init?(told: String) {
    switch told {
    case "none": self = .none
    case "partial": self = .partial
    case "full": self = .full
    default: return nil
    }
  }
}

extension OperatedLeg {
  /// The operated or cast leg of the profile, with the days since its stage was told.
  init?(profile: Profile, on day: Day) {
    guard let number = profile.number(.operatedStage), let stage = Stage(rawValue: Int(number))
    else { return nil }
    let side = profile.text(.operatedLeg).flatMap(Side.init(rawValue:)) ?? .left
    let told = profile.day(of: .operatedStage) ?? day
    self.init(side: side, stage: stage, daysAtStage: max(0, day - told))
  }
}
