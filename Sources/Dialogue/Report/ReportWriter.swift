import Coaching
import Content
import Record
import Understanding

/// Says a person's record section by section, with one list of sources for the whole report.
struct ReportWriter {
  /// Holds the marks of the sources and the person's units; no line was typed.
  private var turn: Turn
  let record: UserRecord
  let plan: TrainingPlan
  let today: Day
  /// The days that the charts cover, a week at least.
  let days: ClosedRange<Day>
  /// The first day of the log that counts.
  private let first: Day

  init(record: UserRecord, on day: Day, tools: CoachTools, weeks: Int) {
    var record = record
    record.entries.removeAll { $0.day > day }
    let back = day - (7 * min(max(1, weeks), RecordReport.mostWeeks) - 1)
    first = record.entries.first.map { max($0.day, back) } ?? day
    self.record = record
    today = day
    days = min(first, day - 6)...day
    plan = TrainingPlan(record: record, on: day, tools: tools)
    turn = Turn(
      tools: tools, understanding: tools.recognizer.understand("", today: day), record: record,
      conversation: Conversation(), now: Moment(epochSeconds: 0, day: day))
  }

  mutating func report() -> RecordReport {
    var sections: [RecordReport.Section] = []
    var hints: [String] = []
    let parts: [(ReportPhrase, (inout ReportWriter) -> RecordReport.Section?)] = [
      (holdsNumbers ? .weightHeld : .weightHint, { $0.weight() }),
      (.minutesHint, { $0.minutes() }), (.strengthHint, { $0.strength() }),
      (.testsHint, { $0.tests() }), (.sidesHint, { $0.sides() }), (.painHint, { $0.pain() }),
    ]
    for (hint, write) in parts {
      if let section = write(&self) { sections.append(section) } else { hints.append(word(hint)) }
    }
    return RecordReport(
      title: word(.title), subtitle: subtitle, notices: notices, glance: glance(),
      sections: sections, hints: hints, closing: [word(.closing), word(.privacy)],
      headings: RecordReport.Headings(
        contents: word(.contents), glance: word(.glance), missing: word(.missing),
        sources: word(.sources), asTable: word(.asTable)),
      sources: turn.sources)
  }

  private var subtitle: [String] {
    var lines: [String] = []
    if let name = record.profile.text(.name) { lines.append(word(.owner, ["name": name])) }
    guard !record.entries.isEmpty else { return lines + [word(.nothing)] }
    let last = date(today, withYear: true)
    if first == today { return lines + [last] }
    return lines + [word(.period, ["first": date(first, withYear: true), "last": last])]
  }

  private var notices: [String] {
    record.openFlags.values.contains(where: \.stopsTraining)
      ? [turn.wording(ProgressPhrase.nextHeld)] : []
  }

  /// Weights and calories are kept back, because a danger sign says so.
  var holdsNumbers: Bool { NumbersHold(record) != nil || turn.hidesBodyNumbers }

  // Words

  func word(_ key: ReportPhrase, _ values: [String: String] = [:]) -> String {
    turn.wording(key, values)
  }

  /// A finding with the marks of its sources.
  mutating func finding(
    _ key: ReportPhrase, _ values: [String: String] = [:], facts: [Fact.ID] = []
  ) -> String {
    spoken { $0.say(key, values, facts: facts, isPrivate: true) }
  }

  /// What a topic of the chat says, as one paragraph.
  mutating func spoken(_ say: (inout Turn) -> Void) -> String {
    let start = turn.blocks.count
    turn.newParagraph(isPrivate: true)
    say(&turn)
    return turn.blocks[start...].compactMap { block in
      if case .text(let text, _) = block, !text.isEmpty { return text }
      return nil
    }.joined(separator: " ")
  }

  /// Reads the person's units and the content's wordings.
  var talk: Turn { turn }

  /// "3 March", with the year where it is wanted or another one.
  func date(_ day: Day, withYear: Bool = false) -> String {
    let text = "\(day.day) \(turn.wording(DayPhrase.month(day.month)))"
    return withYear || day.year != today.year ? text + " \(day.year)" : text
  }

  func span(_ first: Day, _ last: Day) -> String { turn.spanInWords(days: last - first) }

  /// A chart in one sentence; values are shown as the chart's table shows them.
  func summary(
    of name: String, _ points: [ReportFigure.Point], shown: (Double) -> String
  ) -> String {
    guard let first = points.first, let last = points.last else { return name }
    guard points.count > 1 else {
      return word(
        .summaryOne, ["name": name, "last": shown(last.value), "end": date(last.day)])
    }
    let values = points.map(\.value)
    return word(
      .summary,
      [
        "name": name, "count": String(points.count), "first": shown(first.value),
        "start": date(first.day), "last": shown(last.value), "end": date(last.day),
        "low": shown(values.min() ?? 0), "high": shown(values.max() ?? 0),
      ])
  }
}

extension [Day: Double] {
  /// In day order, within the days of a chart.
  func points(in days: ClosedRange<Day>) -> [ReportFigure.Point] {
    filter { days.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ReportFigure.Point(day: $0.key, value: $0.value) }
  }
}
