import Coaching
import Content
import Record
import Understanding

/// The sets that a line tells of the exercise in hand.
struct LiveSets {
  let place: LivePlace
  /// Empty for "done": as many as asked for.
  let counts: [Int]
  let reserve: Double?
  let pain: Double?
  var loadKG: Double?

  /// The exercise with the new sets behind those done before; effort and pain keep their worst.
  func activity(_ turn: Turn) -> Activity {
    var activity = place.asActivity
    activity.sets = (place.activity?.sets ?? []) + told(turn)
    activity.rir = [activity.rir, reserve].compactMap(\.self).min()
    activity.pain = [activity.pain, pain].compactMap(\.self).max()
    return activity
  }

  /// "8", "20 s": what was told last.
  func shown(_ activity: Activity, _ turn: Turn) -> String {
    let new = Activity(
      kind: .strength, name: activity.name,
      sets: Array(activity.sets.suffix(activity.sets.count - place.setsDone)))
    return LogActivityText(turn: turn).amount(new)
  }

  private func told(_ turn: Turn) -> [Activity.Performed] {
    let isTimed =
      turn.tools.exercises[Exercise.ID(rawValue: place.item.exercise)]?.dose.unit == .seconds
    let load = loadKG ?? place.activity?.sets.last?.loadKG ?? place.item.loadKG
    return (counts.isEmpty ? [place.target] : counts).map { count in
      Activity.Performed(
        reps: isTimed ? nil : count, seconds: isTimed ? Double(count) : nil, loadKG: load)
    }
  }

  /// A pain score that this turn has kept.
  static func painTold(_ turn: Turn) -> Double? {
    turn.changes.compactMap { change in
      if case .add(.pain(let pain), _) = change { return pain.score }
      return nil
    }.max()
  }
}

extension LivePlace {
  /// What stands in the log of it, or the exercise without a set.
  var asActivity: Activity { activity ?? Activity(kind: .strength, name: item.exercise) }
}
