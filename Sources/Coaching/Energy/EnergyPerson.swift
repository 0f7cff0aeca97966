/// What the energy formulas and their safety rules need to know of a user.
package struct EnergyPerson: Hashable, Sendable {
  package var sex: Sex?
  /// Whole years on the user's calendar day.
  package var ageYears: Int
  package var heightCM: Double
  package var weightKG: Double
  package var activityFactor: ActivityFactor
  /// A measured body fat, in percent: only while under 12 months old, and only if the user chose it.
  package var chosenBodyFatPercent: Double?
  /// The last accepted estimate from the user's own log, in kcal a day.
  package var adaptiveTDEEKcal: Double?
  package var flags: Set<Flag>

  package init(
    sex: Sex?, ageYears: Int, heightCM: Double, weightKG: Double,
    activityFactor: ActivityFactor = .sedentary, chosenBodyFatPercent: Double? = nil,
    adaptiveTDEEKcal: Double? = nil, flags: Set<Flag> = []
  ) {
    self.sex = sex
    self.ageYears = ageYears
    self.heightCM = heightCM
    self.weightKG = weightKG
    self.activityFactor = activityFactor
    self.chosenBodyFatPercent = chosenBodyFatPercent
    self.adaptiveTDEEKcal = adaptiveTDEEKcal
    self.flags = flags
  }

  /// Conditions that change or forbid a calorie number.
  package enum Flag: String, CaseIterable, Sendable, Codable {
    case pregnant
    case breastfeeding
    /// RF-19 is open.
    case eatingDisorder = "eating_disorder"
    /// RF-26 is open: almost no food for days.
    case lowIntake = "low_intake"
    /// Cast, not full weight on a leg, early after an operation, bed rest or open illness.
    case recovery
    /// A clinician agreed to weight loss at 65 or older.
    case clinicianOK = "clinician_ok"
    /// ALS: weight is for the specialist team.
    case wastingIllness = "wasting_illness"
    /// Told within four weeks that hardly anything is eaten.
    case eatsLittle = "eats_little"
    case kidneyDisease = "kidney_disease"
  }
}

extension EnergyPerson {
  package var bodyMassIndex: BodyMassIndex {
    BodyMassIndex(weightKG: weightKG, heightCM: heightCM)
  }

  package func has(_ flag: Flag) -> Bool { flags.contains(flag) }

  package var isOlder: Bool { ageYears >= 65 }

  /// Whether protein is set for someone who trains.
  package func trains(strengthLoggedIn28Days: Bool, planSetUp: Bool) -> Bool {
    strengthLoggedIn28Days || planSetUp
      || activityFactor.rawValue >= ActivityFactor.light.rawValue
  }
}

/// What is believed of a typed body; anything outside is asked again.
package enum BodyRange {
  package static let weightKG = 30.0...300
  package static let heightCM = 120.0...230
  package static let ageYears = 18...100
  package static let bodyMassIndex = 12.0...80
  /// Ages in the sample of Mifflin 1990; outside, the coach says that it is less sure.
  package static let surerAgeYears = 19...78
}
