import ArgumentParser
import Coaching
import Foundation
import LineIO
import Record
import RecordDatabase

/// `coach backup FILE`: a whole copy of the record, taken while it is in use.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a whole copy of the record of everyone; works while a bridge runs.",
    discussion: """
      The copy can be read by you alone (mode 0600). What is erased later stays in it, so delete it then.
      Exit codes: 66 there is no record, 73 the copy can't be written, 65 the record is damaged.
      """)

  @Argument(help: "Where to write the copy.")
  var file: String

  @ArgumentParser.Flag(name: .long, help: "Replaces an older copy at that place.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = common.recordFile
    let target = URL(fileURLWithPath: file).standardizedFileURL
    try refuse(place, target)
    do {
      let lock = try RecordLock(.use, beside: place)
      let store = try SQLiteRecordStore(.file(place), today: .ofThisMachine)
      let problems = try store.integrityCheck()
      guard problems.isEmpty else {
        throw RecordError.damaged(path: place.path, keptAside: nil)
      }
      try store.backup(to: target)
      try store.close()
      withExtendedLifetime(lock) {}
    } catch RecordError.unwritable(let path) where path != place.path {
      throw Refusal.command("\(path) can't be written. Choose another place.", 73)
    } catch let error as RecordError {
      throw Refusal.record(error)
    }
    try LineWriter().writeLine("Wrote \(target.path). `coach restore` brings it back.")
  }

  private func refuse(_ place: URL, _ target: URL) throws {
    guard FileManager.default.fileExists(atPath: place.path) else {
      throw Refusal.command(
        "There is no record at \(place.path) yet, so there is nothing to copy.", 66)
    }
    let folder = place.deletingLastPathComponent().resolvingSymlinksInPath().path
    if target.deletingLastPathComponent().resolvingSymlinksInPath().path == folder {
      throw Refusal.command(
        "\(folder) is the folder of the record itself. Put the copy elsewhere, best on another disk.",
        73)
    }
    var status = stat()
    if lstat(target.path, &status) == 0, !force {
      throw Refusal.command(
        "\(target.path) is there already; nothing was written. Give --force, or another name.", 73)
    }
  }
}

/// Ends a command: one line on standard error, and an exit code.
enum Refusal {
  static func command(_ text: String, _ code: Int32) -> ExitCode {
    StandardStreams.notice(text)
    return ExitCode(code)
  }

  static func record(_ error: RecordError) -> ExitCode {
    command(error.description, error.exitCode)
  }
}
