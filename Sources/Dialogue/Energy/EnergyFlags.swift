package import Coaching
package import Record

extension EnergyPerson.Flag {
  /// What the record says of conditions that change or forbid a calorie number on a day.
  static func flags(of record: UserRecord, on day: Day) -> Set<Self> {
    let profile = record.profile
    let conditions = Set(profile.conditions)
    let open = record.openFlags
    let rules: [(Self, Bool)] = [
      (.pregnant, ConditionFlags(profile: profile, day: day).pregnancy != nil),
      (.breastfeeding, conditions.contains("breastfeeding")),
      (
        .eatingDisorder,
        open[RedFlagRule.eating.rawValue] != nil
          || conditions.contains("eating disorder")
      ),
      (.lowIntake, open[RedFlagRule.refeeding.rawValue] != nil),
      (.recovery, Recovery(record: record, day: day).isGoingOn),
      (.clinicianOK, profile.flag(.clinicianAgreesToLoss) == true),
      (.wastingIllness, conditions.contains("als")),
      (.eatsLittle, hasEatenLittle(profile, on: day)),
      (.kidneyDisease, conditions.contains("kidney disease")),
    ]
    return Set(rules.filter(\.1).map(\.0))
  }

  private static let eatsLittleDays = 28

  private static func hasEatenLittle(_ profile: Profile, on day: Day) -> Bool {
    guard profile.flag(.eatsLittle) == true, let told = profile.day(of: .eatsLittle) else {
      return false
    }
    return day - told <= eatsLittleDays
  }
}

extension RedFlagRule {
  /// A troubled relation with food or weight: no numbers.
  static let eating: RedFlagRule = "RF-19"
  /// Almost no food for days, or a very low weight: no numbers.
  static let refeeding: RedFlagRule = "RF-26"
}

/// Whether the body is repairing something, so that no weight may be lost (F-286).
package struct Recovery {
  let record: UserRecord
  let day: Day

  package init(record: UserRecord, day: Day) {
    self.record = record
    self.day = day
  }

  /// Days at the last stage after an operation that still count.
  private static let lastStageDays = 28

  package var isGoingOn: Bool { isOperated || bearsLess || isInBed || isIll }

  /// The stage told outranks the word "cast", which stays in the profile when the cast is off.
  private var isOperated: Bool {
    guard let stage = record.profile.number(.operatedStage) else {
      return record.profile.conditions.contains("cast")
    }
    guard stage >= 4, let told = record.profile.day(of: .operatedStage) else { return true }
    return day - told < Self.lastStageDays
  }

  private var bearsLess: Bool {
    let told = [ProfileField.bearingLeft, .bearingRight].compactMap { record.profile.text($0) }
    if told.isEmpty {
      return record.profile.conditions.contains("crutches")
        && record.profile.number(.operatedStage) == nil
    }
    return told.contains { $0 == "partial" || $0 == "none" }
  }

  private var isInBed: Bool {
    record.profile.flag(.bedBound) ?? ConditionFlags(profile: record.profile, day: day).liesInBed
      || hasAbsence([.bed])
  }

  private var isIll: Bool { hasAbsence([.ill, .fever]) }

  private func hasAbsence(_ reasons: Set<Absence.Reason>) -> Bool {
    record.entries.contains { entry in
      guard entry.day == day, case .absence(let absence) = entry.body else { return false }
      return reasons.contains(absence.reason)
    }
  }
}
