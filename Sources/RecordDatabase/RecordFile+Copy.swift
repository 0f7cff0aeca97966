import Coaching
import Foundation
import GRDB
import Record
import enum Record.RecordError

extension RecordFile {
  private static let migrationSuffix = ".backup-"
  private static let migrationBackupsKept = 2
  static let damagedSuffix = ".damaged-"
  static let restoredSuffix = ".before-restore-"
  static let draftSuffix = ".new-"

  /// Fills this place with a database's content, whole or not at all.
  func receive(from source: DatabaseQueue) throws {
    switch try FileSystem.kind(of: path) {
    case .missing: break
    case .regular where isRecord: break
    default: throw RecordError.unwritable(path: path)
    }
    let draft = path + Self.draftSuffix + "\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    try FileSystem.makePrivateFile(draft)
    defer {
      for name in [draft] + Self.sides.map({ draft + $0 }) { FileSystem.remove(name) }
    }
    let target = try DatabaseQueue(path: draft, configuration: .record)
    try source.backup(to: target)
    // A copy on a medium that can't be written stays readable without side files.
    try target.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try target.close()
    try FileSystem.move(draft, to: path)
  }

  /// Keeps the state before a migration, named for its version and the day, and the one before that.
  func backUpBeforeMigration(of queue: DatabaseQueue, version: Int, on today: Day?) throws {
    let name = path + Self.migrationSuffix + "v\(version)" + (today.map { "-\($0.iso)" } ?? "")
    var copy = name
    var number = 2
    while try FileSystem.kind(of: copy) != .missing {
      copy = "\(name)-\(number)"
      number += 1
    }
    try RecordFile(path: copy).receive(from: queue)
    let old = FileSystem.siblings(of: path, suffix: Self.migrationSuffix)
      .sorted { $0.compare($1, options: .numeric) == .orderedDescending }
    for file in old.dropFirst(Self.migrationBackupsKept) { FileSystem.remove(file) }
  }

  /// Drops every copy that the program has made beside the record, which still holds what someone has had erased.
  func removeCopies() {
    let suffixes = [Self.migrationSuffix, Self.damagedSuffix, Self.restoredSuffix]
    for suffix in suffixes {
      for file in FileSystem.siblings(of: path, suffix: suffix) { FileSystem.remove(file) }
    }
    for file in FileSystem.siblings(of: path, suffix: "") where isLeftover(file) {
      FileSystem.remove(file)
    }
    FileSystem.syncFolder(of: path)
  }

  /// A copy that was being written when its process died: `….new-<process>-<random>`.
  private func isLeftover(_ file: String) -> Bool {
    guard let mark = file.range(of: Self.draftSuffix, options: .backwards),
      let process = Int32(file[mark.upperBound...].prefix { $0.isNumber })
    else { return false }
    return process != getpid() && kill(process, 0) == -1 && errno == ESRCH
  }

  /// Whether the file says in its header that it is a coach's database.
  private var isRecord: Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    // Bytes 68 to 71 are the application id, big-endian (sqlite.org/fileformat2.html, §1.3).
    guard let header = try? file.read(upToCount: 72), header.count == 72 else { return false }
    return header.suffix(4).reduce(0) { $0 << 8 | Int($1) } == Schema.applicationID
  }
}
