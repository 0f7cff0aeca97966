import GRDB
import Record
import enum Record.RecordError

/// Brings a database from its `user_version` to the number of steps there are.
struct Migration {
  let steps: [String]

  /// Refuses what this program must not touch: another program's database, or a newer coach's.
  ///
  /// - Returns: the version found.
  func check(_ db: Database, path: String) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard application == Schema.applicationID, version > 0 else {
      throw RecordError.damaged(path: path, keptAside: nil)
    }
    guard version <= steps.count else { throw RecordError.newerVersion(path: path) }
    return version
  }

  /// Runs the missing steps, each in one transaction.
  func run(on db: Database) throws {
    for (number, step) in zip(1..., steps) {
      try db.inTransaction(.immediate) {
        // Read under the lock: another process may have come first.
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version < number else { return .rollback }
        try db.execute(sql: step)
        try db.checkForeignKeys()
        try db.execute(sql: "PRAGMA user_version = \(number)")
        return .commit
      }
    }
  }
}
