import Foundation
import Record
import RecordDatabase
import TestSupport
import Testing

/// The built `coach` with its record, its limits and its streams in a bad way.
struct StoreUnderFireTests {
  private let coach: Executable

  init() throws { coach = try Executable() }

  private var record: URL { coach.dataFolder.appending(path: "coach.sqlite") }

  private func message(_ id: Int, _ text: String, user: String = "net:ana") -> String {
    #"{"id":"\#(id)","text":"\#(text)","user":"\#(user)"}"# + "\n"
  }

  /// Something to save, something to know, and a sign that all goes on.
  private var talk: Data {
    Data(
      (message(1, "weighed 70 kg") + message(2, "what causes atrophy")
        + #"{"type":"ping","id":"p"}"# + "\n").utf8)
  }

  private func expect(_ result: Executable.Result, code: String?) {
    #expect(result.exitCode == 0)
    #expect(result.lines.count == 3)
    guard result.lines.count == 3 else { return }
    let saving = result.lines[0]
    #expect(saving.contains(code.map { #""code":"\#($0)""# } ?? #""type":"reply""#), "\(saving)")
    #expect(result.lines[1].contains(#""n":1"#))
    #expect(result.lines[2] == #"{"id":"p","type":"pong"}"#)
    #expect(!result.errors.contains("70 kg"))
  }

  @Test func `a record locked by another program is busy, and free again it is used`() throws {
    _ = try coach.run("ask", "weighed 69 kg")
    let other = try SQLiteRecordStore(.file(record))
    try other.begin()
    expect(try coach.run("bridge", input: talk), code: "busy")
    other.rollback()
    expect(try coach.run("bridge", input: talk), code: nil)
  }

  @Test(arguments: ["garbage", "page", "cut", "empty", "newer", "link", "pipe", "folder"])
  func `whatever lies in the record's place is not touched, and the talk goes on`(
    damage: String
  ) throws {
    _ = try coach.run("ask", "my name is Canary")
    try inflict(damage)
    let before = try? Data(contentsOf: record)
    let code = ["link", "pipe", "folder"].contains(damage) ? "store_unwritable" : "store_corrupt"
    expect(try coach.run("bridge", input: talk), code: code)
    if damage != "pipe", damage != "folder" { #expect(try Data(contentsOf: record) == before) }
    let terminal = try coach.run("ask", "weighed 70 kg")
    #expect(terminal.text.contains("Not saved beyond this talk") || terminal.errors != "")
  }

  private func inflict(_ damage: String) throws {
    let files = FileManager.default
    var data = try Data(contentsOf: record)
    switch damage {
    case "garbage": data = Data(repeating: 0x41, count: 9000)
    // The table of people starts on the second page.
    case "page": data.replaceSubrange(4096..<8192, with: repeatElement(0xFF, count: 4096))
    case "cut": data = data.prefix(1000)
    case "empty": data = Data()
    case "newer": data.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    default:
      try files.removeItem(at: record)
      let other = coach.dataFolder.appending(path: "other")
      try data.write(to: other)
      if damage == "link" { try files.createSymbolicLink(at: record, withDestinationURL: other) }
      if damage == "pipe" { mkfifo(record.path, 0o600) }
      if damage == "folder" {
        try files.createDirectory(at: record, withIntermediateDirectories: false)
      }
      return
    }
    try data.write(to: record)
  }

  @Test func `a folder that can't be written is told, and knowledge is answered`() throws {
    let folder = try TemporaryFolder()
    let place = try folder.write("file".utf8, to: "file")
    expect(
      try coach.run("bridge", "--data-dir", place.path + "/coach", input: talk),
      code: "store_unwritable")
  }

  @Test func `twenty open files are enough`() throws {
    expect(try coach.run(after: "ulimit -n 20", ["bridge"], input: talk), code: nil)
    #expect(try coach.run("export", "--user", "net:ana").text.contains("70"))
  }

  @Test func `a limit on the size of files is a full disk, not a death`() throws {
    _ = try coach.run("ask", "my name is Canary")
    // Blocks of 512 bytes; the record alone is larger.
    let result = try coach.run(after: "ulimit -f 8", ["bridge"], input: talk)
    expect(result, code: "store_full")
    #expect(try coach.run("export").text.contains("Canary"))
    expect(try coach.run("bridge", input: talk), code: nil)
  }

  @Test func `closed standard streams do no harm to the record`() throws {
    _ = try coach.run("ask", "my name is Canary")
    let noInput = try coach.run(after: "exec 0<&-", ["bridge"])
    #expect(noInput.exitCode == 0 && noInput.text == "" && noInput.errors == "")
    for line in ["exec 1>&-", "exec 1>&- 2>&-"] {
      let noOutput = try coach.run(after: line, ["bridge"], input: talk)
      #expect(noOutput.exitCode == 0 && noOutput.text == "")
    }
    let full = try coach.run(after: "exec 1>/dev/full", ["bridge"], input: talk)
    #expect(full.exitCode == 74)
    #expect(full.errors.contains("can't be written"))
    // What was done before the output was lost is told again under its id.
    let again = try coach.run("bridge", input: talk)
    #expect(again.lines.first?.contains(#""dup":true"#) == true)
    #expect(try SQLiteRecordStore(.file(record)).integrityCheck() == [])
  }

  @Test func `two bridges on one folder serve both, and nothing is lost`() throws {
    let bridges = [try RunningBridge(coach), try RunningBridge(coach)]
    for turn in 0..<20 {
      for (number, bridge) in bridges.enumerated() {
        let id = turn * 2 + number
        try bridge.write(String(message(id, "weighed \(60 + turn) kg", user: "net:ana").dropLast()))
      }
      for bridge in bridges { #expect(bridge.line()?.contains(#""type":"reply""#) == true) }
    }
    for bridge in bridges { bridge.closeInput() }
    for bridge in bridges { #expect(bridge.exitCode(within: 5) == 0) }
    let kept = try SQLiteRecordStore(.file(record)).record(of: UserKey("net:ana"))
    #expect(kept.entries.count == 40)
  }

  @Test func `modes are the owner's under any umask`() throws {
    expect(try coach.run(after: "umask 000", ["bridge"], input: talk), code: nil)
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: coach.dataFolder.path) {
      let path = coach.dataFolder.appending(path: name).path
      let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
    let folder = try files.attributesOfItem(atPath: coach.dataFolder.path)[.posixPermissions]
    #expect(folder as? Int == 0o700)
  }

  @Test func `a clock that goes back does not take the log back`() throws {
    let later = #"{"id":"1","text":"weighed 70 kg","ts":"2026-03-05T09:00:00Z","user":"net:ana"}"#
    let earlier = #"{"id":"2","text":"weighed 71 kg","ts":"2026-03-01T09:00:00Z","user":"net:ana"}"#
    let result = try coach.run("bridge", input: Data("\(later)\n\(earlier)\n".utf8))
    #expect(result.lines.count == 2)
    let kept = try coach.run("export", "--user", "net:ana").text
    #expect(kept.matches(of: /"day":"2026-03-05"/).count >= 2)
    #expect(!kept.contains("2026-03-01"))
  }

  @Test func `without a home folder the account's own is used or the trouble is told`() throws {
    let folder = try TemporaryFolder()
    let result = try coach.run(
      after: "unset HOME XDG_DATA_HOME XDG_CACHE_HOME",
      ["bridge", "--data-dir", folder.url.appending(path: "data").path], input: talk)
    expect(result, code: nil)
    let file = try folder.write("".utf8, to: "file")
    var homeless = coach
    homeless.environment["HOME"] = file.path
    homeless.environment["XDG_DATA_HOME"] = ""
    let told = try homeless.run("export")
    #expect(told.exitCode == 77)
    #expect(told.errors.contains("can't be written. Check the folder's permissions"))
  }
}
