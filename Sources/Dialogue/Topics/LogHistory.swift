import Coaching
import Content
import Record
import Understanding

/// Looking into the log: lists, the last time, the best, whether something was logged.
struct LogHistory {
  static let mostRows = 12

  func answer(_ turn: inout Turn) {
    if ProfileFieldAnswer.asksWeight(turn) {
      turn.slots.field = "weight"
      if ProfileFieldAnswer().answer(&turn) { return }
    }
    let days = turn.slots.date.flatMap { $0.days(today: turn.now.day) }
    let named = turn.slots.exercise ?? turn.understanding.names[.mode]?.first
    if let named {
      exercise(named, days, &turn)
    } else if let test = test(turn) {
      tests(test, days, &turn)
    } else if isAboutMinutes(turn) {
      minutes(days, &turn)
    } else {
      list(kind(turn), days, &turn)
    }
  }

  private func kind(_ turn: Turn) -> EntryFilter.Kind? {
    switch turn.slots.metric {
    case "weight": .weight
    case "pain": .pain
    case "calories", "protein": .food
    case "workouts": .session
    default: EntryFilter.Kind(turn)
    }
  }

  private func test(_ turn: Turn) -> String? {
    if let metric = turn.slots.metric, TestName.all.contains(metric) { return metric }
    return turn.understanding.names[.test]?.first
  }

  private func isAboutMinutes(_ turn: Turn) -> Bool {
    turn.slots.metric == "minutes" || turn.slots.metric == "distance" || turn.says("minutes")
  }

  func asksBest(_ turn: Turn) -> Bool {
    turn.says("best", "record", "pb", "max", "longest", "heaviest", "highest", "most", "farthest")
  }

  func asksLast(_ turn: Turn) -> Bool {
    turn.says("last", "latest", "previous", "when")
  }

  private func exercise(_ named: String, _ days: ClosedRange<Day>?, _ turn: inout Turn) {
    let pattern = turn.tools.exercises[Exercise.ID(rawValue: named)]?.pattern
    let all = activities(days, turn)
    if OneRepBest().isAsked(turn), pattern != nil {
      OneRepBest().answer(named, all.map(\.activity), &turn)
      return
    }
    var found = all.filter { $0.activity.name == named }
    if found.isEmpty, let pattern {
      // "squats" of someone whose squat is the chair rise.
      found = all.filter {
        turn.tools.exercises[Exercise.ID(rawValue: $0.activity.name)]?.pattern == pattern
      }
      if !found.isEmpty {
        turn.say(
          LogPhrase.historyKin, ["name": turn.shortName(named)], isPrivate: true)
      }
    }
    guard let last = found.last else {
      sayNothing(turn.shortName(named), &turn)
      return
    }
    let text = LogActivityText(turn: turn)
    let best = found.max { Self.rank($0.activity) < Self.rank($1.activity) }
    if asksBest(turn), let best {
      turn.say(
        LogPhrase.best,
        ["what": text.text(best.activity).capitalizedSentence, "day": turn.shown(best.day)],
        isPrivate: true)
    } else if found.count == 1 || asksLast(turn) {
      turn.say(
        LogPhrase.lastTime,
        ["what": text.text(last.activity).capitalizedSentence, "day": turn.shown(last.day)],
        isPrivate: true)
    } else {
      turn.say(LogPhrase.historyHead, isPrivate: true)
      turn.table(
        found.suffix(Self.mostRows).map { [turn.shown($0.day), text.text($0.activity)] })
    }
  }

  func activities(
    _ days: ClosedRange<Day>?, _ turn: Turn
  ) -> [(day: Day, activity: Activity)] {
    turn.record.entries.compactMap { entry in
      guard days?.contains(entry.day) ?? true, case .activity(let activity) = entry.body else {
        return nil
      }
      return (entry.day, activity)
    }
  }

  /// Load first, then the longest or the most.
  private static func rank(_ activity: Activity) -> (Double, Double) {
    let load = activity.sets.compactMap(\.loadKG).max() ?? 0
    let most = activity.sets.map { Double($0.reps ?? 0) + ($0.seconds ?? 0) }.max() ?? 0
    return (load, max(most, activity.distanceKM.map { $0 * 1000 } ?? activity.minutes ?? 0))
  }

  private func list(_ kind: EntryFilter.Kind?, _ days: ClosedRange<Day>?, _ turn: inout Turn) {
    var filter = EntryFilter(days: days)
    filter.kind = kind
    let text = LogEntryText(turn: turn)
    var rows = turn.record.entries.compactMap { entry -> (Day, String)? in
      let isMeant = kind == nil ? days?.contains(entry.day) ?? true : filter.holds(entry)
      guard isMeant, let what = text.text(entry.body) else { return nil }
      return (entry.day, what)
    }
    guard let last = rows.last else {
      turn.say(days == nil ? LogPhrase.historyEmpty : .historyNoneThen, isPrivate: true)
      turn.suggest("next workout", "20 min walk")
      return
    }
    if kind != nil, asksLast(turn) || rows.count == 1 {
      rows = rows.filter { $0.0 == last.0 }
      turn.say(
        LogPhrase.lastTime,
        [
          "what": rows.map(\.1).joined(separator: " · ").capitalizedSentence,
          "day": turn.shown(last.0),
        ], isPrivate: true)
      return
    }
    turn.say(LogPhrase.historyHead, isPrivate: true)
    turn.table(rows.suffix(Self.mostRows).map { [turn.shown($0.0), $0.1] })
    if kind == .food, let days, days.lowerBound == days.upperBound {
      let total = LogFood.total(of: days.lowerBound, in: turn.record)
      turn.newParagraph(isPrivate: true)
      turn.say(
        LogPhrase.foodDay,
        ["day": turn.shown(days.lowerBound), "total": LogFood.text(total, turn)], isPrivate: true)
    }
    turn.suggest("how am i doing", "undo")
  }

  func sayNothing(_ name: String, _ turn: inout Turn) {
    turn.say(LogPhrase.historyNoneOf, ["name": name], isPrivate: true)
    turn.suggest("show my log")
  }
}
