import Coaching
import Content
import Record
import Understanding

extension ProgressMetrics {
  /// The heaviest load of each day; without loads the best set, in reps or seconds.
  func exercise(_ id: String) -> ProgressSeries {
    let name = turn.library.exercise(id)?.name ?? id
    let sets = activities.filter { $0.1.name == id }.flatMap { day, activity in
      activity.sets.map { (day, $0) }
    }
    if let loads = best(sets, \.loadKG) {
      let style: Shown.LoadStyle = turn.weightStyle == .kilograms ? .kilograms : .pounds
      return ProgressSeries(
        name: turn.wording(ProgressPhrase.metricLoad, ["exercise": name]), points: loads,
        shown: { Shown.load(kg: $0, as: style) })
    }
    if let holds = best(sets, \.seconds) {
      return ProgressSeries(
        name: turn.wording(ProgressPhrase.metricHold, ["exercise": name]), points: holds,
        shown: shown(.unitSeconds, places: 0))
    }
    return ProgressSeries(
      name: turn.wording(ProgressPhrase.metricReps, ["exercise": name]),
      points: best(sets) { $0.reps.map(Double.init) } ?? [], shown: shown(.unitReps, places: 0))
  }

  /// The loads of the exercise talked about, else of the one logged most often with a load.
  var load: ProgressSeries {
    var counts: [String: Int] = [:]
    for (_, activity) in activities where activity.sets.contains(where: { $0.loadKG != nil }) {
      counts[activity.name, default: 0] += 1
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let talked = turn.conversation.exercise.flatMap { counts[$0] == nil ? nil : $0 }
    guard let id = talked ?? most else {
      return weekly(.metricSets, .unitSets) { $0.sets }
    }
    return exercise(id)
  }

  private func best(
    _ sets: [(Day, Activity.Performed)], _ value: (Activity.Performed) -> Double?
  ) -> [ProgressSeries.Point]? {
    var byDay: [Day: Double] = [:]
    for (day, set) in sets {
      if let value = value(set) { byDay[day] = max(byDay[day] ?? value, value) }
    }
    return byDay.isEmpty ? nil : Self.points(byDay)
  }

  var distance: ProgressSeries {
    var byDay: [Day: Double] = [:]
    for (day, activity) in activities {
      if let km = activity.distanceKM { byDay[day, default: 0] += km }
    }
    return ProgressSeries(
      name: turn.wording(ProgressPhrase.metricDistance), points: Self.points(byDay),
      shown: shown(.unitKM))
  }

  func aerobic(_ mode: ModeCard) -> ProgressSeries {
    var byDay: [Day: Double] = [:]
    for (day, activity) in activities where activity.name == mode.id {
      if let minutes = activity.minutes { byDay[day, default: 0] += minutes }
    }
    return ProgressSeries(
      name: turn.wording(ProgressPhrase.metricModeMinutes, ["exercise": mode.name]),
      points: Self.points(byDay), shown: shown(.unitMinutes, places: 0))
  }

  private var activities: [(Day, Activity)] {
    record.entries.compactMap { entry in
      if case .activity(let activity) = entry.body { return (entry.day, activity) }
      return nil
    }
  }
}
