import Coaching
import Testing
import SeededRandom

/// The fourteen safety rules of calories.md, read once more and held against whole random people.
struct CalorieRulesPropertyTests {
  private func each(_ check: (EnergyPerson, inout SplitMix64) -> String?) {
    for seed in PropertyRun.seeds {
      var random = SplitMix64(state: seed)
      let person = RandomPerson(random: &random).body
      if let problem = check(person, &random) {
        Issue.record("seed \(seed): \(problem) for \(person)")
        return
      }
    }
  }

  private func index(_ person: EnergyPerson) -> Double {
    person.weightKG / (person.heightCM * person.heightCM / 10_000)
  }

  /// Rules 1 to 3: no number at all.
  private func isRefused(_ person: EnergyPerson) -> Bool {
    let refusing: Set<EnergyPerson.Flag> = [.eatingDisorder, .lowIntake, .pregnant, .breastfeeding]
    return person.ageYears < 18 || index(person) < 16 || !person.flags.isDisjoint(with: refusing)
  }

  /// Rules 4 to 6: no loss.
  private func mayNotLose(_ person: EnergyPerson) -> Bool {
    if index(person) < 18.5 || person.flags.contains(.recovery) { return true }
    return person.ageYears >= 65 && index(person) < 30 && !person.flags.contains(.clinicianOK)
  }

  private func floor(_ person: EnergyPerson) -> Double { person.sex == .female ? 1200 : 1500 }

  /// Rules 7 to 10: the least intake of a loss.
  private func least(_ person: EnergyPerson) -> Double {
    let tdee = person.tdeeKcal
    var least = max(tdee - 1000, tdee - 5 * person.weightKG / 0.45359237, floor(person))
    if person.ageYears >= 65 { least = max(least, tdee - 500) }
    if index(person) < 20 { least = max(least, tdee - 250) }
    return least
  }

  @Test func `no rate gives a number that one of the fourteen rules forbids`() {
    each { person, _ in
      for rate in WeeklyRate.allCases {
        switch CalorieGoal(person).advice(for: rate) {
        case .refused(let code):
          if !isRefused(person) { return "refused by \(code.rawValue)" }
        case .advice(let advice):
          if isRefused(person) { return "a number where none may be" }
          if let problem = objection(to: advice, asked: rate, person) {
            return "\(problem) at \(rate)"
          }
        }
      }
      return nil
    }
  }

  private func objection(
    to advice: CalorieAdvice, asked: WeeklyRate, _ person: EnergyPerson
  ) -> String? {
    guard advice.unroundedKcal.isFinite else { return "no number" }
    let kcal = Double(advice.kcal)
    if kcal < floor(person) - 1e-9 { return "\(kcal) kcal under the floor" }
    if advice.rate.isLoss {
      if mayNotLose(person) { return "a loss that is forbidden" }
      if kcal < least(person) - 0.51 { return "\(kcal) kcal under \(least(person))" }
    }
    if advice.rate < asked, asked.isLoss { return "faster than asked" }
    if !asked.isLoss, advice.rate != asked { return "another rate than asked" }
    let isChanged = advice.rate != asked || kcal > Double(advice.rawKcal) + 0.51
    return isChanged && advice.codes.isEmpty ? "moved without a reason" : nil
  }

  @Test func `a typed number is kept or moved up by a rule that is named`() {
    each { person, random in
      let wished = Double.random(in: 300...7000, using: &random)
      switch CalorieGoal(person).advice(forExactKcal: wished) {
      case .refused: return isRefused(person) ? nil : "refused"
      case .opensEatingDisorderQuestion: return wished < 800 ? nil : "asks about eating"
      case .asksAgain: return wished > 6000 ? nil : "asks again"
      case .advice(let kcal, _, let codes):
        if isRefused(person) { return "a number where none may be" }
        if Double(kcal) < floor(person) - 1e-9 { return "\(kcal) kcal under the floor" }
        let isLoss = Double(kcal) < person.tdeeKcal - 25.5
        if isLoss, mayNotLose(person) { return "\(kcal) kcal is a loss that is forbidden" }
        if isLoss, Double(kcal) < least(person) - 0.51 { return "\(kcal) under \(least(person))" }
        let isMoved = abs(Double(kcal) - wished) > 0.51
        return isMoved && codes.isEmpty ? "moved without a reason" : nil
      }
    }
  }

  @Test func `what weights and food teach stays near the formula and grows in small steps`() {
    each { person, random in
      var person = person
      person.adaptiveTDEEKcal = nil
      let formula = person.tdeeKcal
      var prior = formula
      var log = EnergyLog(weightsKG: [:], intakes: [:])
      let start = Day(number: 20_514)
      var lastUpdate: Day?
      for day in 0..<120 {
        if random.one(in: 2) {
          log.weightsKG[start + day] = person.weightKG + Double.random(in: -6...6, using: &random)
        }
        if !random.one(in: 3) {
          log.intakes[start + day] = EnergyLog.Intake(
            kcal: Double.random(in: 0...6000, using: &random), isComplete: random.one(in: 2))
        }
        let adaptive = AdaptiveTDEE(
          log: log, targetKcal: prior, priorKcal: prior, formulaKcal: formula,
          lastUpdate: lastUpdate)
        guard case .updated(let estimate) = adaptive.update(on: start + day) else { continue }
        let now = estimate.tdeeKcal
        if !now.isFinite || abs(now - prior) > 150.001 { return "\(prior) to \(now) kcal" }
        if now < 0.7 * formula - 1e-6 || now > 1.4 * formula + 1e-6 { return "\(now) kcal" }
        if let lastUpdate, start + day - lastUpdate < 7 { return "two updates in a week" }
        (prior, lastUpdate) = (now, start + day)
      }
      return nil
    }
  }
}
