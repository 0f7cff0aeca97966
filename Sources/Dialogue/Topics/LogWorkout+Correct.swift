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
    } else if !takeBareNumbers(turn, &activity) {
      return false
    }
    guard activity.isBelievable else {
      turn.say(LogPhrase.workoutRange)
      return true
    }
    turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
    let text = LogActivityText(turn: turn).text(activity)
    turn.say(
      LogPhrase.corrected, ["day": turn.shown(entry.day), "what": text], isPrivate: true)
    Self.sayOutcome(of: [activity], turn.trainingPlan(), &turn)
    turn.conversation.latestChange = text
    return true
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

  /// "make that 12 12", "make that 25": reps, minutes or, with a fraction, the load.
  private func takeBareNumbers(_ turn: Turn, _ activity: inout Activity) -> Bool {
    let numbers = turn.understanding.stems.compactMap(Double.init).filter { (1...500).contains($0) }
    guard let first = numbers.first else { return false }
    if activity.minutes != nil {
      activity.minutes = first
    } else if first != first.rounded(), activity.sets.contains(where: { $0.loadKG != nil }) {
      for place in activity.sets.indices { activity.sets[place].loadKG = first }
    } else if activity.sets.first?.reps != nil {
      let load = activity.sets.first?.loadKG
      activity.sets = numbers.map { Activity.Performed(reps: Int($0), loadKG: load) }
    } else {
      return false
    }
    return true
  }
}
