/// The ordered rules that stand between a wish and a calorie number.
struct SafetyRules {
  let person: EnergyPerson

  /// Rules 1 to 3: the first that applies; then there is no number of any kind.
  var refusal: SafetyCode? {
    if person.ageYears < 18 { return .refuseAge }
    if person.has(.eatingDisorder) { return .refuseEatingDisorder }
    if person.has(.lowIntake) || !person.bodyMassIndex.reaches(16) { return .refuseRefeeding }
    if person.has(.pregnant) || person.has(.breastfeeding) { return .refusePregnancy }
    return nil
  }

  /// Rules 4 to 6: the first that applies turns a wished loss into maintenance.
  var lossStop: SafetyCode? {
    if !person.bodyMassIndex.reaches(18.5) { return .noLossLowBMI }
    if person.has(.recovery) { return .noLossRecovery }
    if person.has(.wastingIllness) { return .noLossIllness }
    if person.has(.eatsLittle) { return .noLossLittleFood }
    if person.isOlder, !person.bodyMassIndex.reaches(30), !person.has(.clinicianOK) {
      return .noLossOlder
    }
    return nil
  }

  /// The least intake of a loss and the rule that sets it.
  struct LossBound {
    let code: SafetyCode
    let leastKcal: Double
  }

  /// Rules 7 to 10 as bounds on the intake, in rule order; at maintenance none of them is broken.
  var lossBounds: [LossBound] {
    let tdee = person.tdeeKcal
    let onePercentLB = 0.01 * person.weightKG / MassUnit.pound.kilograms
    var bounds: [LossBound] = []
    if person.isOlder { bounds.append(LossBound(code: .capOlder, leastKcal: tdee - 500)) }
    if !person.bodyMassIndex.reaches(20) {
      bounds.append(LossBound(code: .capLowBMI, leastKcal: tdee - 250))
    }
    bounds.append(LossBound(code: .capOnePercent, leastKcal: tdee - 500 * onePercentLB))
    bounds.append(LossBound(code: .floor, leastKcal: min(floorKcal, tdee)))
    bounds.append(LossBound(code: .capTwoPounds, leastKcal: tdee - 1000))
    return bounds
  }

  /// The bounds that an intake is under, in rule order.
  func boundsBroken(byKcal kcal: Double) -> [LossBound] {
    lossBounds.filter { $0.leastKcal.exceeds(kcal) }
  }

  /// Rule 11 for an intake at or under maintenance.
  func lossWarnings(kcal: Double) -> [SafetyCode] {
    (person.tdeeKcal - kcal).exceeds(500) ? [.warnMuscle] : []
  }

  /// Rules 12 and 13.
  func gainWarnings(lbPerWeek: Double) -> [SafetyCode] {
    guard lbPerWeek.exceeds(0) else { return [] }
    var codes: [SafetyCode] = []
    if (lbPerWeek * MassUnit.pound.kilograms).exceeds(0.005 * person.weightKG) {
      codes.append(.warnFastGain)
    }
    if person.bodyMassIndex.reaches(30) { codes.append(.warnGainAtBMI30) }
    return codes
  }

  /// Kcal a day under which nothing is shown.
  var floorKcal: Double { person.sex.floorKcal }

  /// Rule 14: lifts an intake under the floor to it.
  func lifted(kcal: Double) -> (kcal: Double, codes: [SafetyCode]) {
    floorKcal.exceeds(kcal) ? (floorKcal, [.floorMaintenance]) : (kcal, [])
  }
}
