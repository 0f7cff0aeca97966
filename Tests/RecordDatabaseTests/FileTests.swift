import Foundation
import GRDB
import Record
import enum Record.RecordError
import RecordDatabase
import Testing

@Suite(.serialized) struct FileTests {
  let change = RecordChange.set(.name, .text("Ana"), on: Samples.day(0))

  /// A closed record with something in it.
  func filled(_ scratch: Scratch) throws {
    let store = try scratch.store()
    for turn in 0..<50 {
      try store.apply(
        [change, .add(.weight(kg: 80), on: Samples.day(turn))], conversation: [1], of: .local,
        at: Int64(turn))
      try store.keep(reply: String(repeating: "r", count: 500), to: "\(turn)", of: .local, at: 1)
    }
    try store.close()
  }

  @Test func `folders and files are the owner's alone under any umask`() throws {
    let scratch = try Scratch()
    let old = umask(0)
    defer { _ = umask(old) }
    let folder = scratch.folder.appendingPathComponent("share/coach")
    let place = folder.appendingPathComponent("coach.sqlite")
    let store = try SQLiteRecordStore(.file(place))
    try store.apply([change], conversation: nil, of: .local, at: 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["coach.sqlite", "coach.sqlite-shm", "coach.sqlite-wal"])
    for name in names { #expect(try scratch.mode("share/coach/" + name) == 0o600) }
    #expect(try scratch.mode("share/coach") == 0o700)
    #expect(try scratch.mode("share") == 0o700)
    try store.backup(to: folder.appendingPathComponent("copy"))
    #expect(try scratch.mode("share/coach/copy") == 0o600)
  }

  @Test func `a record readable by others is closed to them at the next start`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    chmod(scratch.file.path, 0o644)
    _ = try scratch.store()
    #expect(try scratch.mode("coach.sqlite") == 0o600)
  }

  @Test func `the connection is as safe as the design asks`() throws {
    let store = try Scratch().store()
    let pragmas = [
      ("journal_mode", "wal"), ("synchronous", "2"), ("secure_delete", "1"), ("foreign_keys", "1"),
      ("trusted_schema", "0"), ("busy_timeout", "2000"), ("user_version", "2"),
      ("application_id", "\(Schema.applicationID)"),
    ]
    for (name, value) in pragmas {
      let found = try store.access { try Row.fetchOne($0, sql: "PRAGMA \(name)") }
      #expect(
        found.flatMap {
          String.fromDatabaseValue($0[0]) ?? Int.fromDatabaseValue($0[0]).map(String.init)
        } == value, "\(name)")
    }
  }

  @Test func `what was committed is there after a new start`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    #expect(try scratch.store().record(of: .local).entries.count == 50)
    #expect(try scratch.store().integrityCheck() == [])
  }

  @Test func `a link, a pipe or a folder in the file's place is refused`() throws {
    let scratch = try Scratch()
    let target = scratch.folder.appendingPathComponent("target")
    try Data("mine".utf8).write(to: target)
    let refused = RecordError.unwritable(path: scratch.file.path)
    try FileManager.default.createSymbolicLink(at: scratch.file, withDestinationURL: target)
    #expect(throws: refused) { try scratch.store() }
    #expect(try Data(contentsOf: target) == Data("mine".utf8))
    unlink(scratch.file.path)
    mkfifo(scratch.file.path, 0o600)
    #expect(throws: refused) { try scratch.store() }
    unlink(scratch.file.path)
    mkdir(scratch.file.path, 0o700)
    #expect(throws: refused) { try scratch.store() }
  }

  @Test func `a folder that can't be made is reported`() throws {
    let scratch = try Scratch()
    let file = scratch.folder.appendingPathComponent("plain")
    try Data().write(to: file)
    let place = file.appendingPathComponent("coach.sqlite")
    #expect(throws: RecordError.unwritable(path: place.path)) {
      try SQLiteRecordStore(.file(place))
    }
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may write anywhere"))
  func `a read-only folder is reported`() throws {
    let scratch = try Scratch()
    let refused = RecordError.unwritable(path: scratch.file.path)
    chmod(scratch.folder.path, 0o500)
    #expect(throws: refused) { try scratch.store() }
    chmod(scratch.folder.path, 0o700)
    try filled(scratch)
    chmod(scratch.folder.path, 0o500)
    defer { chmod(scratch.folder.path, 0o700) }
    #expect(throws: refused) {
      try scratch.store().apply([change], conversation: nil, of: .local, at: 1)
    }
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may write anywhere"))
  func `a file of someone else's making that can only be read is reported`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    chmod(scratch.file.path, 0o400)
    #expect(throws: RecordError.unwritable(path: scratch.file.path)) {
      try scratch.store().apply(
        [.set(.age, .number(3), on: Samples.day(0))], conversation: nil, of: .local, at: 1)
    }
  }
}
