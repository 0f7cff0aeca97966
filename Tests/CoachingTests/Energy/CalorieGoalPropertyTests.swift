import Coaching
import Testing

/// Rules that must hold for anyone; the people are random but the same in every run.
struct CalorieGoalPropertyTests {
  private static let count = 10_000

  @Test func `no target stands under the floor, and one at the floor that was lifted says so`() {
    for person in SeededPeople(seed: 1, count: Self.count) {
      let goal = CalorieGoal(person)
      for advice in goal.allAdvice {
        let meant = person.tdeeKcal + advice.rate.kcalPerDay
        #expect(Double(advice.kcal) >= goal.floorKcal, "\(person)")
        let isLifted = meant < goal.floorKcal - 1e-9
        #expect(advice.codes.contains(.floorMaintenance) == isLifted, "\(person)")
        #expect(advice.kcal == (isLifted ? goal.floorKcal : meant).wholeHalfAway, "\(person)")
      }
    }
  }

  @Test func `no loss is advised where a rule forbids it or past a cap`() {
    for person in SeededPeople(seed: 2, count: Self.count) {
      let bmi = person.weightKG / (person.heightCM / 100) / (person.heightCM / 100)
      let isOlder = person.ageYears >= 65
      let isForbidden =
        bmi < 18.4999 || person.flags.contains(.recovery)
        || isOlder && bmi < 29.9999 && !person.flags.contains(.clinicianOK)
      for advice in CalorieGoal(person).allAdvice where advice.rate.isLoss {
        #expect(!isForbidden, "\(person)")
        #expect(!isOlder || advice.rate >= .loseOne, "\(person)")
        #expect(bmi >= 19.9999 || advice.rate >= .loseHalf, "\(person)")
        #expect(-advice.rate.kgPerWeek <= 0.01 * person.weightKG + 1e-6, "\(person)")
      }
    }
  }

  @Test func `no number at all is given to those who are refused`() {
    for person in SeededPeople(seed: 3, count: Self.count) {
      let bmi = person.weightKG / (person.heightCM / 100) / (person.heightCM / 100)
      let refusing: Set<EnergyPerson.Flag> = [
        .pregnant, .breastfeeding, .eatingDisorder, .lowIntake,
      ]
      guard person.ageYears < 18 || bmi < 15.9999 || !person.flags.isDisjoint(with: refusing)
      else { continue }
      let goal = CalorieGoal(person)
      #expect(goal.allAdvice.isEmpty, "\(person)")
      for kcal in [500.0, 1500, 9000] {
        guard case .refused = goal.advice(forExactKcal: kcal) else {
          Issue.record("\(kcal) kcal for \(person)")
          continue
        }
      }
    }
  }

  @Test func `a faster wish never gets more food, and no rate gets faster than asked`() {
    for person in SeededPeople(seed: 4, count: Self.count) {
      let goal = CalorieGoal(person)
      var lastKcal = 0
      for rate in WeeklyRate.allCases {
        guard case .advice(let advice) = goal.advice(for: rate) else { break }
        #expect(advice.kcal >= lastKcal, "\(person)")
        #expect(rate.isLoss ? (rate...(.maintain)).contains(advice.rate) : advice.rate == rate)
        #expect(goal.advice(for: advice.rate).kcal == advice.kcal, "\(person)")
        lastKcal = advice.kcal
      }
    }
  }

  @Test func `a typed target is never lowered, and only a rule moves it`() {
    for person in SeededPeople(seed: 5, count: Self.count) {
      let goal = CalorieGoal(person)
      var lastKcal = 0
      for wished in stride(from: 800.0, through: 6000, by: 200) {
        guard case .advice(let kcal, _, let codes) = goal.advice(forExactKcal: wished)
        else { break }
        let isStopped = !codes.filter { $0.rawValue.hasPrefix("NO_LOSS") }.isEmpty
        #expect(Double(kcal) >= min(wished, goal.floorKcal), "\(person)")
        #expect(kcal >= lastKcal || isStopped, "\(person)")
        #expect(Double(kcal) == wished || !codes.isEmpty, "\(person)")
        #expect(Double(kcal) >= goal.floorKcal, "\(person)")
        if !isStopped { lastKcal = kcal }
      }
    }
  }

  @Test func `grams add up to the calories shown within rounding`() {
    for person in SeededPeople(seed: 6, count: Self.count) {
      for advice in CalorieGoal(person).allAdvice {
        let perKG = person.proteinGramsPerKG(rate: advice.rate, trains: true) ?? 0.8
        let grams = Macros(for: person, kcal: advice.kcal, proteinGramsPerKG: perKG)
        guard grams.carbohydrateGrams > 0 else { continue }
        let sum = 4 * (grams.proteinGrams + grams.carbohydrateGrams) + 9 * grams.fatGrams
        #expect(abs(sum - advice.kcal) <= 9, "\(person)")
      }
    }
  }
}

extension CalorieGoal {
  /// Whatever is shown for any of the nine rates.
  fileprivate var allAdvice: [CalorieAdvice] {
    WeeklyRate.allCases.compactMap { rate in
      guard case .advice(let advice) = advice(for: rate) else { return nil }
      return advice
    }
  }
}

extension CalorieResult {
  fileprivate var kcal: Int? {
    guard case .advice(let advice) = self else { return nil }
    return advice.kcal
  }
}
