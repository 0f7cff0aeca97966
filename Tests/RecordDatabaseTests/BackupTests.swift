import Coaching
import Foundation
import GRDB
import Record
import enum Record.RecordError
import RecordDatabase
import Testing

@Suite struct BackupTests {
  private func say(_ age: Int, to store: SQLiteRecordStore, user: UserKey = .local) throws {
    try store.apply(
      [.set(.age, .number(Double(age)), on: Samples.day(age))], conversation: nil, of: user,
      at: Int64(age))
  }

  @Test func `a copy taken in the middle of a commit holds what was committed`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    for age in 1...200 { try say(age, to: store, user: UserKey("\(age)")) }
    let copy = scratch.folder.appendingPathComponent("copy.sqlite")
    try store.begin()
    try say(50, to: store)
    try store.backup(to: copy)
    try say(51, to: store)
    try store.commit()
    let opened = try SQLiteRecordStore(.file(copy))
    #expect(try opened.record(of: UserKey("200")).profile.number(.age) == 200)
    #expect(try opened.record(of: .local) == UserRecord())
    #expect(try opened.integrityCheck() == [])
    try opened.close()
    try store.backup(to: copy)
    #expect(try SQLiteRecordStore(.file(copy)).record(of: .local).profile.number(.age) == 51)
  }

  @Test func `a copy does not replace what is no record`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    let letter = scratch.folder.appendingPathComponent("letter.txt")
    try Data(repeating: 65, count: 300).write(to: letter)
    #expect(throws: RecordError.unwritable(path: letter.path)) { try store.backup(to: letter) }
    #expect(try Data(contentsOf: letter).count == 300)
    #expect(throws: RecordError.self) { try store.backup(to: scratch.file) }
    let nowhere = scratch.folder.appendingPathComponent("no/copy")
    #expect(throws: RecordError.unwritable(path: nowhere.path)) { try store.backup(to: nowhere) }
  }

  @Test func `a restored copy is the record, in a sound place and in a damaged one`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try say(50, to: store)
    let copy = scratch.folder.appendingPathComponent("copy.sqlite")
    try store.backup(to: copy)
    try say(60, to: store)
    let before = try SQLiteRecordStore.restore(from: copy, to: scratch.file)
    #expect(before == scratch.file.path + ".before-restore-1")
    #expect(try scratch.mode("coach.sqlite.before-restore-1") == 0o600)
    let kept = try SQLiteRecordStore(.file(URL(fileURLWithPath: before ?? "")))
    #expect(try kept.record(of: .local).profile.number(.age) == 60)
    try kept.close()
    #expect(try store.record(of: .local).profile.number(.age) == 50)
    try say(61, to: store)
    #expect(try store.record(of: .local).profile.number(.age) == 61)
    try store.close()

    try Data("no database".utf8).write(to: scratch.file)
    let aside = try SQLiteRecordStore.restore(from: copy, to: scratch.file)
    #expect(aside == scratch.file.path + ".damaged-1")
    #expect(try scratch.store().record(of: .local).profile.number(.age) == 50)
    #expect(try scratch.mode("coach.sqlite") == 0o600)
  }

  @Test func `a damaged or newer copy is not restored`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try say(50, to: store)
    let copy = scratch.folder.appendingPathComponent("copy.sqlite")
    #expect(throws: RecordError.self) {
      try SQLiteRecordStore.restore(from: copy, to: scratch.file)
    }
    try Data("no database".utf8).write(to: copy)
    #expect(throws: RecordError.damaged(path: copy.path, keptAside: nil)) {
      try SQLiteRecordStore.restore(from: copy, to: scratch.file)
    }
    try FileManager.default.removeItem(at: copy)
    try store.backup(to: copy)
    try DatabaseQueue(path: copy.path).inDatabase { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(throws: RecordError.newerVersion(path: copy.path)) {
      try SQLiteRecordStore.restore(from: copy, to: scratch.file)
    }
    #expect(try store.record(of: .local).profile.number(.age) == 50)
  }

  @Test func `each migration leaves a copy named for version and day, and the last two are kept`()
    throws
  {
    let scratch = try Scratch()
    let store = try scratch.store()
    try say(50, to: store)
    try store.close()
    var steps = Schema.migrations
    for number in 2...6 {
      steps.append("CREATE TABLE later\(number) (id INTEGER PRIMARY KEY) STRICT")
      let store = try SQLiteRecordStore(
        .file(scratch.file), steps: steps, today: Samples.day(number))
      #expect(try store.record(of: .local).profile.number(.age) == 50)
      try store.close()
    }
    let copies = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
      .filter { $0.contains(".backup-") }.sorted()
    #expect(
      copies
        == (5...6).map { "coach.sqlite.backup-v\($0)-\(Samples.day($0).iso)" })
    #expect(throws: RecordError.newerVersion(path: scratch.file.path)) { try scratch.store() }
    let last = try SQLiteRecordStore(.file(scratch.file), steps: steps)
    try last.apply([.eraseAll], conversation: nil, of: .local, at: 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(left.allSatisfy { !$0.contains(".backup-") })
  }

  @Test func `a failing migration changes nothing`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try say(50, to: store)
    try store.close()
    #expect(throws: RecordError.self) {
      try SQLiteRecordStore(
        .file(scratch.file), steps: Schema.migrations + ["CREATE TABLE a (b); no SQL"])
    }
    #expect(try scratch.store().record(of: .local).profile.number(.age) == 50)
  }
}
