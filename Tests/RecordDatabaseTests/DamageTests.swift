import Foundation
import GRDB
import Record
import enum Record.RecordError
import Testing

import RecordDatabase
import SeededRandom

extension FileTests {
  @Test func `a record of a newer program is refused and not touched`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    try DatabaseQueue(path: scratch.file.path).inDatabase {
      try $0.execute(sql: "PRAGMA user_version = 99")
    }
    let before = try Data(contentsOf: scratch.file)
    #expect(throws: RecordError.newerVersion(path: scratch.file.path)) { try scratch.store() }
    #expect(try Data(contentsOf: scratch.file) == before)
  }

  @Test(arguments: [
    "garbage", "empty", "header", "short", "half", "odd", "foreign", "version 0",
  ])
  func `a damaged file is reported and not replaced`(damage: String) throws {
    let scratch = try Scratch()
    try filled(scratch)
    try inflict(damage, on: scratch.file)
    let before = try Data(contentsOf: scratch.file)
    let damaged = RecordError.damaged(path: scratch.file.path, keptAside: nil)
    #expect(throws: damaged) {
      let store = try scratch.store()
      _ = try store.record(of: .local)
      _ = try store.reply(to: "49", of: .local)
    }
    #expect(try Data(contentsOf: scratch.file) == before)

    let aside = try SQLiteRecordStore.keepAside(scratch.file)
    #expect(aside == scratch.file.path + ".damaged-1")
    #expect(try scratch.store().record(of: .local) == UserRecord())
    #expect(SQLiteRecordStore.keptAside(scratch.file) == aside.map { [$0] })
    #expect(try Data(contentsOf: URL(fileURLWithPath: aside ?? "")) == before)
    #expect(try SQLiteRecordStore.keepAside(scratch.file) == scratch.file.path + ".damaged-2")
    #expect(try SQLiteRecordStore.keepAside(scratch.file) == nil)
  }

  @Test func `no flip of bytes in a file crashes the reader`() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let sound = try Data(contentsOf: scratch.file)
    var random = SplitMix64(state: 11)
    for _ in 0..<150 {
      var data = sound
      for _ in 0..<20 {
        data[Int.random(in: 100..<data.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      for side in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: scratch.file.path + side)
      }
      try data.write(to: scratch.file)
      do throws(RecordError) {
        let store = try SQLiteRecordStore(.file(scratch.file))
        _ = try store.record(of: .local)
        _ = try store.export(of: .local)
        _ = try store.reply(to: "49", of: .local)
        try store.apply([.undo, change], conversation: nil, of: .local, at: 99)
      } catch {
        let isTold =
          switch error {
          case .damaged, .failed, .newerVersion: true
          default: false
          }
        #expect(isTold, "\(error)")
      }
    }
  }

  @Test func `a log without its database is damage, not a fresh start`() throws {
    let scratch = try Scratch()
    let store = try scratch.store()
    try store.apply([change], conversation: nil, of: .local, at: 1)
    try FileManager.default.removeItem(at: scratch.file)
    #expect(throws: RecordError.damaged(path: scratch.file.path, keptAside: nil)) {
      try scratch.store()
    }
    #expect(FileManager.default.fileExists(atPath: scratch.file.path + "-wal"))
    #expect(try SQLiteRecordStore.keepAside(scratch.file) != nil)
    #expect(try scratch.store().record(of: .local) == UserRecord())
  }

  private func inflict(_ damage: String, on file: URL) throws {
    var data = try Data(contentsOf: file)
    switch damage {
    case "garbage": data = Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) })
    case "empty": data = Data()
    case "header": data.replaceSubrange(0..<64, with: repeatElement(0xA5, count: 64))
    case "short": data = data.prefix(10)
    case "half": data = data.prefix(data.count / 8192 * 4096)
    case "odd": data = data.prefix(data.count - 1000)
    case "foreign": data.replaceSubrange(68..<72, with: [0, 0, 0, 0])
    default: data.replaceSubrange(60..<64, with: [0, 0, 0, 0])
    }
    try data.write(to: file)
  }
}
