import Foundation
import GRDB
import Record
import enum Record.RecordError
import RecordDatabase
import Testing
import SeededRandom

@Suite struct SalvageTests {
  /// Two people with some hundred turns, closed; a big file, so that single pages can break.
  private func filled(_ scratch: Scratch) throws {
    let store = try scratch.store()
    for turn in 0..<400 {
      try store.apply(
        [
          .set(.age, .number(Double(20 + turn % 60)), on: Samples.day(turn)),
          .add(.weight(kg: 60 + Double(turn % 40)), on: Samples.day(turn)),
          .add(
            .activity(
              Activity(
                kind: .strength, name: "squat", sets: [Activity.Performed(reps: 1 + turn % 20)])),
            on: Samples.day(turn)),
        ], conversation: [1], of: turn % 2 == 0 ? .local : UserKey("irc:ana"), at: Int64(turn))
    }
    try store.close()
  }

  private func record(_ scratch: Scratch) throws -> UserRecord {
    try scratch.store().record(of: .local)
  }

  @Test func `a sound record comes through whole`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let before = try record(scratch)
    let salvage = try RecordSalvage(of: scratch.file)
    #expect(salvage.incomplete == [])
    #expect(salvage.rows["user"] == 2 && salvage.rows["weight_entry"] == 400)
    #expect(try record(scratch) == before)
    #expect(try scratch.store().integrityCheck() == [])
    #expect(try scratch.mode("coach.sqlite") == 0o600)
  }

  @Test func `a broken header loses nothing`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let before = try record(scratch)
    var data = try Data(contentsOf: scratch.file)
    data.replaceSubrange(0..<96, with: repeatElement(0xA5, count: 96))
    try data.write(to: scratch.file)
    #expect(throws: RecordError.self) { try scratch.store() }
    let salvage = try RecordSalvage(of: scratch.file)
    #expect(salvage.rows["entry"] == 800)
    #expect(try record(scratch) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: salvage.keptAside)) == data)
  }

  @Test func `a broken page costs what lies on it, and the new record is sound`() throws {
    let sound = try Scratch()
    try filled(sound)
    let data = try Data(contentsOf: sound.file)
    var random = SplitMix64(state: 5)
    var mostlySaved = 0
    for _ in 0..<24 {
      let scratch = try Scratch()
      var broken = data
      let page = Int.random(in: 1..<(data.count / 4096), using: &random)
      broken.replaceSubrange(
        (page * 4096)..<(page * 4096 + 4096), with: repeatElement(0xFF, count: 4096))
      try broken.write(to: scratch.file)
      let salvage = try RecordSalvage(of: scratch.file)
      #expect(try Data(contentsOf: URL(fileURLWithPath: salvage.keptAside)) == broken)
      try expectUsable(scratch)
      if (salvage.rows["entry"] ?? 0) > 600 { mostlySaved += 1 }
    }
    // A page high up in a tree, or one of the schema, takes with it what hangs below.
    #expect(mostlySaved >= 18, "\(mostlySaved) of 24")
  }

  private func expectUsable(_ scratch: Scratch) throws {
    let store = try scratch.store()
    #expect(try store.integrityCheck() == [])
    for user in [UserKey.local, UserKey("irc:ana")] {
      _ = try store.export(of: user)
      try store.apply([.undo, .redo], conversation: nil, of: user, at: 10_000)
      try store.apply(
        [.add(.weight(kg: 77), on: Samples.day(0))], conversation: nil, of: user, at: 10_001)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!names.contains { $0.contains(".new-") })
  }

  @Test(arguments: [Data(), Data("no database at all".utf8), Data(repeating: 7, count: 50_000)])
  func `where nothing can be read a fresh record starts and the file is kept`(
    content: Data
  ) throws {
    let scratch = try Scratch()
    try content.write(to: scratch.file)
    let salvage = try RecordSalvage(of: scratch.file)
    #expect(salvage.rows.values.allSatisfy { $0 == 0 })
    #expect(try record(scratch) == UserRecord())
    #expect(try Data(contentsOf: URL(fileURLWithPath: salvage.keptAside)) == content)
  }

  @Test func `a cut file gives what is left, and the new record is sound`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let data = try Data(contentsOf: scratch.file)
    try data.prefix(data.count / 4096 * 4096 - 8 * 4096).write(to: scratch.file)
    let salvage = try RecordSalvage(of: scratch.file)
    #expect(!salvage.incomplete.isEmpty)
    #expect((salvage.rows["entry"] ?? 0) > 300, "\(salvage.rows)")
    try expectUsable(scratch)
  }

  @Test func `forgetting someone reaches every copy in the folder`() throws {
    let scratch = try Scratch()
    let canary = Array("CANARY".utf8)
    var store = try scratch.store()
    try store.apply(
      [.set(.name, .text("CANARY"), on: Samples.day(0))], conversation: nil, of: .local, at: 1)
    let copy = scratch.folder.deletingLastPathComponent().appendingPathComponent("elsewhere")
    try store.backup(to: copy)
    try store.close()
    // A copy from before a restore, a damaged one, one from before a migration, one cut off by a crash.
    try SQLiteRecordStore.restore(from: copy, to: scratch.file)
    _ = try RecordSalvage(of: scratch.file)
    let bytes = try Data(contentsOf: copy)
    for name in [".backup-v1-2026-03-02", ".new-999999999-1", ".backup-v1-2026.new-999999999-5"] {
      try bytes.write(to: URL(fileURLWithPath: scratch.file.path + name))
    }
    #expect(try scratch.files(with: canary).count >= 6)
    store = try scratch.store()
    try store.apply([.eraseAll], conversation: nil, of: .local, at: 2)
    try store.close()
    #expect(try scratch.files(with: canary) == [])
  }
}

