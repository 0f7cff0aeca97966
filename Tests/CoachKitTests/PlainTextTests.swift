import CoachKit
import Dialogue
import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing

struct PlainTextTests {
  /// A reply of the real coach with other content.
  private func reply(_ blocks: [Reply.Block], suggestions: [String] = []) throws -> Reply {
    let coach = try Coach(
      content: try SharedEngine.content(), store: try SQLiteRecordStore(.inMemory))
    var reply = coach.answerWithoutRecord(
      Coach.Line(user: .local, text: "hi", epochSeconds: 1, timeZone: .gmt)
    ).reply
    reply.blocks = blocks
    reply.suggestions = suggestions
    return reply
  }

  @Test func `blocks stand below each other, suggestions last and three at most`() throws {
    let reply = try reply(
      [.text("One.", isPrivate: false), .text("Two.", isPrivate: true)],
      suggestions: ["a", "b", "c", "d"])
    #expect(PlainText().text(of: reply) == "One.\nTwo.\nTry: \"a\", \"b\", \"c\"")
    #expect(PlainText(showsSuggestions: false).text(of: reply) == "One.\nTwo.")
  }

  @Test func `columns of a table are aligned by what a terminal shows`() {
    let table = Reply.Table(rows: [["脚", "1", "x"], ["knee", "22"], ["a", "3", "long"]])
    #expect(
      PlainText().text(of: .table(table, isPrivate: true))
        == "  脚    1   x\n  knee  22\n  a     3   long")
  }

  @Test func `text is wrapped to the width, line by line`() {
    let block = Reply.Block.text("one two three\nfour", isPrivate: false)
    #expect(PlainText(width: 8).text(of: block) == "one two\nthree\nfour")
  }

  @Test func `an empty reply is empty`() throws {
    #expect(PlainText().text(of: try reply([])) == "")
  }
}
