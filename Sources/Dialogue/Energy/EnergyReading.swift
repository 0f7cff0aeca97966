package import Coaching
package import Record

/// What a record says to the energy formulas, and what it does not say yet.
struct EnergyReading {
  let record: UserRecord
  let day: Day

  private var profile: Profile { record.profile }

  /// Questions that must be answered before there is a number.
  var missing: [SetUpStep] {
    [.age, .height, .weight].filter { !$0.isAnswered(in: record, on: day) }
  }

  /// The sex was neither told nor declined; it is asked for once.
  var isSexOpen: Bool { !SetUpStep.sex.isAnswered(in: record, on: day) }

  /// Nothing was said about activity, so a sedentary day is assumed.
  var assumesSedentary: Bool { profile.text(.activity) == nil }

  /// The activity factor already holds the person's usual exercise.
  var countsExercise: Bool { activityFactor.rawValue >= ActivityFactor.light.rawValue }

  /// Forbids every number, whatever is still unknown of the body.
  var refusal: SafetyCode? {
    if let age = profile.ageYears(on: day), age < 18 { return .refuseAge }
    let flags = EnergyPerson.Flag.flags(of: record, on: day)
    if flags.contains(.eatingDisorder) { return .refuseEatingDisorder }
    if flags.contains(.lowIntake) { return .refuseRefeeding }
    return flags.isDisjoint(with: [.pregnant, .breastfeeding]) ? nil : .refusePregnancy
  }

  /// The person for the formulas, at another weight where one is given; nil while something is missing.
  func person(weightKG: Double? = nil) -> EnergyPerson? {
    guard let age = profile.ageYears(on: day), let height = profile.number(.heightCM),
      let weight = weightKG ?? record.latestWeightKG
    else { return nil }
    let flags = EnergyPerson.Flag.flags(of: record, on: day)
    var person = EnergyPerson(
      sex: profile.sex, ageYears: age, heightCM: height, weightKG: weight,
      activityFactor: activityFactor, flags: flags)
    guard weightKG == nil else { return person }
    let formula = person
    person.adaptiveTDEEKcal =
      AdaptiveReplay(record: record, today: day) { kilograms in
        var then = formula
        then.weightKG = kilograms
        return then
      }.tdeeKcal
    return person
  }

  private var activityFactor: ActivityFactor {
    let told = profile.text(.activity).flatMap(ActivityFactor.init(told:)) ?? .sedentary
    let isInWheelchair = profile.conditions.contains("wheelchair")
    return isInWheelchair && told != .sedentary ? .wheelchair : told
  }
}

extension EnergyPerson {
  /// The person of a record on a day; nil while age, height or weight is missing.
  package init?(record: UserRecord, on day: Day) {
    guard let person = EnergyReading(record: record, day: day).person() else { return nil }
    self = person
  }
}

extension ActivityFactor {
  /// From a name of `intents/slots/activity.yaml`.
  init?(told: String) {
    switch told {
    case "sedentary": self = .sedentary
    case "light": self = .light
    case "moderate": self = .moderate
    case "active": self = .active
    case "very_active": self = .veryActive
    default: return nil
    }
  }
}

/// Why the coach keeps all numbers about food and weight back just now.
enum NumbersHold {
  case emergency
  case crisis
  case eatingDisorder
  case refeeding

  init?(_ record: UserRecord) {
    let open = record.openFlags
    if open.values.contains(.emergency) {
      self = .emergency
    } else if open.values.contains(.crisis) {
      self = .crisis
    } else if open[RedFlagRule.eating.rawValue] != nil
      || record.profile.conditions.contains("eating disorder")
    {
      self = .eatingDisorder
    } else if open[RedFlagRule.refeeding.rawValue] != nil {
      self = .refeeding
    } else {
      return nil
    }
  }
}
