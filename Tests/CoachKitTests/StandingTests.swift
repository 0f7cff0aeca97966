import CoachKit
import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing

struct StandingTests {
  private let coach: Coach

  init() throws {
    coach = try Coach(
      content: try SharedEngine.content(), store: try SQLiteRecordStore(.inMemory))
  }

  private func line(_ text: String) -> Coach.Line {
    Coach.Line(user: .local, text: text, epochSeconds: 1_772_442_000, timeZone: .gmt)
  }

  @Test func `a stranger becomes an acquaintance by talking, and has something due with a plan`()
    throws
  {
    #expect(try coach.standing(line("")) == .stranger)
    _ = try coach.answer(line("what causes atrophy"))
    #expect(try coach.standing(line("")) == .acquaintance(due: nil))
    for text in ["i am 62, female, 165 cm, lightly active", "weighed 68 kg"] {
      _ = try coach.answer(line(text))
    }
    guard case .acquaintance(let due?) = try coach.standing(line("")) else {
      Issue.record("nothing is due")
      return
    }
    #expect(due.hasSuffix(".") && !due.contains("[") && !due.contains(". "))
  }

  @Test func `asking for the standing keeps no workout card`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    let coach = try Coach(content: try SharedEngine.content(), store: store)
    _ = try coach.answer(line("weighed 68 kg"))
    let before = try store.export(of: .local)
    _ = try coach.standing(line(""))
    #expect(try store.export(of: .local) == before)
  }

  @Test func `a form and a question of the coach are open until they are answered`() throws {
    #expect(try !coach.answer(line("what causes atrophy")).hasOpenQuestion)
    #expect(try coach.answer(line("start")).hasOpenQuestion)
    #expect(try !coach.answer(line("stop")).hasOpenQuestion)
    #expect(try coach.answer(line("forget me")).hasOpenQuestion)
    #expect(try !coach.answer(line("no")).hasOpenQuestion)
  }
}
