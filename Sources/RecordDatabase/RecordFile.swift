import Foundation
import GRDB
import Record
import enum Record.RecordError

/// The file of a record: making it, looking at it before SQLite does, keeping it aside.
struct RecordFile {
  let path: String

  /// Makes sure that a whole database of this program's kind can be opened here.
  ///
  /// A new one is made under another name and then renamed, so an empty file is always damage.
  func prepare(steps: [String]) throws {
    try FileSystem.makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    switch try FileSystem.kind(of: path) {
    case .other: throw RecordError.unwritable(path: path)
    case .regular(bytes: 0, _): throw RecordError.damaged(path: path, keptAside: nil)
    case .regular(_, let mode): if mode & 0o077 != 0 { FileSystem.makePrivate(path) }
    case .missing:
      // SQLite would delete a log without its database, and with it the last lines kept.
      if case .regular(let bytes, _) = try FileSystem.kind(of: path + "-wal"), bytes > 0 {
        throw RecordError.damaged(path: path, keptAside: nil)
      }
      try create(steps: steps)
    }
  }

  private func create(steps: [String]) throws {
    let draft = path + Self.draftSuffix + "\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    try FileSystem.makePrivateFile(draft)
    defer {
      for name in [draft] + Self.sides.map({ draft + $0 }) { FileSystem.remove(name) }
    }
    let queue = try DatabaseQueue(path: draft, configuration: .record)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try Migration(steps: steps).run(on: db)
    }
    try queue.close()
    _ = try FileSystem.publish(draft, as: path)
  }

  /// Names that SQLite adds to that of a database.
  static let sides = ["-wal", "-shm", "-journal"]

  /// Renames the file with its side files to the next free `….damaged-<n>`.
  ///
  /// - Returns: the new path, nil when there is no file.
  func keepAside() throws -> String? {
    let names = ([""] + Self.sides).filter { side in
      (try? FileSystem.kind(of: path + side)).map { $0 != .missing } ?? false
    }
    guard !names.isEmpty else { return nil }
    let aside = path + Self.damagedSuffix + "\(nextNumber(after: Self.damagedSuffix))"
    for side in names { try FileSystem.move(path + side, to: aside + side) }
    return aside
  }

  /// One more than the highest number in use behind this suffix.
  func nextNumber(after suffix: String) -> Int {
    (numbered(suffix).map(\.number).max() ?? 0) + 1
  }

  /// The files `<name><suffix><n>`, side files left out.
  func numbered(_ suffix: String) -> [(number: Int, path: String)] {
    FileSystem.siblings(of: path, suffix: suffix).compactMap { name in
      guard let range = name.range(of: suffix, options: .backwards) else { return nil }
      return Int(name[range.upperBound...]).map { ($0, name) }
    }
  }
}
