import Coaching
import Record

/// The best set of each day of one exercise, in the measure that fits how it is done.
struct BestSets {
  enum Measure { case estimatedKG, loadKG, seconds, reps }

  let measure: Measure
  let byDay: [Day: Double]

  /// Loads outrank holds, holds outrank plain counts; an estimate needs sets of few repetitions on half of the days.
  ///
  /// With a side only sets told for that leg count.
  init?(of exercise: String, in record: UserRecord, side: String? = nil) {
    let sets = record.entries.flatMap { entry -> [(Day, Activity.Performed)] in
      guard case .activity(let activity) = entry.body, activity.name == exercise else { return [] }
      return activity.sets.filter { side == nil || $0.side == side }.map { (entry.day, $0) }
    }
    let loads = Self.best(sets) { $0.loadKG.flatMap { $0 > 0 ? $0 : nil } }
    let estimates = Self.best(sets) { set in
      guard let kg = set.loadKG, let reps = set.reps else { return nil }
      return RepetitionMaximum.estimatedKG(loadKG: kg, reps: reps)
    }
    let seconds = Self.best(sets, \.seconds)
    let short = Set(sets.filter { ($0.1.reps ?? .max) <= RepetitionMaximum.mostReps }.map(\.0))
    if !estimates.isEmpty, short.intersection(estimates.keys).count * 2 >= loads.count {
      (measure, byDay) = (.estimatedKG, estimates)
    } else if !loads.isEmpty {
      (measure, byDay) = (.loadKG, loads)
    } else if !seconds.isEmpty {
      (measure, byDay) = (.seconds, seconds)
    } else {
      let reps = Self.best(sets) { $0.reps.map(Double.init) }
      guard !reps.isEmpty else { return nil }
      (measure, byDay) = (.reps, reps)
    }
  }

  private static func best(
    _ sets: [(Day, Activity.Performed)], _ value: (Activity.Performed) -> Double?
  ) -> [Day: Double] {
    var byDay: [Day: Double] = [:]
    for (day, set) in sets {
      if let value = value(set) { byDay[day] = max(byDay[day] ?? value, value) }
    }
    return byDay
  }
}
