import Coaching
import Content
import Record
import Understanding

/// One week as bars, what has changed over the months, and the next step.
struct ProgressWeekReport {
  func say(_ turn: inout Turn) {
    guard !turn.record.entries.isEmpty else {
      turn.say(ProgressPhrase.empty)
      return
    }
    let isLastWeek = turn.slots.date == .period(.lastWeek)
    let week = ProgressWeek(turn, weeksBack: isLastWeek ? 1 : 0)
    turn.say(
      ProgressPhrase.week,
      ["date": "\(week.monday.day) \(turn.wording(DayPhrase.month(week.monday.month)))"],
      isPrivate: true)
    turn.table(rows(week, turn))
    turn.newParagraph(isPrivate: true)
    if !isLastWeek { sayNext(week, &turn) }
  }

  private func rows(_ week: ProgressWeek, _ turn: Turn) -> [[String]] {
    let settings = week.plan.settings
    var rows: [(ProgressPhrase, String)] = [
      (
        .rowAerobic,
        turn.wording(
          ProgressPhrase.barMinutes,
          bar(done: week.creditedMinutes, of: settings.aerobicTarget, width: 10))
      ),
      (
        .rowStrength,
        turn.wording(
          ProgressPhrase.barCount,
          bar(done: week.strengthDays, of: settings.strengthDays, width: settings.strengthDays))
      ),
    ]
    if week.plan.facts.needsBalance, week.monday == turn.now.day.monday {
      let done = week.plan.log.balanceDaysThisWeek.count
      rows.append(
        (.rowBalance, turn.wording(ProgressPhrase.barCount, bar(done: done, of: 3, width: 3))))
    }
    if let stands = chairStands(turn) { rows.append((.rowChairStands, stands)) }
    if let weight = weightRow(turn) { rows.append((.rowWeight, weight)) }
    return rows.map { [turn.wording($0.0), $0.1] }
  }

  private func bar(done: Int, of target: Int, width: Int) -> [String: String] {
    [
      "bar": ProgressBar.text(done: done, of: target, width: width), "done": String(done),
      "target": String(target),
    ]
  }

  private func chairStands(_ turn: Turn) -> String? {
    let results = turn.record.results(of: "cst30")
    guard let first = results.first, let last = results.last else { return nil }
    let value = { (number: Double) in String(number.wholeHalfAway) }
    guard results.count > 1 else {
      return turn.wording(ProgressPhrase.once, ["value": value(last.value)])
    }
    return turn.wording(
      ProgressPhrase.changeOver,
      [
        "first": value(first.value), "last": value(last.value),
        "span": turn.spanInWords(days: last.day - first.day),
      ])
  }

  /// Left out while a danger sign keeps numbers back.
  private func weightRow(_ turn: Turn) -> String? {
    guard NumbersHold(turn.record) == nil,
      let found = WeightProgress(turn.record.weighIns, on: turn.now.day)
    else { return nil }
    let last = turn.shown(kg: found.lastKG)
    guard found.spanDays > 0 else {
      return turn.wording(ProgressPhrase.once, ["value": last])
    }
    return turn.wording(
      found.isTrend ? ProgressPhrase.weightTrend : .change,
      ["first": turn.shown(kg: found.firstKG), "last": last])
  }

  private func sayNext(_ week: ProgressWeek, _ turn: inout Turn) {
    let settings = week.plan.settings
    if turn.record.openFlags.values.contains(where: \.stopsTraining) {
      turn.say(ProgressPhrase.nextHeld, isPrivate: true)
      return
    }
    if week.plan.state.holdsStrength {
      turn.say(WorkoutPhrase.strengthWaits, isPrivate: true)
      return
    }
    let weeks = streak(turn)
    if weeks >= 2 {
      turn.say(ProgressPhrase.streak, ["count": String(weeks)], isPrivate: true)
    }
    let left = settings.aerobicTarget - week.creditedMinutes
    if week.strengthDays < settings.strengthDays {
      turn.say(ProgressPhrase.nextStrength, isPrivate: true)
    } else if left > 0 {
      turn.say(ProgressPhrase.caughtUp, isPrivate: true)
      turn.say(ProgressPhrase.nextMinutes, ["minutes": String(left)], isPrivate: true)
    } else if week.plan.facts.needsBalance, week.plan.log.balanceDaysThisWeek.count < 3 {
      turn.say(ProgressPhrase.nextBalance, isPrivate: true)
    } else {
      turn.say(ProgressPhrase.nextDone, isPrivate: true)
    }
  }

  /// Weeks in a row with strength work; the running week counts as soon as it has some.
  private func streak(_ turn: Turn) -> Int {
    let weeks = Set(ProgressWeek(turn).plan.log.strengthDays.map(\.monday))
    var monday = turn.now.day.monday
    if !weeks.contains(monday) { monday = monday - 7 }
    var count = 0
    while weeks.contains(monday) {
      count += 1
      monday = monday - 7
    }
    return count
  }
}
