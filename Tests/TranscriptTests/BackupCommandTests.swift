import Foundation
import RecordDatabase
import TestSupport
import Testing

/// `coach backup` and `coach restore` as a shell sees them.
struct BackupCommandTests {
  private let coach: Executable
  private let folder: TemporaryFolder

  init() throws {
    coach = try Executable()
    folder = try TemporaryFolder()
  }

  private var copy: URL { folder.url.appending(path: "copy.sqlite") }
  private var record: URL { coach.dataFolder.appending(path: "coach.sqlite") }

  private func say(_ text: String) throws { _ = try coach.run("ask", text) }

  private func exported() throws -> String { try coach.run("export").text }

  @Test func `a copy is for its owner's eyes and comes back as it was`() throws {
    try say("my name is Canary")
    let written = try coach.run("backup", copy.path)
    #expect(written.exitCode == 0 && written.errors == "")
    #expect(written.text == "Wrote \(copy.path). `coach restore` brings it back.\n")
    let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let before = try exported()
    try say("my name is Somebody Else")
    #expect(try exported() != before)
    let restored = try coach.run("restore", copy.path, "--confirm")
    #expect(restored.exitCode == 0)
    #expect(restored.text.hasPrefix("Restored 1 person with 0 entries from \(copy.path)."))
    #expect(restored.text.contains("is kept as \(record.path).before-restore-1."))
    #expect(try exported() == before)
  }

  @Test func `restore without --confirm changes nothing and says what the copy holds`() throws {
    try say("weighed 70 kg")
    _ = try coach.run("backup", copy.path)
    try say("weighed 71 kg")
    let before = try exported()
    let result = try coach.run("restore", copy.path)
    #expect(result.exitCode == 64)
    #expect(result.errors.contains("Nothing was changed."))
    #expect(result.errors.contains("1 person with 1 entry"))
    #expect(try exported() == before)
  }

  @Test func `a file that is there stays, --force replaces a copy and nothing else`() throws {
    try say("my name is Canary")
    try Data("letter".utf8).write(to: copy)
    #expect(try coach.run("backup", copy.path).exitCode == 73)
    #expect(try coach.run("backup", copy.path, "--force").exitCode == 73)
    #expect(try String(contentsOf: copy, encoding: .utf8) == "letter")
    try FileManager.default.removeItem(at: copy)
    #expect(try coach.run("backup", copy.path).exitCode == 0)
    try say("my name is Newer")
    #expect(try coach.run("backup", copy.path).exitCode == 73)
    #expect(try coach.run("backup", copy.path, "--force").exitCode == 0)
    #expect(try Data(contentsOf: copy).range(of: Data("Newer".utf8)) != nil)
  }

  @Test func `no copy lands beside the record, where erasing would not reach it`() throws {
    try say("my name is Canary")
    let beside = coach.dataFolder.appending(path: "mine.sqlite")
    let result = try coach.run("backup", beside.path)
    #expect(result.exitCode == 73)
    #expect(result.errors.contains("Put the copy elsewhere"))
    #expect(!FileManager.default.fileExists(atPath: beside.path))
  }

  @Test func `without a record there is nothing to copy, and none is made`() throws {
    let result = try coach.run("backup", copy.path)
    #expect(result.exitCode == 66)
    #expect(result.errors.contains("nothing to copy"))
    #expect(!FileManager.default.fileExists(atPath: record.path))
  }

  @Test func `a damaged record is not copied over a good copy`() throws {
    try say("my name is Canary")
    _ = try coach.run("backup", copy.path)
    let good = try Data(contentsOf: copy)
    try Data(repeating: 0x41, count: 9000).write(to: record)
    #expect(try coach.run("backup", copy.path, "--force").exitCode == 65)
    #expect(try Data(contentsOf: copy) == good)
    let restored = try coach.run("restore", copy.path, "--confirm")
    #expect(restored.exitCode == 0)
    #expect(restored.text.contains(".damaged-1."))
    #expect(try exported().contains("Canary"))
  }

  @Test func `what is no copy is not restored`() throws {
    try say("my name is Canary")
    #expect(try coach.run("restore", copy.path, "--confirm").exitCode == 66)
    try Data(repeating: 0x41, count: 9000).write(to: copy)
    let result = try coach.run("restore", copy.path, "--confirm")
    #expect(result.exitCode == 65)
    #expect(result.errors.contains("can't be restored: SQLite can't read it. Nothing was changed."))
    #expect(try exported().contains("Canary"))
  }

  @Test func `a copy is taken while a bridge runs, and none is put back until it has ended`() throws
  {
    let bridge = try RunningBridge(coach)
    try bridge.write(#"{"id":"1","text":"my name is Canary","user":"local"}"#)
    #expect(bridge.line()?.contains(#""id":"1""#) == true)
    #expect(try coach.run("backup", copy.path).exitCode == 0)
    try bridge.write(#"{"id":"2","text":"my name is Bella","user":"local"}"#)
    #expect(bridge.line()?.contains(#""id":"2""#) == true)
    let refused = try coach.run("restore", copy.path, "--confirm")
    #expect(refused.exitCode == 75)
    #expect(refused.errors.contains("Another coach is using the record."))
    try bridge.write(#"{"type":"bye","id":"b"}"#)
    #expect(bridge.exitCode(within: 5) == 0)
    #expect(try exported().contains("Bella"))
    #expect(try coach.run("restore", copy.path, "--confirm").exitCode == 0)
    #expect(try exported().contains("Canary"))
  }

  @Test func `forget erases the copies beside the record too`() throws {
    try say("my name is Canary")
    _ = try coach.run("backup", copy.path)
    _ = try coach.run("restore", copy.path, "--confirm")
    #expect(try coach.run("forget", "--confirm").exitCode == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: coach.dataFolder.path) {
      let data = try Data(contentsOf: coach.dataFolder.appending(path: name))
      #expect(data.range(of: Data("Canary".utf8)) == nil, "\(name)")
    }
  }
}