@Suite struct RecordLockTests {
  @Test func `any number use the record, and one replaces it alone`() throws {
    let scratch = try Scratch()
    var uses = [
      try RecordLock(.use, beside: scratch.file), try RecordLock(.use, beside: scratch.file),
    ]
    #expect(throws: RecordError.busy) { try RecordLock(.replace, beside: scratch.file) }
    uses = []
    let replacing = try RecordLock(.replace, beside: scratch.file)
    #expect(throws: RecordError.busy) { try RecordLock(.use, beside: scratch.file) }
    withExtendedLifetime(replacing) {}
    #expect(uses.isEmpty)
    #expect(try scratch.mode("coach.sqlite.lock") == 0o600)
  }
}

@Suite struct RecordInspectionTests {
  @Test func `a sound record is counted and left as it is`() throws {
    let scratch = try Scratch()
    #expect(RecordInspection(scratch.file).state == .missing)
    let store = try scratch.store()
    try store.apply(
      [.add(.weight(kg: 70), on: Samples.day(0))], conversation: nil, of: .local, at: 1)
    let found = RecordInspection(scratch.file)
    #expect(found.state == .sound(people: 1, entries: 1))
    #expect(found.version == Schema.migrations.count && found.logBytes > 0)
    try store.close()
  }

  @Test func `what is wrong is said`() throws {
    let scratch = try Scratch()
    try Data().write(to: scratch.file)
    #expect(RecordInspection(scratch.file).state == .damaged(["the file is empty"]))
    try Data(repeating: 9, count: 9000).write(to: scratch.file)
    #expect(RecordInspection(scratch.file).state == .damaged(["SQLite can't read it"]))
    try FileManager.default.removeItem(at: scratch.file)
    mkfifo(scratch.file.path, 0o600)
    #expect(RecordInspection(scratch.file).state == .damaged(["it is no regular file"]))
    unlink(scratch.file.path)
    try scratch.store().close()
    try DatabaseQueue(path: scratch.file.path).inDatabase {
      try $0.execute(sql: "PRAGMA user_version = 99")
    }
    #expect(RecordInspection(scratch.file).state == .newer(version: 99))
  }
}
