import Coaching

extension TrainingFacts {
  /// The facts of a vector; keys that are left out are not said; nil for a key not known.
  init?(_ json: JSON?) {
    self.init()
    guard let object = json?.object else { return nil }
    for (key, value) in object {
      guard readMeasure(key, value) || readFlag(key, value) || readDetail(key, value) else {
        return nil
      }
    }
  }

  private mutating func readMeasure(_ key: String, _ value: JSON) -> Bool {
    switch key {
    case "age": ageYears = value.int
    case "sex": sex = value.string.flatMap(Sex.init)
    case "hands": needsHands = value.bool
    case "cst30": chairStands = value.int
    case "sls": stanceSeconds = value.double
    case "squats": squats = value.int
    case "sarcf": sarcF = value.int
    case "stand10": standsTenSeconds = value.bool
    case "sit5": sitsFiveMinutes = value.bool
    case "floor": risesFromFloor = value.bool
    case "strength_months": strengthMonths = value.int ?? 0
    case "logged_weeks": loggedWeeks = value.int ?? 0
    case "previous_level": previousLevel = value.int.flatMap(Level.init)
    default: return false
    }
    return true
  }

  private mutating func readFlag(_ key: String, _ value: JSON) -> Bool {
    guard let isOn = value.bool else { return false }
    switch key {
    case "bed": isBedBound = isOn
    case "fall": fellLastYear = isOn
    case "numb_feet": hasNumbFeet = isOn
    case "recent_bed_week": hadBedWeek = isOn
    case "nerve_condition": hasNerveCondition = isOn
    case "als": hasALS = isOn
    case "no_leg_movement": hasNoLegMovement = isOn
    case "open_chain_ok": openChainAllowed = isOn
    case "walking_allowed": walkingAllowed = isOn
    case "wound_or_cast": hasWoundOrCast = isOn
    case "foot_ulcer": hasFootUlcer = isOn
    case "shoulder_pain": hasShoulderPain = isOn
    case "new_ankle_injury": hasNewAnkleInjury = isOn
    case "support": hasSupport = isOn
    case "hip_limits": hasHipLimits = isOn
    case "no_straining": mustNotStrain = isOn
    case "osteoporosis": hasOsteoporosis = isOn
    default: return false
    }
    return true
  }

  private mutating func readDetail(_ key: String, _ value: JSON) -> Bool {
    switch key {
    case "parq":
      guard let answer = value.string.flatMap(ParQ.init) else { return false }
      parq = answer
    case "kit": kit = Set(value.strings ?? [])
    case "modes": modes = Set((value.strings ?? []).map(AerobicMode.ID.init(rawValue:)))
    case "favourites": favourites = (value.strings ?? []).map(AerobicMode.ID.init(rawValue:))
    case "pain": pain = Self.joints(value)
    case "pregnancy_week": pregnancy = value.int.map { .week($0) } ?? .unknownWeek
    case "bearing":
      bearing.left = Self.load(value["left"])
      bearing.right = Self.load(value["right"])
    case "postop":
      guard let side = value["leg"]?.string.flatMap(Side.init),
        let stage = value["stage"]?.int.flatMap(OperatedLeg.Stage.init)
      else { return false }
      operated = OperatedLeg(
        side: side, stage: stage, daysAtStage: value["days_at_stage"]?.int ?? 0)
    default: return false
    }
    return true
  }

  static func joints(_ json: JSON?) -> [Joint: Int] {
    var pain: [Joint: Int] = [:]
    for (name, score) in json?.object ?? [:] {
      if let joint = Joint(rawValue: name) { pain[joint] = score.int }
    }
    return pain
  }

  private static func load(_ json: JSON?) -> WeightBearing {
    switch json?.string {
    case "none": .none
    case "partial": .partial
    default: .full
    }
  }
}
