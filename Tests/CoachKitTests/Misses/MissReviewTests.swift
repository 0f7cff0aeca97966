import CoachKit
import Content
import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing
import Understanding

/// A review with the answers written down beforehand.
struct MissReviewTests {
  private let store: SQLiteRecordStore
  private let copy: ContentCopy
  private let log: MissLog

  init() throws {
    store = try SQLiteRecordStore(.inMemory)
    copy = try ContentCopy()
    log = MissLog(
      store: store, recognizer: try SharedEngine.content().recognizer, folder: copy.folder)
  }

  private func keep(_ texts: String...) throws {
    try store.apply(
      texts.map { .keepMiss($0) }, conversation: nil, of: UserKey("CANARY"), at: 1)
  }

  private func review(_ answers: String...) throws -> String {
    var answers = answers[...]
    var said = ""
    try MissReview(
      log: log,
      ask: { prompt in
        said += prompt + "\n"
        return answers.popFirst()
      }, say: { said += $0 + "\n" }
    ).run()
    return said
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: copy.folder.root.appending(path: path), encoding: .utf8)
  }

  @Test func `an empty log says how to turn it on`() throws {
    #expect(try review().contains("--keep-misses"))
    #expect(try log.listing().contains("--keep-misses"))
  }

  @Test func `each line goes where it is told, and quitting leaves the rest`() throws {
    try keep("zorbing for calves", "best pizza", "blorp", "later", "never asked")
    let near = try #require(log.nearest(to: try log.misses()[0]).first).intent
    let said = try review("1", "NONE", "drop", " skip ", "quit")
    #expect(said.contains("1 of 5: zorbing for calves"))
    let path = "intents/\(near.rawValue.replacing(".", with: "/")).yaml"
    #expect(try text(path).contains("- zorbing for calves\n"))
    #expect(try text("intents/none/misses.yaml").contains("- best pizza\n"))
    #expect(try store.misses().map(\.text) == ["later", "never asked"])
    #expect(!said.contains("CANARY"))
  }

  @Test func `a wrong id is said and asked again; the end of the input ends it`() throws {
    try keep("blorp")
    let said = try review("cause.alcohl", "9", "cause.alcohol")
    #expect(said.contains("There is no intent 'cause.alcohl'. Near: cause.alcohol"))
    #expect(said.contains("There is no intent '9'"))
    #expect(try text("intents/cause/alcohol.yaml").contains("- blorp\n"))
    try keep("blorp two")
    _ = try review()
    #expect(try store.misses().map(\.text) == ["blorp two"])
  }
}
