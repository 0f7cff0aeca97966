import Coaching
import Record

extension ReportWriter {
  /// The few numbers that tell most, in the order of the sections; only those there are.
  func glance() -> [RecordReport.Tile] {
    [weightTile, minutesTile, strengthTile, chairTile, painTile].compactMap(\.self)
  }

  private var weightTile: RecordReport.Tile? {
    guard !holdsNumbers, let progress = WeightProgress(record.weighIns, on: today) else {
      return nil
    }
    let span = talk.spanInWords(days: progress.spanDays)
    let note =
      if !progress.isTrend {
        word(.noteTooFew)
      } else if let rate = weeklyRate(progress) {
        word(.notePerWeek, ["rate": rate, "span": span])
      } else {
        word(.noteLevel, ["span": span])
      }
    return RecordReport.Tile(
      label: word(progress.isTrend ? .tileWeight : .weight),
      value: talk.shown(kg: progress.lastKG), note: note)
  }

  private var minutesTile: RecordReport.Tile? {
    let last = full(weeks).suffix(Self.fewWeeks)
    guard last.contains(where: { $0.minutes > 0 }) else { return nil }
    return RecordReport.Tile(
      label: word(.tileMinutes),
      value: word(.valuePerWeek, ["value": Self.mean(last.map(\.minutes), places: 0)]),
      note: word(.noteOfTarget, ["count": String(last.count)]))
  }

  private var strengthTile: RecordReport.Tile? {
    let last = full(weeks).suffix(Self.fewWeeks)
    guard last.contains(where: { $0.strengthDays > 0 }) else { return nil }
    return RecordReport.Tile(
      label: word(.tileStrength),
      value: word(.valueDays, ["value": Self.mean(last.map(\.strengthDays), places: 1)]),
      note: word(.noteStrength, ["count": String(last.count)]))
  }

  private var chairTile: RecordReport.Tile? {
    let results = record.results(of: "cst30")
    guard let first = results.first, let last = results.last else { return nil }
    let value = { (number: Double) in String(number.wholeHalfAway) }
    return RecordReport.Tile(
      label: word(.tileChair), value: value(last.value),
      note: results.count > 1
        ? word(
          .noteFirst, ["first": value(first.value), "span": span(first.day, last.day)])
        : word(.noteOnce))
  }

  private var painTile: RecordReport.Tile? {
    let scores = recentPain
    guard let highest = scores.max() else { return nil }
    return RecordReport.Tile(
      label: word(.tilePain),
      value: word(.valueScore, ["value": Self.score(Self.mean(scores))]),
      note: word(.noteHighest, ["value": Self.score(highest), "count": String(scores.count)]))
  }
}
