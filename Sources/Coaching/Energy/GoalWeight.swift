/// Whether a goal weight may be aimed at.
package enum GoalWeightCheck: Equatable, Sendable {
  case allowed
  /// Too low (GOAL_BMI); the least weight to lose down to, in kg, rounded up to 0.1.
  case tooLow(leastKG: Double)
}

extension CalorieGoal {
  /// The least weight to lose down to, kg: BMI 18.5, and 22 from 65 years on.
  package var leastGoalKG: Double {
    BodyMassIndex.weightKG(at: person.isOlder ? 22 : 18.5, heightCM: person.heightCM)
  }

  /// A weight to gain up to is never too low.
  package func check(goalKG: Double) -> GoalWeightCheck {
    guard goalKG < person.weightKG, !goalKG.reaches(leastGoalKG) else { return .allowed }
    return .tooLow(leastKG: ((leastGoalKG - .binaryNoise) * 10).rounded(.up) / 10)
  }
}
