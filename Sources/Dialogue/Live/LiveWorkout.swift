import Coaching
import Content
import Record

/// A session that is being done right now, set by set; what is done stands in the log.
package struct LiveWorkout: Sendable, Codable, Equatable {
  /// The day of its card, ISO 8601; on another day it is over.
  package let day: String
  /// Seconds since 1970; what was logged since then belongs to it.
  package let startedAt: Int64
  /// Exercises left out on the way.
  package var skipped: [String] = []
  package var isPaused = false
}

/// Where a live session stands: the next set of the next exercise.
struct LivePlace {
  let item: Card.Item
  /// What was done of it so far, as it stands in the log.
  let entry: Entry?
  let activity: Activity?

  var setsDone: Int { activity?.sets.count ?? 0 }
  /// From 1.
  var set: Int { setsDone + 1 }
  var sets: Int { item.target.count }
  /// Reps, seconds, steps or metres of the next set.
  var target: Int { item.target.indices.contains(setsDone) ? item.target[setsDone] : 0 }

  /// The first exercise of today's card that is neither done nor skipped; nil when none is left.
  init?(_ live: LiveWorkout, _ record: UserRecord, on day: Day) {
    guard let card = record.card(on: day)?.card else { return nil }
    for item in card.items where !live.skipped.contains(item.exercise) {
      let entry = record.entries.last { entry in
        guard entry.day == day, entry.toldAt >= live.startedAt,
          case .activity(let activity) = entry.body
        else { return false }
        return activity.name == item.exercise
      }
      var done: Activity?
      if case .activity(let activity)? = entry?.body { done = activity }
      if (done?.sets.count ?? 0) < item.target.count {
        self.item = item
        self.entry = entry
        activity = done
        return
      }
    }
    return nil
  }
}

/// Wordings of a workout done set by set.
enum LivePhrase: String, PhraseKey, CaseIterable {
  case warmUp = "live.warm-up"
  case first = "live.first"
  case how = "live.how"
  case noted = "live.noted"
  case rest = "live.rest"
  case next = "live.next"
  case skipped = "live.skipped"
  case skippedLast = "live.skipped-last"
  case painStop = "live.pain-stop"
  case paused = "live.paused"
  case back = "live.back"
  case finished = "live.finished"
  case nothingDone = "live.nothing-done"
  case ask = "live.ask"
  case already = "live.already"
  case aerobic = "live.aerobic"
  case side = "live.side"
}
