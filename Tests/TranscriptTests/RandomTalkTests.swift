import CoachKit
import Coaching
import Content
import Dialogue
import Foundation
import Record
import RecordDatabase
import SearchIndex
import SeededRandom
import TestSupport
import Testing

/// Random talks over whole records: what must hold whatever is said.
struct RandomTalkTests {
  /// `COACH_TALK_COUNT=10000` is the long run.
  private static let talks =
    ProcessInfo.processInfo.environment["COACH_TALK_COUNT"].flatMap(UInt64.init) ?? 150

  private struct Stage {
    let store: SQLiteRecordStore
    let coach: Coach
    let user = UserKey("ana")
    var now: Int64 = 1_772_442_000

    init() throws {
      let content = try SharedEngine.content()
      store = try SQLiteRecordStore(.inMemory)
      coach = try Coach(content: content, store: store, search: FullTextFacts(content.library))
    }

    mutating func say(_ line: RandomTalk.Line) throws -> String {
      now += Int64(line.hours * 3600 + 20)
      try store.begin()
      let answered = try coach.answer(
        Coach.Line(user: user, text: line.text, epochSeconds: now, timeZone: .gmt))
      try store.commit()
      return PlainText().text(of: answered.reply)
    }

    func record() throws -> UserRecord { try store.record(of: user) }

    func undo() throws {
      try store.apply([.undo], conversation: nil, of: user, at: now)
    }

    func redo() throws {
      try store.apply([.redo], conversation: nil, of: user, at: now)
    }
  }

  @Test func `every reply says something whole, and the same talk gets the same replies`() throws {
    for seed in 1...Self.talks {
      var talk = RandomTalk(seed: seed)
      let lines = talk.lines(25)
      var first = try Stage()
      var second = try Stage()
      for line in lines {
        let reply = try first.say(line)
        let isWhole =
          !reply.isEmpty && !reply.contains("Optional(")
          && reply.firstRange(of: /\{[a-z_]+\}/) == nil
        #expect(isWhole, "seed \(seed), '\(line.text)': \(reply)")
        #expect(try second.say(line) == reply, "seed \(seed), '\(line.text)'")
      }
    }
  }

  @Test func `what a line changes is taken back by one undo and comes again by one redo`() throws {
    for seed in 1...Self.talks {
      var talk = RandomTalk(seed: seed &+ 1_000_000)
      var stage = try Stage()
      for line in talk.lines(25) {
        let before = try stage.record()
        _ = try stage.say(line)
        let after = try stage.record()
        // A yes may answer "erase it?", and what is erased does not come back.
        let isPlain = !["undo", "redo", "yes"].contains(line.text)
        guard isPlain, after.profile != before.profile || after.entries != before.entries else {
          continue
        }
        try stage.undo()
        let undone = try stage.record()
        let isBack = undone.profile == before.profile && undone.entries == before.entries
        #expect(isBack, "seed \(seed), '\(line.text)' was not taken back")
        try stage.redo()
        let redone = try stage.record()
        let isAgain = redone.profile == after.profile && redone.entries == after.entries
        #expect(isAgain, "seed \(seed), '\(line.text)' did not come again")
      }
    }
  }

  @Test func `a line that changes nothing leaves nothing to take back`() throws {
    for seed in 1...Self.talks {
      var talk = RandomTalk(seed: seed &+ 2_000_000)
      var stage = try Stage()
      for line in talk.lines(12) {
        let before = try stage.record()
        _ = try stage.say(line)
        let after = try stage.record()
        let isSame = after.profile == before.profile && after.entries == before.entries
        guard isSame, !["undo", "redo"].contains(line.text) else { continue }
        #expect(after.canUndo == before.canUndo, "seed \(seed), '\(line.text)'")
      }
    }
  }

  @Test func `a card holds nothing that its person may not do`() throws {
    for seed in 1...Self.talks {
      var talk = RandomTalk(seed: seed &+ 3_000_000)
      var stage = try Stage()
      for line in talk.lines(20) + [RandomTalk.Line(text: "next workout", hours: 50)] {
        let before = try stage.record()
        _ = try stage.say(line)
        try check(before, stage, seed: seed, line: line.text)
      }
    }
  }

  /// Only a card that this line has made: facts told later may rule a move of an older one out.
  private func check(_ before: UserRecord, _ stage: Stage, seed: UInt64, line: String) throws {
    let record = try stage.record()
    let day = Day(number: Int(stage.now / 86_400))
    guard let card = record.card(on: day)?.card, before.card(on: day)?.card != card else { return }
    let plan = TrainingPlan(record: record, on: day, tools: stage.coach.converser.tools)
    #expect(plan.trainee.facts.parq != .yes || card.level <= 1, "seed \(seed), '\(line)'")
    for item in card.items where item.slot != Slot.injuredLeg.rawValue {
      let exercise = try #require(plan.tools.exercises[Exercise.ID(rawValue: item.exercise)])
      let isUsable = plan.tools.exercises.isUsable(
        exercise, by: plan.trainee, upTo: plan.trainee.oneLevelUp)
      #expect(isUsable, "seed \(seed), '\(line)': \(item.exercise)")
    }
  }
}
