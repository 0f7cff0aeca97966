/// The answer to a calorie number the user typed.
package enum ExactCalorieResult: Equatable, Sendable {
  case refused(SafetyCode)
  /// So little that RF-19 is asked about.
  case opensEatingDisorderQuestion
  /// So much that it must be a slip.
  case asksAgain
  /// The target to show and the same before rounding, kcal a day; the rules that moved it or warn.
  case advice(kcal: Int, unroundedKcal: Double, codes: [SafetyCode])
}

extension CalorieGoal {
  /// Kcal a day between which a typed target is taken as meant.
  package static let believedKcal = 800.0...6000
  /// A typed target this near to the TDEE is maintenance, kcal.
  package static let maintenanceBandKcal = 25.0

  /// A typed target: kept where the rules allow it, else moved up to the nearest that they allow.
  package func advice(forExactKcal wished: Double) -> ExactCalorieResult {
    if let refusal { return .refused(refusal) }
    if wished < Self.believedKcal.lowerBound { return .opensEatingDisorderQuestion }
    guard Self.believedKcal.contains(wished) else { return .asksAgain }
    let tdee = person.tdeeKcal
    var (given, codes) = (wished, [SafetyCode]())
    if wished < tdee - Self.maintenanceBandKcal {
      (given, codes) = loss(toKcal: wished)
    } else if wished > tdee + Self.maintenanceBandKcal {
      codes = rules.gainWarnings(lbPerWeek: (wished - tdee) / WeeklyRate.gainOne.kcalPerDay)
    }
    let (kcal, lift) = rules.lifted(kcal: given)
    return .advice(
      kcal: kcal.wholeHalfAway, unroundedKcal: kcal, codes: codes + lift)
  }

  private func loss(toKcal wished: Double) -> (kcal: Double, codes: [SafetyCode]) {
    if let lossStop { return (person.tdeeKcal, [lossStop]) }
    let broken = rules.boundsBroken(byKcal: wished)
    let given = broken.map(\.leastKcal).reduce(wished, max)
    return (given, broken.map(\.code) + rules.lossWarnings(kcal: given))
  }
}
