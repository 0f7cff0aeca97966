import Foundation
import GRDB
import Record

extension RecordSalvage {
  /// Reads a table around its broken pages: a stretch of keys that can't be read is halved until it can.
  struct TableReader {
    let table: String
    let source: DatabaseQueue?

    /// Stretches that may fail before the rest of a table is given up.
    private static let mostFailures = 20_000

    /// - Returns: whether every row was read.
    func copy(into target: Database) throws -> Bool {
      guard let source, let known = try? source.inDatabase({ try $0.columns(in: table) }) else {
        return false
      }
      let columns = try target.columns(in: table).map(\.name)
        .filter { name in known.contains { $0.name == name } }
      guard !columns.isEmpty, let key = try target.primaryKey(table).columns.first else {
        return false
      }
      let names = columns.joined(separator: ", ")
      let places = columns.map { _ in "?" }.joined(separator: ", ")
      let insert = try target.makeStatement(
        sql: "INSERT OR IGNORE INTO \(table) (\(names)) VALUES (\(places))")
      return try source.inDatabase { db in
        let stretch = Stretch(table: table, key: key, columns: names, insert: insert)
        if try stretch.read(db, order: "ASC") { return true }
        // The tables of chores and the like have no numbers to go by.
        guard known.first(where: { $0.name == key })?.type == "INTEGER" else { return false }
        try readAround(db, stretch)
        return false
      }
    }

    private func readAround(_ db: Database, _ stretch: Stretch) throws {
      var waiting = [Int64(0)...highestKey(db)]
      var failures = 0
      while let keys = waiting.popLast(), failures < Self.mostFailures {
        if try stretch.read(db, keys: keys, order: "ASC") { continue }
        failures += 1
        if keys.lowerBound == keys.upperBound {
          // Several rows may share a key; those behind the break are read from the other end.
          _ = try stretch.read(db, keys: keys, order: "DESC")
        } else {
          let middle = keys.lowerBound + (keys.upperBound - keys.lowerBound) / 2
          waiting.append((middle + 1)...keys.upperBound)
          waiting.append(keys.lowerBound...middle)
        }
      }
    }

    /// No key is larger: what SQLite has counted, else what can be read of any table.
    private func highestKey(_ db: Database) -> Int64 {
      var highest: Int64 = 1000
      let known = [
        "SELECT max(seq) FROM sqlite_sequence", "SELECT max(id) FROM user",
        "SELECT max(id) FROM reply", "SELECT max(id) FROM entry", "SELECT max(id) FROM change",
      ]
      for sql in known {
        if let found = try? Int64.fetchOne(db, sql: sql) { highest = max(highest, found) }
      }
      return highest
    }
  }

  /// Copies the rows of some keys, as far as they can be read.
  struct Stretch {
    let table: String
    let key: String
    let columns: String
    let insert: Statement

    /// - Returns: whether all of it was read.
    func read(
      _ db: Database, keys: ClosedRange<Int64>? = nil, order: String
    ) throws -> Bool {
      let condition =
        keys.map { "WHERE \(key) BETWEEN \($0.lowerBound) AND \($0.upperBound)" } ?? ""
      let cursor: RowCursor
      do {
        cursor = try Row.fetchCursor(
          db,
          sql: "SELECT \(columns) FROM \(table) NOT INDEXED \(condition) ORDER BY \(key) \(order)")
      } catch is DatabaseError { return false }
      while true {
        let row: Row?
        do { row = try cursor.next() } catch is DatabaseError { return false }
        guard let row else { return true }
        try keep(row)
      }
    }

    /// A value that the schema rules out is no value that was told.
    private func keep(_ row: Row) throws {
      do {
        try insert.execute(arguments: StatementArguments(row.databaseValues))
      } catch let error as DatabaseError
        where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
      {
        return
      }
    }
  }
}
