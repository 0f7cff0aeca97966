import CoachKit
import Coaching
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
  /// Held as long as the record is open, so that none is put in its place meanwhile.
  private let lock: RecordLock?

  /// Opens the record; where that fails the talk goes on in memory and says so once.
  init(_ common: CommonOptions, keepsMisses: Bool = false) throws {
    let content = try common.compiledContent()
    var held: RecordLock?
    do {
      held = try RecordLock(.use, beside: common.recordFile)
      store = try SQLiteRecordStore(.file(common.recordFile), today: .ofThisMachine)
      trouble = nil
    } catch {
      held = nil
      store = try SQLiteRecordStore(.inMemory)
      trouble = error
    }
    lock = held
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
