/// What the coach may show for a wish, or why it shows no number.
package enum CalorieResult: Equatable, Sendable {
  case refused(SafetyCode)
  case advice(CalorieAdvice)
}

/// A daily calorie target at one of the nine rates.
package struct CalorieAdvice: Equatable, Sendable {
  /// The target to show, kcal a day.
  package let kcal: Int
  /// The target before rounding, for a projection.
  package let unroundedKcal: Double
  /// The rate the target stands for; slower than asked where a rule says so.
  package let rate: WeeklyRate
  /// Rules that moved the target or warn, in rule order.
  package let codes: [SafetyCode]
  /// What the rate asked for would mean without any rule, kcal a day; never shown as advice.
  package let rawKcal: Int
}

/// The calorie targets a person may be given.
package struct CalorieGoal: Sendable {
  package let person: EnergyPerson

  package init(_ person: EnergyPerson) {
    self.person = person
  }

  /// The rule that forbids every calorie number for this person.
  package var refusal: SafetyCode? { rules.refusal }

  /// The rule that allows this person no loss.
  package var lossStop: SafetyCode? { rules.lossStop }

  /// The least daily target shown, kcal.
  package var floorKcal: Double { rules.floorKcal }

  var rules: SafetyRules { SafetyRules(person: person) }

  /// The target for one of the nine rates.
  package func advice(for asked: WeeklyRate) -> CalorieResult {
    if let refusal { return .refused(refusal) }
    var (rate, codes) = (asked, [SafetyCode]())
    if asked.isLoss, let stop = lossStop {
      (rate, codes) = (.maintain, [stop])
    }
    // A bound broken at a slower rate is broken at the asked one too, so the first look names all.
    codes += broken(by: rate).map(\.code)
    while !broken(by: rate).isEmpty { rate = rate.slower }
    codes += rules.lossWarnings(kcal: rawKcal(rate))
    codes += rules.gainWarnings(lbPerWeek: rate.lbPerWeek)
    let (kcal, lift) = rules.lifted(kcal: rawKcal(rate))
    return .advice(
      CalorieAdvice(
        kcal: kcal.wholeHalfAway, unroundedKcal: kcal, rate: rate, codes: codes + lift,
        rawKcal: rawKcal(asked).wholeHalfAway))
  }

  private func rawKcal(_ rate: WeeklyRate) -> Double { person.tdeeKcal + rate.kcalPerDay }

  private func broken(by rate: WeeklyRate) -> [SafetyRules.LossBound] {
    rate.isLoss ? rules.boundsBroken(byKcal: rawKcal(rate)) : []
  }
}
