package import Coaching
package import Record

extension UserRecord {
  /// The latest goal with the day it was told.
  package var goalInForce: (goal: Goal, day: Day)? {
    for entry in entries.reversed() {
      if case .goal(let goal) = entry.body { return (goal, entry.day) }
    }
    return nil
  }

  /// A wish to lose was told before while the body mass index was under 18.5 (RF-19).
  func wishedLossWhileThin(heightCM: Double) -> Bool {
    var weightKG: Double?
    for entry in entries {
      switch entry.body {
      case .weight(let kg): weightKG = kg
      case .goal(let goal):
        guard let weightKG, goal.isLoss(atKG: weightKG) else { continue }
        let index = BodyMassIndex(weightKG: weightKG, heightCM: heightCM)
        if !index.reaches(18.5) { return true }
      default: continue
      }
    }
    return false
  }
}

extension Goal {
  func isLoss(atKG weightKG: Double) -> Bool {
    if let rateLBPerWeek { return rateLBPerWeek < 0 }
    if let targetKG { return targetKG < weightKG }
    return false
  }

  /// The rate of the nine; nil for an exact number of calories or a weight alone.
  var rate: WeeklyRate? { rateLBPerWeek.map { WeeklyRate(nearestTo: $0) } }
}
