import Coaching
import Record

/// A session for one muscle, from what the person can do now; it counts by its sets, not as A or B.
struct WorkoutMuscle {
  let plan: TrainingPlan
  let muscle: String

  func answer(_ resting: Set<Pattern>, _ wish: WorkoutWish, _ turn: inout Turn) {
    let items = items(without: resting)
    guard !items.isEmpty else {
      turn.say(WorkoutPhrase.noMoveFor, ["muscle": muscle], isPrivate: true)
      return
    }
    let card = WorkoutCard(plan: plan, letter: "", items: items)
    WorkoutNext().strength(card, min(card.minutes, wish.minutes ?? card.minutes), &turn)
  }

  /// What both sessions hold for the muscle, filled up with its pattern, three at most.
  private func items(without resting: Set<Pattern>) -> [PlannedItem] {
    var out: [PlannedItem] = []
    for letter in SessionLetter.allCases {
      for item in plan.session(letter, without: resting).items where trains(item.exercise) {
        if !out.contains(where: { $0.exercise == item.exercise }) { out.append(item) }
      }
    }
    guard let pattern = Pattern(trains: muscle), !resting.contains(pattern) else {
      return Array(out.prefix(3))
    }
    for exercise in plan.tools.exercises.all(of: pattern) where out.count < 3 {
      guard exercise.level == plan.trainee.level,
        plan.tools.exercises.isUsable(exercise, by: plan.trainee),
        !out.contains(where: { $0.exercise == exercise.id })
      else { continue }
      guard let place = out.first ?? plan.session(.a).items.first else { break }
      out.append(place.replaced(by: exercise, for: plan))
    }
    return Array(out.prefix(3))
  }

  private func trains(_ id: Exercise.ID) -> Bool {
    guard let muscles = plan.tools.exercises[id]?.muscles else { return false }
    return muscles.contains { $0.hasPrefix(muscle) }
  }
}

extension PlannedItem {
  /// The same place in the session with another exercise and that one's own dose.
  func replaced(by exercise: Exercise, for plan: TrainingPlan) -> PlannedItem {
    var out = self
    let dose = exercise.dose
    out.exercise = exercise.id
    out.sets = plan.trainee.sets(
      of: exercise, in: slot, trainingWeek: plan.replay.trainingWeek)
    out.count = dose.count
    out.unit = dose.unit
    out.eachLeg = dose.eachLeg && leg == nil
    out.holdSeconds = dose.holdSeconds
    out.halfRange = false
    out.standsInFor = nil
    return out
  }
}
