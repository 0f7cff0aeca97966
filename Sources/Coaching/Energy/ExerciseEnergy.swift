/// What an exercise of known intensity burns; 1 MET is 1 kcal per kg and hour (Compendium 2024).
package struct ExerciseEnergy: Hashable, Sendable {
  package let met: Double
  package let weightKG: Double
  package let minutes: Double

  package init(met: Double, weightKG: Double, minutes: Double) {
    self.met = met
    self.weightKG = weightKG
    self.minutes = minutes
  }

  /// All energy of these minutes, kcal, unrounded.
  package var grossKcal: Double { met * weightKG * minutes / 60 }

  /// Energy above rest, kcal, unrounded.
  package var netKcal: Double { (met - 1) * weightKG * minutes / 60 }

  /// Minutes toward the weekly 150 that one minute counts for, by training level 0 to 4.
  package static func credit(met: Double, level: Int) -> Int {
    if met.reaches(6) { return 2 }
    return met.reaches(3) || level <= 1 ? 1 : 0
  }
}

extension CalorieGoal {
  /// The target of a day with exercise, kcal: only a sedentary formula number lacks that exercise,
  /// and it is added only for a user who asked for it.
  package func target(ofKcal target: Int, withExerciseNetKcal net: Double, earnsBack: Bool) -> Int {
    let adds =
      earnsBack && person.activityFactor == .sedentary && person.adaptiveTDEEKcal == nil
    return adds ? target + net.wholeHalfAway : target
  }
}
