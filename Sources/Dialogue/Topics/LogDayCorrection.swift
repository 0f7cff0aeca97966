import Coaching
import Content
import Record
import Understanding

/// "that was yesterday" right after something was logged: the entries move to the day that is meant.
struct LogDayCorrection {
  /// True when the line moved entries.
  func answer(_ turn: inout Turn) -> Bool {
    guard turn.conversation.latestIntent?.group == "log", let day = day(turn) else { return false }
    let told = turn.record.entries.filter { turn.now.epochSeconds - $0.toldAt <= 1800 }
    guard let last = told.map(\.toldAt).max() else { return false }
    let meant = told.filter { $0.toldAt == last && Self.isDated($0.body) }
    guard !meant.isEmpty, meant.contains(where: { $0.day != day }) else { return false }
    for entry in meant { turn.change(.replace(entry: entry.id, with: entry.body, on: day)) }
    let what = meant.compactMap { LogEntryText(turn: turn).text($0.body) }
      .joined(separator: " · ")
    turn.intent = meant.first.flatMap { LogCorrection.intent(of: $0.body) } ?? turn.intent
    turn.say(LogPhrase.corrected, ["day": turn.shown(day), "what": what], isPrivate: true)
    turn.conversation.latestChange = "\(what) (\(turn.shown(day)))"
    turn.suggest("undo", "show my log")
    return true
  }

  private static func isDated(_ body: Entry.Body) -> Bool {
    switch body {
    case .weight, .activity, .pain, .test, .food: true
    case .goal, .flag, .card, .absence: false
    }
  }

  /// The day that a line names beside nothing but words that point back; nil for any other line.
  private func day(_ turn: Turn) -> Day? {
    let read = turn.understanding
    guard read.stems.count <= 9, !read.text.contains("?"),
      read.stems.contains(where: Self.pointers.contains), read.names[.exercise] == nil,
      read.names[.mode] == nil, read.names[.joint] == nil
    else { return nil }
    let slots = turn.tools.recognizer.slots(of: read, for: "log.workout", today: turn.now.day)
    guard slots.date != nil, slots.reps == nil, slots.duration == nil, slots.load == nil,
      slots.pain == nil
    else { return nil }
    var dated = turn
    dated.slots = slots
    return dated.saidDay
  }

  private static let pointers: Set<String> = [
    "that", "it", "thi", "this", "those", "meant", "wa", "was",
  ]
}
