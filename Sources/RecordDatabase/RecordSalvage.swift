package import Foundation
import GRDB
package import enum Record.RecordError

/// Saves from a damaged record what can still be read, into a new one in its place.
package struct RecordSalvage: Sendable, Equatable {
  /// Where the damaged file is now, untouched.
  package let keptAside: String
  /// Rows saved, by table.
  package let rows: [String: Int]
  /// Tables that could not be read to their end.
  package let incomplete: [String]

  /// Keeps the damaged file under another name and fills a fresh record from it, table by table.
  ///
  /// - Throws: what stands in the way of the new record; the damaged file is kept in any case.
  package init(of place: URL) throws(RecordError) {
    do {
      guard let aside = try RecordFile(path: place.path).keepAside() else {
        throw RecordError.failed("there is no record to save anything from")
      }
      keptAside = aside
      let work = try WorkingCopy(of: aside)
      defer { work.remove() }
      let store = try SQLiteRecordStore(.file(place))
      let tables = try store.access { try Self.tables($0) }
      var rows: [String: Int] = [:]
      var incomplete: [String] = []
      let source = work.open()
      try store.queue.inDatabase { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        try db.inTransaction(.immediate) {
          for table in tables {
            let reader = TableReader(table: table, source: source)
            let isWhole = try reader.copy(into: db)
            if !isWhole { incomplete.append(table) }
          }
          try Self.makeUpChanges(db)
          try Self.dropStrays(db)
          for table in tables {
            rows[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
          }
          return .commit
        }
      }
      try store.close()
      self.rows = rows
      self.incomplete = incomplete
    } catch { throw RecordError(error, at: place.path) }
  }

  /// All tables, in the order in which they were made: owners before what they own.
  private static func tables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        ORDER BY rowid
        """)
  }

  /// A change holds nothing that its rows do not say: whose it is, and about when it was.
  private static func makeUpChanges(_ db: Database) throws {
    let told = [
      "SELECT change_id, user_id, max(told_at) FROM entry GROUP BY change_id",
      "SELECT removed_by, user_id, max(told_at) FROM entry WHERE removed_by NOT NULL GROUP BY removed_by",
      "SELECT change_id, user_id, 0 FROM fact GROUP BY change_id",
    ]
    for rows in told {
      try db.execute(sql: "INSERT OR IGNORE INTO change (id, user_id, at) \(rows)")
    }
  }

  /// Rows whose owner is lost, and entries of which only the head was saved.
  private static func dropStrays(_ db: Database) throws {
    let bodies = [
      "weight": "weight_entry", "activity": "activity", "pain": "pain", "test": "test",
      "food": "food", "goal": "goal", "flag": "flag", "card": "card", "absence": "absence",
    ]
    for (kind, table) in bodies {
      try db.execute(
        sql: "DELETE FROM entry WHERE kind = ? AND id NOT IN (SELECT entry_id FROM \(table))",
        arguments: [kind])
    }
    for owned in try owners(db) {
      try db.execute(
        sql: """
          DELETE FROM \(owned.table) WHERE \(owned.column) NOT IN
          (SELECT \(owned.key) FROM \(owned.owner))
          """)
    }
  }

  private struct Owned {
    let table: String
    let column: String
    let owner: String
    let key: String
  }

  /// Every reference of the schema, twice over, since a lost owner may orphan an owner.
  private static func owners(_ db: Database) throws -> [Owned] {
    let once = try tables(db).flatMap { table in
      try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table))").compactMap { row -> Owned? in
        guard let owner: String = row["table"], let column: String = row["from"],
          let key: String = row["to"], column != "removed_by"
        else { return nil }
        return Owned(table: table, column: column, owner: owner, key: key)
      }
    }
    return once + once
  }
}
