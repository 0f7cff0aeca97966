import Foundation
import GRDB
import Record
import enum Record.RecordError
import RecordDatabase
import Testing

@Suite struct EraseTests {
  let ana = UserKey("irc:libera:ana-CANARY-key")

  /// Fills a store with the canary in every place that can hold text, among much else.
  private func fill(_ store: SQLiteRecordStore, turns: Int = 300) throws {
    for turn in 0..<turns {
      let user = turn % 3 == 0 ? ana : UserKey("other \(turn % 7)")
      let text = turn % 3 == 0 ? "CANARY-\(turn)" : "plain \(turn)"
      let filler = String(repeating: "=", count: (turn * 37) % 900)
      try store.begin()
      try store.apply(
        [
          .set(.name, .text(text + filler), on: Samples.day(turn)),
          .set(.medicines, .texts([text, filler]), on: Samples.day(turn)),
          .add(.activity(Activity(kind: .aerobic, name: text)), on: Samples.day(turn)),
          .add(.weight(kg: 61.718_281_8 + Double(turn % 3)), on: Samples.day(turn)),
        ], conversation: Array((text + filler).utf8), of: user, at: Int64(turn))
      try store.keep(reply: "so \(text) \(filler)", to: text, of: user, at: Int64(turn))
      try store.commit()
    }
  }

  @Test func `forgetting a person leaves no byte of them in any file`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try fill(store)
    let others = try store.record(of: UserKey("other 1"))
    #expect(try scratch.files(with: Array("CANARY".utf8)).isEmpty == false)
    try store.apply([.eraseAll], conversation: Array("CANARY".utf8), of: ana, at: 9999)
    #expect(try scratch.files(with: Array("CANARY".utf8)) == [])
    #expect(try store.record(of: ana) == UserRecord())
    #expect(try store.latestTime(of: ana) == nil)
    #expect(try store.record(of: UserKey("other 1")) == others)
    #expect(try store.integrityCheck() == [])
    try store.apply(
      [.set(.age, .number(70), on: Samples.day(0))], conversation: nil, of: ana, at: 1)
    #expect(try store.record(of: ana).profile.told.count == 1)
  }

  @Test func `an erased field is gone from its history, from replies and from the talk`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    for (turn, name) in ["Ana CANARY", "Anna CANARY", "Ann CANARY"].enumerated() {
      try store.apply(
        [.set(.name, .text(name), on: Samples.day(turn))], conversation: Array("hi CANARY".utf8),
        of: .local, at: Int64(turn))
      try store.keep(reply: "hello \(name)", to: "\(turn)", of: .local, at: Int64(turn))
    }
    try store.apply(
      [.set(.age, .number(70), on: Samples.day(3))], conversation: nil, of: .local, at: 3)
    try store.apply([.undo], conversation: nil, of: .local, at: 3)
    try store.begin()
    try store.apply([.erase(.name)], conversation: Array("CANARY".utf8), of: .local, at: 4)
    try store.commit()
    #expect(try scratch.files(with: Array("CANARY".utf8)) == [])
    #expect(try store.conversation(of: .local) == nil)
    #expect(try store.reply(to: "0", of: .local) == nil)
    let record = try store.record(of: .local)
    #expect(record == UserRecord(canRedo: true))
    try store.apply([.redo], conversation: nil, of: .local, at: 5)
    #expect(try store.record(of: .local).profile.number(.age) == 70)
    try store.apply([.undo, .undo, .undo], conversation: nil, of: .local, at: 5)
    #expect(try store.record(of: .local).profile.isEmpty)
  }

  @Test func `erased weights do not come back and no byte of them stays`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let kg = 83.914_601_2
    try store.apply(
      [.add(.weight(kg: kg), on: Samples.day(0)), .set(.sex, .text("F"), on: Samples.day(0))],
      conversation: nil, of: .local, at: 1)
    try store.apply(
      [.add(.weight(kg: kg), on: Samples.day(1))], conversation: nil, of: .local, at: 2)
    try store.apply([.undo], conversation: nil, of: .local, at: 2)
    let bytes = withUnsafeBytes(of: kg.bitPattern.bigEndian) { Array($0) }
    #expect(try scratch.files(with: bytes).isEmpty == false)
    try store.apply([.eraseWeights], conversation: nil, of: .local, at: 3)
    #expect(try scratch.files(with: bytes) == [])
    try store.apply([.redo, .redo], conversation: nil, of: .local, at: 4)
    let record = try store.record(of: .local)
    #expect(record.entries.isEmpty && record.profile.text(.sex) == "F" && !record.canRedo)
    try store.apply([.undo], conversation: nil, of: .local, at: 5)
    #expect(try store.record(of: .local).profile.isEmpty)
  }

  @Test func `wiping that a reader holds up is done at a commit after the next start`() throws {
    let scratch = try Scratch()
    let (store, reader) = (try scratch.store(), try scratch.store())
    try fill(store, turns: 30)
    try reader.begin()
    reader.rollback()
    try reader.access { try $0.execute(sql: "BEGIN; SELECT count(*) FROM user") }
    try store.apply([.eraseAll], conversation: nil, of: ana, at: 9999)
    #expect(try store.latestTime(of: ana) == nil)
    try store.close()
    try reader.access { try $0.execute(sql: "ROLLBACK") }
    try reader.close()
    try scratch.store().apply([], conversation: [1], of: .local, at: 10_000)
    #expect(try scratch.files(with: Array("CANARY".utf8)) == [])
  }
}
