import Coaching
import Record
import Understanding

/// Test results and minutes looked up.
extension LogHistory {
  func tests(_ test: String, _ days: ClosedRange<Day>?, _ turn: inout Turn) {
    let found = turn.record.entries.compactMap { entry -> (Day, SelfTestResult)? in
      guard days?.contains(entry.day) ?? true, case .test(let result) = entry.body,
        result.test == test
      else { return nil }
      return (entry.day, result)
    }
    guard let last = found.last else {
      sayNothing(turn.wording(TestName(test: test)), &turn)
      return
    }
    let isBest = asksBest(turn)
    let shown = isBest ? found.max { $0.1.value < $1.1.value } ?? last : last
    guard found.count > 1, !isBest, !asksLast(turn) else {
      turn.say(
        isBest ? LogPhrase.best : .lastTime,
        [
          "what": TestNorm.text(shown.1, turn).capitalizedSentence, "day": turn.shown(shown.0),
        ], isPrivate: true)
      return
    }
    turn.say(LogPhrase.historyHead, isPrivate: true)
    turn.table(
      found.suffix(Self.mostRows).map { [turn.shown($0.0), TestNorm.text($0.1, turn)] })
  }

  func minutes(_ days: ClosedRange<Day>?, _ turn: inout Turn) {
    let range = days ?? turn.now.day.monday...(turn.now.day.monday + 6)
    let total = activities(range, turn).reduce(0) { $0 + ($1.activity.minutes ?? 0) }
    let plan = turn.trainingPlan()
    turn.say(
      LogPhrase.minutesTotal,
      ["total": Shown.number(total, places: 0), "days": span(range, turn)], isPrivate: true)
    if range.contains(turn.now.day), Self.isWeek(range) {
      turn.say(
        LogPhrase.minutesWeek,
        [
          "done": String(plan.minutesThisWeek), "target": String(plan.settings.aerobicTarget),
        ], isPrivate: true)
    }
  }

  private func span(_ days: ClosedRange<Day>, _ turn: Turn) -> String {
    if days.lowerBound == days.upperBound { return turn.shown(days.lowerBound) }
    if days.contains(turn.now.day), Self.isWeek(days) { return turn.wording(LogPhrase.thisWeek) }
    return turn.shown(days.lowerBound) + " – " + turn.shown(days.upperBound)
  }

  private static func isWeek(_ days: ClosedRange<Day>) -> Bool {
    days.upperBound - days.lowerBound == 6
  }
}
