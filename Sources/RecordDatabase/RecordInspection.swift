package import Foundation
import GRDB
package import enum Record.RecordError

/// What is found at the place of a record, without bringing it to another form.
package struct RecordInspection: Sendable, Equatable {
  package enum State: Sendable, Equatable {
    case missing
    /// Whole, of this program, with how many people and entries.
    case sound(people: Int, entries: Int)
    /// Can't be used; a sentence for each thing that is wrong.
    case damaged([String])
    case newer(version: Int)
    /// Not damaged, but out of reach just now.
    case unusable(RecordError)
  }

  package var state: State
  /// The version of the tables; nil where it can't be read.
  package var version: Int?
  package var bytes: Int
  /// What waits in the log to be moved into the file, in bytes.
  package var logBytes: Int

  /// `isReadOnly` is for a copy on a medium or in a folder that is not to be written.
  package init(_ place: URL, isReadOnly: Bool = false) {
    bytes = Self.size(place.path)
    logBytes = Self.size(place.path + "-wal")
    do {
      switch try FileSystem.kind(of: place.path) {
      case .missing:
        state = logBytes > 0 ? .damaged(["its log is there, the file itself is not"]) : .missing
      case .other:
        state = .damaged(["it is no regular file"])
      case .regular(bytes: 0, _):
        state = .damaged(["the file is empty"])
      case .regular:
        (state, version) = try Self.opened(place, isReadOnly ? .readOnlyRecord : .record)
      }
    } catch {
      let error = RecordError(error, at: place.path)
      if case .damaged = error {
        state = .damaged(["SQLite can't read it"])
      } else {
        state = .unusable(error)
      }
    }
  }

  private static func size(_ path: String) -> Int {
    if case .regular(let bytes, _)? = try? FileSystem.kind(of: path) { return bytes }
    return 0
  }

  private static func opened(
    _ place: URL, _ configuration: Configuration
  ) throws -> (State, Int?) {
    let queue = try DatabaseQueue(path: place.path, configuration: configuration)
    return try queue.inDatabase { db in
      let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard application == Schema.applicationID, version > 0 else {
        return (.damaged(["it is no record of this program"]), nil)
      }
      guard version <= Schema.migrations.count else { return (.newer(version: version), version) }
      let problems = try db.problems()
      guard problems.isEmpty else { return (.damaged(problems), version) }
      return (
        .sound(
          people: Int(try db.number("SELECT count(*) FROM user") ?? 0),
          entries: Int(try db.number("SELECT count(*) FROM entry") ?? 0)), version
      )
    }
  }

  /// The version of the SQLite library that is linked.
  package static var libraryVersion: String {
    (try? DatabaseQueue().inDatabase { try String.fetchOne($0, sql: "SELECT sqlite_version()") })
      .flatMap(\.self) ?? "unknown"
  }
}
