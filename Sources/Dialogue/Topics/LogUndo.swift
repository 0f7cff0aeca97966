import Coaching
import Content
import Record
import Understanding

/// Taking back: the latest change, or the entry that the line names.
struct LogUndo {
  func answer(_ turn: inout Turn) {
    if isRedo(turn) {
      redo(&turn)
      return
    }
    // "80.1 kg i meant": a number to put in the place of the wrong one.
    if turn.corrects, turn.slots.weight != nil, !turn.says("undo", "delete", "remove") {
      turn.intent = "log.weight"
      LogWeight().answer(&turn)
      return
    }
    if let kind = named(turn) {
      remove(kind, &turn)
    } else {
      undo(&turn)
    }
  }

  private func isRedo(_ turn: Turn) -> Bool {
    turn.says("redo") || turn.says(phrase: "put it back") || turn.says(phrase: "put them back")
      || turn.says(phrase: "after all")
  }

  private func redo(_ turn: inout Turn) {
    guard turn.record.canRedo else {
      turn.say(LogPhrase.nothingToRedo)
      return
    }
    turn.change(.redo)
    turn.say(LogPhrase.redone, isPrivate: true)
    turn.suggest("show my log")
  }

  private func undo(_ turn: inout Turn) {
    guard turn.record.canUndo else {
      turn.say(LogPhrase.nothingToUndo)
      turn.suggest("show my log")
      return
    }
    let what = turn.conversation.latestChange
    if what == turn.wording(WorkoutPhrase.todaysCard), let entries = behindCard(turn) {
      takeOut(entries, &turn)
      return
    }
    turn.change(.undo)
    if let what {
      turn.say(LogPhrase.undone, ["what": what], isPrivate: true)
    } else {
      turn.say(LogPhrase.undoneLatest, isPrivate: true)
    }
    turn.suggest("redo", "show my log")
  }

  /// A card that was only shown is nothing to take back: the entries told before it are meant.
  private func behindCard(_ turn: Turn) -> [Entry]? {
    let told = turn.record.entries.filter { LogEntryText(turn: turn).text($0.body) != nil }
    guard let last = told.map(\.toldAt).max(), turn.now.epochSeconds - last <= 3600 else {
      return nil
    }
    return told.filter { $0.toldAt == last }
  }

  private func remove(_ kind: EntryFilter, _ turn: inout Turn) {
    let found = turn.record.entries.filter { kind.holds($0) }
      .max { ($0.day, $0.id) < ($1.day, $1.id) }
    guard let found else {
      turn.say(LogPhrase.notThere, isPrivate: true)
      turn.suggest("show my log")
      return
    }
    takeOut(
      kind.isWholeSession
        ? turn.record.entries.filter { kind.holds($0) && $0.day == found.day } : [found], &turn)
  }

  private func takeOut(_ entries: [Entry], _ turn: inout Turn) {
    for entry in entries { turn.change(.remove(entry: entry.id)) }
    let text = entries.compactMap { LogEntryText(turn: turn).text($0.body) }
      .joined(separator: " · ")
    let day = entries.first.map { turn.shown($0.day) } ?? ""
    turn.say(LogPhrase.removed, ["what": text, "day": day], isPrivate: true)
    turn.suggest("undo", "show my log")
  }

  /// The entry a line names; nil for a plain "undo that".
  private func named(_ turn: Turn) -> EntryFilter? {
    let names = turn.understanding.names
    let named = turn.slots.exercise ?? names[.exercise]?.first ?? names[.mode]?.first
    var filter = EntryFilter(day: turn.slots.date.flatMap { day(of: $0, today: turn.now.day) })
    if let named {
      filter.names = Set([named] + (names[.mode] ?? []) + (names[.exercise] ?? []))
      return filter
    }
    if let weight = turn.slots.weight {
      filter.kind = .weight
      filter.kilograms = weight.kg
      return filter
    }
    filter.kind = EntryFilter.Kind(turn)
    // "delete the last entry", "delete yesterday's" name no kind.
    return filter.kind == nil ? nil : filter
  }
}
