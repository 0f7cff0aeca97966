import CoachKit
import Foundation
import LineIO
import Record
import RecordDatabase
import SearchIndex

/// Content, record and coach, opened for one run of the program.
struct OpenedCoach {
  let coach: Coach
  let store: any RecordStore
  /// Set when the talk goes on without a record on disk.
  let trouble: RecordError?

  /// Opens the record; where that fails the talk goes on in memory and says so once.
  init(_ common: CommonOptions, keepsMisses: Bool = false) throws {
    let content = try common.compiledContent()
    do {
      store = try SQLiteRecordStore(.file(common.dataFolder.appendingPathComponent("coach.sqlite")))
      trouble = nil
    } catch {
      store = try SQLiteRecordStore(.inMemory)
      trouble = error
    }
    coach = try Coach(
      content: content, store: store, keepsMisses: keepsMisses,
      search: FullTextFacts(content.library))
  }

  /// One line of the local person, in its own transaction.
  func answer(_ text: String, now: Date = Date()) -> LocalAnswer {
    let line = line(text, now: now)
    do {
      try store.begin()
      let answered = try coach.answer(line)
      try store.commit()
      return LocalAnswer(answered, trouble: answered.changedRecord ? trouble : nil)
    } catch {
      store.rollback()
      return LocalAnswer(coach.answerWithoutRecord(line), trouble: error)
    }
  }

  /// What the local person typed, at a time on this machine's clock.
  func line(_ text: String, now: Date) -> Coach.Line {
    Coach.Line(
      user: .local, text: SafeText.clean(text), epochSeconds: Int64(now.timeIntervalSince1970),
      timeZone: .current, locale: Locale.current.identifier)
  }
}
