import Foundation
import TestSupport
import Testing

/// `coach doctor` as a shell sees it.
struct DoctorCommandTests {
  private let coach: Executable

  init() throws {
    coach = try Executable()
    _ = try coach.run("ask", "weighed 70 kg")
  }

  private var record: URL { coach.dataFolder.appending(path: "coach.sqlite") }

  private func mode(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  /// Finds the one line about something, its state first.
  private func line(_ about: String, of result: Executable.Result) -> String? {
    result.lines.first { $0.dropFirst(8).hasPrefix(about) }
  }

  @Test func `where all is well it says so, with 0`() throws {
    let result = try coach.run("doctor")
    #expect(result.exitCode == 0 && result.errors == "")
    #expect(result.lines.last == "All is well.")
    #expect(line("program", of: result)?.hasPrefix("ok      program       coach 0.") == true)
    #expect(line("content", of: result)?.contains(" files in ") == true)
    #expect(line("folder", of: result)?.contains(coach.dataFolder.path) == true)
    #expect(line("record", of: result)?.contains("whole: 1 person, 1 entry") == true)
    #expect(result.text.contains("line editing") && result.text.contains("locale"))
  }

  @Test func `it looks without making anything`() throws {
    let fresh = try Executable()
    let result = try fresh.run("doctor")
    #expect(result.exitCode == 0)
    #expect(line("record", of: result)?.hasPrefix("note") == true)
    #expect(!FileManager.default.fileExists(atPath: fresh.dataFolder.path))
  }

  @Test func `modes that let others look in are told, and mended with --repair`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: coach.dataFolder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: record.path)
    let told = try coach.run("doctor")
    #expect(told.exitCode == 1)
    #expect(told.text.contains("has mode 0755, so others may look in. Run: coach doctor --repair"))
    #expect(told.lines.last == "2 things to mend, each with its remedy above.")
    #expect(try mode(record) == 0o644)
    #expect(try coach.run("doctor", "--repair").exitCode == 0)
    #expect(try mode(record) == 0o600)
    #expect(try mode(coach.dataFolder) == 0o700)
    #expect(try coach.run("doctor").exitCode == 0)
  }

  @Test func `a damaged record is told, saved as far as it goes, and kept`() throws {
    var data = try Data(contentsOf: record)
    data.replaceSubrange(0..<64, with: repeatElement(0xA5, count: 64))
    try data.write(to: record)
    let told = try coach.run("doctor")
    #expect(told.exitCode == 1)
    #expect(line("record", of: told)?.contains("is damaged: SQLite can't read it.") == true)
    #expect(line("record", of: told)?.contains("coach doctor --repair") == true)
    #expect(try Data(contentsOf: record) == data)
    let mended = try coach.run("doctor", "--repair")
    #expect(mended.exitCode == 0)
    #expect(line("record", of: mended)?.contains("kept as \(record.path).damaged-1") == true)
    #expect(line("record", of: mended)?.contains("1 weight_entry") == true)
    #expect(try coach.run("export").text.contains("70"))
    let kept = record.path + ".damaged-1"
    #expect(try Data(contentsOf: URL(filePath: kept)) == data)
    #expect(try coach.run("doctor").text.contains("kept aside"))
  }

  @Test func `it does not repair under a running bridge`() throws {
    let bridge = try RunningBridge(coach)
    try bridge.write(#"{"type":"ping","id":"p"}"#)
    #expect(bridge.line() != nil)
    try Data().write(to: record)
    let result = try coach.run("doctor", "--repair")
    #expect(result.exitCode == 1)
    #expect(result.text.contains("another coach is using it. End that one"))
    #expect(try Data(contentsOf: record).isEmpty)
  }

  @Test func `a folder that can't be written is 77`() throws {
    // A file where the folder should be: root may write into any folder.
    let result = try coach.run("doctor", "--data-dir", record.path + "/sub")
    #expect(result.exitCode == 77)
    #expect(result.text.contains("can't be made. Check who owns it"))
  }

  @Test func `content that is missing is told with the places that were tried`() throws {
    let result = try coach.run("doctor", "--content", "/nowhere")
    #expect(result.exitCode == 1)
    #expect(line("content", of: result)?.contains("/nowhere") == true)
  }

  @Test func `a record of a newer coach is left alone`() throws {
    var data = try Data(contentsOf: record)
    // Bytes 60 to 63 are the version of the tables (sqlite.org/fileformat2.html, §1.3).
    data.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try data.write(to: record)
    let result = try coach.run("doctor", "--repair")
    #expect(result.exitCode == 1)
    #expect(result.text.contains("tables of version 99"))
    #expect(try Data(contentsOf: record) == data)
  }
}
