import Coaching
import Record

/// A goal as it stands for a person today: what is asked, and what the rules make of it.
struct GoalPlan {
  let person: EnergyPerson
  let goal: Goal

  init(person: EnergyPerson, goal: Goal?) {
    self.person = person
    self.goal = goal ?? Goal(rateLBPerWeek: 0)
  }

  /// What a target may show.
  struct Given: Equatable {
    let kcal: Int
    let unroundedKcal: Double
    /// The rate it stands for; with an exact wish the nearest direction, for protein.
    let rate: WeeklyRate
    let codes: [SafetyCode]
  }

  enum Outcome: Equatable {
    case refused(SafetyCode)
    /// Under 800 kcal: RF-19 is asked about.
    case tooLittle
    /// Over 6000 kcal: must be a slip.
    case tooMuch
    case given(Given)
  }

  var calories: CalorieGoal { CalorieGoal(person) }

  /// The weight aimed at: never under the least goal weight.
  var aimKG: Double? {
    guard let target = goal.targetKG else { return nil }
    if case .tooLow(let least) = calories.check(goalKG: target) { return least }
    return target
  }

  /// The weight aimed at has come.
  var isReached: Bool {
    guard let aimKG, let wish = goal.rate, wish != .maintain else { return false }
    return wish.isLoss ? aimKG.reaches(person.weightKG) : person.weightKG.reaches(aimKG)
  }

  /// The rate that counts today: the wish, or holding once the weight has come.
  var asked: WeeklyRate {
    if isReached { return .maintain }
    return goal.rate ?? aimKG.map { WeeklyRate.usual(from: person.weightKG, to: $0) } ?? .maintain
  }

  var outcome: Outcome {
    if let kcal = goal.kcal, !isReached { return exact(kcal) }
    switch calories.advice(for: asked) {
    case .refused(let code): return .refused(code)
    case .advice(let advice):
      return .given(
        Given(
          kcal: advice.kcal, unroundedKcal: advice.unroundedKcal, rate: advice.rate,
          codes: advice.codes))
    }
  }

  /// The weekly change a number stands for, by the rule of 3500 kcal.
  func lbPerWeek(_ given: Given) -> Double {
    (given.unroundedKcal - person.tdeeKcal) / WeeklyRate.gainOne.kcalPerDay
  }

  private func exact(_ wished: Double) -> Outcome {
    switch calories.advice(forExactKcal: wished) {
    case .refused(let code): return .refused(code)
    case .opensEatingDisorderQuestion: return .tooLittle
    case .asksAgain: return .tooMuch
    case .advice(let kcal, let unrounded, let codes):
      let change = unrounded - person.tdeeKcal
      let isHolding = change.magnitude <= CalorieGoal.maintenanceBandKcal
      let rate: WeeklyRate = isHolding ? .maintain : change < 0 ? .loseHalf : .gainHalf
      return .given(Given(kcal: kcal, unroundedKcal: unrounded, rate: rate, codes: codes))
    }
  }
}

extension WeeklyRate {
  /// The rate taken when only a weight is named.
  static func usual(from kg: Double, to goalKG: Double) -> WeeklyRate {
    if goalKG.exceeds(kg) { return .gainHalf }
    return kg.exceeds(goalKG) ? .loseOne : .maintain
  }
}

extension GoalPlan {
  /// Protein, fat and carbohydrate for a target; nil where the renal team sets protein.
  func macros(of given: Given, trains: Bool) -> Macros? {
    guard let protein = person.proteinGramsPerKG(rate: given.rate, trains: trains) else {
      return nil
    }
    return Macros(for: person, kcal: given.kcal, proteinGramsPerKG: protein)
  }
}

extension EnergyPerson {
  /// Whether protein is set for training: strength work in 28 days, a card ever given, or an active day.
  func trains(record: UserRecord, on day: Day) -> Bool {
    var isLogged = false
    var hasPlan = false
    for entry in record.entries {
      switch entry.body {
      case .card: hasPlan = true
      case .activity(let activity) where activity.kind == .strength:
        isLogged = isLogged || (0...27).contains(day - entry.day)
      default: continue
      }
    }
    return trains(strengthLoggedIn28Days: isLogged, planSetUp: hasPlan)
  }
}
