import CoachKit
import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing

/// Which lines of a talk end up in the log of misses.
struct MissKeepingTests {
  private let store: SQLiteRecordStore
  private let coach: Coach

  init() throws {
    store = try SQLiteRecordStore(.inMemory)
    coach = try Coach(content: try SharedEngine.content(), store: store, keepsMisses: true)
  }

  @discardableResult
  private func say(_ text: String, to coach: Coach? = nil) throws -> Coach.Answered {
    try (coach ?? self.coach).answer(
      Coach.Line(
        user: UserKey("ana"), text: text, epochSeconds: 1_772_442_000, timeZone: .gmt))
  }

  @Test func `a refused line is kept once, and the reply speaks of nothing saved`() throws {
    for line in ["what is the capital of france", " what is the  capital of france "] {
      #expect(try say(line).changedRecord == false)
    }
    #expect(try store.misses().map(\.text) == ["what is the capital of france"])
  }

  @Test(arguments: [
    "why are my legs weak", "i weigh 80 kg", "i have chest pain", "i want to kill myself", "???",
    "🤷", "", "hi",
  ])
  func `what was understood, raised an alarm or held no word is not kept`(line: String) throws {
    try say(line)
    #expect(try store.misses() == [])
  }

  @Test func `it is off by default`() throws {
    let coach = try Coach(content: try SharedEngine.content(), store: store)
    try say("what is the capital of france", to: coach)
    #expect(try store.misses() == [])
  }

  @Test func `an answer that the set-up cannot read is not kept`() throws {
    try say("start")
    try say("what is the capital of france")
    #expect(try store.misses() == [])
  }

  @Test func `forget me takes the kept lines along`() throws {
    try say("what is the capital of france")
    try say("forget me")
    #expect(try say("yes").erasedPerson)
    #expect(try store.misses() == [])
    #expect(try store.export(of: UserKey("ana")) == nil)
  }

  @Test func `undo takes back the entry, not the line`() throws {
    try say("i weigh 80 kg")
    try say("what is the capital of france")
    try say("undo")
    #expect(try store.record(of: UserKey("ana")).entries.isEmpty)
    #expect(try store.misses().count == 1)
  }
}
