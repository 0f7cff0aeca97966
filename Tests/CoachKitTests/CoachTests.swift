import Coaching
import CoachKit
import Dialogue
import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing

struct CoachTests {
  private let store: SQLiteRecordStore
  private let coach: Coach

  init() throws {
    store = try SQLiteRecordStore(.inMemory)
    coach = try Coach(content: try SharedEngine.content(), store: store)
  }

  private func line(
    _ text: String, user: String = "ana", at time: Int64 = 1_772_442_000, zone: String = "UTC",
    locale: String? = nil
  ) -> Coach.Line {
    Coach.Line(
      user: UserKey(user), text: text, epochSeconds: time,
      timeZone: TimeZone(identifier: zone) ?? .gmt, locale: locale)
  }

  private func say(_ text: String) throws -> String {
    PlainText().text(of: try coach.answer(line(text)).reply)
  }

  @Test func `a talk survives a restart`() throws {
    #expect(try say("start").contains("How old are you?"))
    let again = try Coach(content: try SharedEngine.content(), store: store)
    let reply = try again.answer(line("34")).reply
    #expect(PlainText().text(of: reply).contains("age 34"))
  }

  @Test func `two programs on one record each go on where the other was`() throws {
    let other = try Coach(content: try SharedEngine.content(), store: store)
    _ = try say("why are my legs weak")
    _ = try other.answer(line("start"))
    #expect(try say("34").contains("age 34"))
    _ = try other.answer(line("cancel"))
    #expect(!(try say("70 kg").contains("age 70")))
  }

  @Test(arguments: [
    ("Pacific/Kiritimati", "2026-03-02"), ("UTC", "2026-03-01"),
    ("America/Los_Angeles", "2026-03-01"),
  ])
  func `today is the person's own calendar day`(zone: String, day: String) throws {
    _ = try coach.answer(line("20 min walk", at: 1_772_359_200, zone: zone))
    #expect(try store.record(of: UserKey("ana")).entries.map(\.day.iso) == [day])
  }

  @Test func `erasing tells so, and leaves nothing`() throws {
    _ = try say("my name is Canary")
    _ = try say("forget me")
    let answered = try coach.answer(line("yes"))
    #expect(answered.erasedPerson)
    #expect(try store.export(of: UserKey("ana")) == nil)
    #expect(try store.conversation(of: UserKey("ana")) == nil)
  }

  @Test func `without the record it answers from content alone and keeps nothing`() throws {
    let reply = coach.answerWithoutRecord(line("why are my legs weak")).reply
    #expect(!reply.sources.isEmpty)
    _ = coach.answerWithoutRecord(line("my name is Canary"))
    #expect(try store.export(of: UserKey("ana")) == nil)
  }

  @Test func `a greeting is the first one for a stranger, whatever the locale`() throws {
    for locale in [nil, "en-GB"] {
      let reply = try coach.answer(line("hi", user: "new \(locale ?? "")", locale: locale)).reply
      #expect(reply.suggestions.contains("start"), "\(locale ?? "no locale")")
    }
  }
}
