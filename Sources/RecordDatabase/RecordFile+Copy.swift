import Foundation
import GRDB
import Record
import enum Record.RecordError

extension RecordFile {
  private static let migrationSuffix = ".backup-"
  private static let migrationBackupsKept = 3

  /// Fills this place with a database's content, whole or not at all.
  func receive(from source: DatabaseQueue) throws {
    switch try FileSystem.kind(of: path) {
    case .missing: break
    case .regular where isRecord: break
    default: throw RecordError.unwritable(path: path)
    }
    let draft = path + ".new-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
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

  /// Keeps the state before a migration, and the two before that.
  func backUpBeforeMigration(of queue: DatabaseQueue) throws {
    let copy = path + Self.migrationSuffix + "\(nextNumber(after: Self.migrationSuffix))"
    try RecordFile(path: copy).receive(from: queue)
    let old = numbered(Self.migrationSuffix).sorted { $0.number > $1.number }
    for file in old.dropFirst(Self.migrationBackupsKept) { FileSystem.remove(file.path) }
  }

  /// Drops the copies made before migrations, which still hold what someone has had erased.
  func removeMigrationBackups() {
    for file in numbered(Self.migrationSuffix) { FileSystem.remove(file.path) }
    FileSystem.syncFolder(of: path)
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
