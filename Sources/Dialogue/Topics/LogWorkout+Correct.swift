import Coaching
import Content
import Record
import Understanding

extension LogWorkout {
  /// "make that 22.5", "no, 3x12": the activity just told takes the new numbers.
  func correct(_ turn: inout Turn) -> Bool {
    let slots = turn.slots
    guard turn.corrects, let entry = turn.justTold({ Self.isMeant($0, by: slots, turn) }),
      case .activity(var activity) = entry.body
    else { return false }
    var named = slots
    named.exercise = activity.name
    if let fresh = ActivityMaker(turn: turn, day: entry.day).activity(named),
      slots.exercise != nil || slots.reps != nil || slots.hold != nil || slots.duration != nil
    {
      if !fresh.sets.isEmpty { activity.sets = Self.loaded(fresh.sets, as: activity.sets) }
      activity.minutes = fresh.minutes ?? activity.minutes
      activity.distanceKM = fresh.distanceKM ?? activity.distanceKM
      activity.rir = fresh.rir ?? activity.rir
    } else if let load = slots.load ?? slots.weight, !activity.sets.isEmpty {
      for place in activity.sets.indices { activity.sets[place].loadKG = load.kg }
    } else if slots.reps == nil, let sets = slots.sets, !activity.sets.isEmpty {
      activity.sets = Self.resized(activity.sets, to: sets)
    } else if !takeBareNumbers(turn, &activity) {
      return false
    }
    guard activity.isBelievable else {
      turn.say(LogPhrase.workoutRange)
      return true
    }
    turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
    Self.sayCorrected(activity, on: entry.day, &turn)
    Self.sayOutcome(of: [activity], turn.trainingPlan(), &turn)
    return true
  }

  /// Says what the activity is now, and keeps it in mind for "undo".
  static func sayCorrected(_ activity: Activity, on day: Day, _ turn: inout Turn) {
    let text = LogActivityText(turn: turn).text(activity)
    turn.say(LogPhrase.corrected, ["day": turn.shown(day), "what": text], isPrivate: true)
    turn.conversation.latestChange = text
  }

  /// New counts without a load were done with the load told before.
  private static func loaded(
    _ sets: [Activity.Performed], as before: [Activity.Performed]
  ) -> [Activity.Performed] {
    guard sets.allSatisfy({ $0.loadKG == nil }), let load = before.first?.loadKG else {
      return sets
    }
    return sets.map { set in
      var set = set
      set.loadKG = load
      return set
    }
  }

  /// The exercise named may be the everyday name of the one in the log.
  private static func isMeant(_ body: Entry.Body, by slots: Slots, _ turn: Turn) -> Bool {
    guard case .activity(let activity) = body else { return false }
    return slots.exercise.map { turn.isSameMove($0, activity.name) } ?? true
  }

  /// "sorry, 4 sets": as many sets as told, further ones like the last.
  private static func resized(
    _ sets: [Activity.Performed], to count: Int
  ) -> [Activity.Performed] {
    guard let last = sets.last, (1...20).contains(count) else { return sets }
    return (0..<count).map { sets.indices.contains($0) ? sets[$0] : last }
  }

  /// "make that 12 12", "no 105": counts set by set, or the one number of the nearest size.
  private func takeBareNumbers(_ turn: Turn, _ activity: inout Activity) -> Bool {
    let numbers = turn.understanding.stems.compactMap(Double.init)
      .filter { (0.5...1000).contains($0) }
    guard let first = numbers.first else { return false }
    if activity.minutes != nil {
      activity.minutes = first
    } else if numbers.count == 1, takesLoad(first, turn, activity) {
      let load = first * Self.loadUnit(turn).kilograms
      for place in activity.sets.indices { activity.sets[place].loadKG = load }
    } else if activity.sets.first?.reps != nil, numbers.allSatisfy({ $0 == $0.rounded() }) {
      activity.sets = counted(numbers.map { Int($0) }, activity.sets)
    } else {
      return false
    }
    return true
  }

  private static func loadUnit(_ turn: Turn) -> MassUnit {
    turn.bareUnit == .stone ? .kilogram : turn.bareUnit
  }

  /// Whether a number is nearer to the load than to the repetitions, as one is to the other in size.
  private func takesLoad(_ number: Double, _ turn: Turn, _ activity: Activity) -> Bool {
    guard let kilograms = activity.sets.compactMap(\.loadKG).max(), kilograms > 0 else {
      return false
    }
    if number != number.rounded() { return true }
    let load = kilograms / Self.loadUnit(turn).kilograms
    let distances = activity.sets.compactMap(\.reps).map { Self.distance(number, Double($0)) }
    return Self.distance(number, load) < (distances.min() ?? .infinity)
  }

  private static func distance(_ left: Double, _ right: Double) -> Double {
    guard left > 0, right > 0 else { return .infinity }
    return max(left, right) / min(left, right)
  }

  /// One number for sets that were all alike is meant for each, else for the set nearest to it.
  private func counted(
    _ counts: [Int], _ sets: [Activity.Performed]
  ) -> [Activity.Performed] {
    let load = sets.first?.loadKG
    guard counts.count == 1, let count = counts.first, sets.count > 1 else {
      return counts.map { Activity.Performed(reps: $0, loadKG: load) }
    }
    var out = sets
    if Set(sets.map(\.reps)).count == 1 {
      for place in out.indices { out[place].reps = count }
    } else if let near = sets.indices.min(by: {
      abs((sets[$0].reps ?? 0) - count) < abs((sets[$1].reps ?? 0) - count)
    }) {
      out[near].reps = count
    }
    return out
  }
}
