import Coaching
import Foundation

/// What a body can do: a plain story of gain and loss, not physiology.
struct SimulatedBody {
  let person: SimulatedPerson
  /// Counts of one set without load, to the last one possible.
  private var counts: [Exercise.ID: Double] = [:]
  /// How much stronger than on the first day, by pattern.
  private var strength: [Pattern: Double] = [:]
  private var lastDay: [Pattern: Int] = [:]

  init(person: SimulatedPerson) { self.person = person }

  /// What was done of one set and how many more were possible.
  mutating func perform(
    _ exercise: Exercise, count: Int, loadKG: Double?, form: Double
  ) -> (count: Int, inReserve: Int) {
    let most = max(1, Int((most(exercise, loadKG: loadKG) * form).rounded(.down)))
    let step = exercise.dose.unit.step
    let done = min(count, most)
    return (done, min(5, max(0, (most - done) / step)))
  }

  /// A load for about 15 repetitions, on a step that exists.
  func startLoadKG(_ exercise: Exercise) -> Double {
    let increment = LoadIncrement(of: exercise).kilograms(usesPounds: false)
    let load = strongestKG(exercise) / 1.5
    return max(increment, increment * (load / increment).rounded(.down))
  }

  /// Gains of a trained pattern.
  mutating func train(_ exercise: Exercise, on day: Int) {
    let pattern = exercise.pattern
    let now = strength[pattern] ?? 1
    // The first months bring most, and nobody grows for ever.
    strength[pattern] = now + 0.012 * person.gain * max(0.1, 1.9 - now)
    let known = counts[exercise.id] ?? startCount(exercise)
    let range = exercise.dose.range
    let left = max(0.15, 1 - (known - Double(range.low)) / 30)
    counts[exercise.id] = known + person.gain * left * Double(exercise.dose.unit.step)
    lastDay[pattern] = day
  }

  /// Two weeks off cost little, later weeks three in a hundred each.
  mutating func rest(_ exercise: Exercise, until day: Int) {
    guard let last = lastDay[exercise.pattern], day - last > 14 else { return }
    let kept = pow(0.97, Double(day - last - 14) / 7)
    strength[exercise.pattern] = max(0.8, (strength[exercise.pattern] ?? 1) * kept)
    for (id, known) in counts where id == exercise.id { counts[id] = known * kept }
    lastDay[exercise.pattern] = day
  }

  private mutating func most(_ exercise: Exercise, loadKG: Double?) -> Double {
    if let loadKG, loadKG > 0 {
      // Epley's rule: one repetition less for every thirtieth of the load more.
      return 30 * (strongestKG(exercise) / loadKG - 1)
    }
    let known = counts[exercise.id] ?? startCount(exercise)
    counts[exercise.id] = known
    return known
  }

  private func startCount(_ exercise: Exercise) -> Double {
    let grown = max(0, (strength[exercise.pattern] ?? 1) - 1) * 4
    return Double(exercise.dose.range.low)
      + (Double(person.spare) + grown) * Double(exercise.dose.unit.step)
  }

  private func strongestKG(_ exercise: Exercise) -> Double {
    let share = Self.shares[exercise.id] ?? 0.3
    return person.strongestKG * share * (strength[exercise.pattern] ?? 1)
  }

  /// One repetition of a lift against one of the leg press.
  private static let shares: [Exercise.ID: Double] = [
    "leg_press": 1, "single_leg_press": 0.5, "back_squat": 0.55, "goblet_squat": 0.22, "rdl": 0.5,
    "db_rdl": 0.25, "trap_deadlift": 0.65, "kb_deadlift": 0.35, "barbell_hip_thrust": 0.6,
    "calf_machine": 0.6, "seated_calf_machine": 0.4, "db_calf_raise": 0.25,
    "hip_abduction_machine": 0.45, "hip_adduction_machine": 0.45, "seated_leg_curl": 0.35,
    "lying_leg_curl": 0.3, "leg_extension": 0.4, "cable_kickback": 0.12, "sled_push": 0.5,
    "db_split_squat": 0.12, "bulgarian": 0.12, "db_step_up": 0.12, "db_walking_lunge": 0.12,
  ]
}
