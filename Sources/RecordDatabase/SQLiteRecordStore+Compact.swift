import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  /// Bytes up to which every erasing ends with `compact`, which stops everyone meanwhile.
  static let compactedAtOnce = 256_000_000

  /// Wipes what was erased, or leaves that to a later commit when it can't be done now.
  func wipe() {
    guard isFile else { return owesWiping = false }
    do {
      let isSmall = try size() <= Self.compactedAtOnce
      if isSmall { try compact() } else { try emptyLog() }
      RecordFile(path: path).removeCopies()
      try access { try $0.run("DELETE FROM chore") }
      owesWiping = false
    } catch {
      // The rows are gone in any case, and the chore stays noted.
    }
  }

  /// Writes the whole file anew.
  ///
  /// `secure_delete` clears deleted rows, but a row that was once moved between pages may have left
  /// a stale copy in a page's unused part; only rewriting is sure to lose it.
  package func compact() throws(RecordError) {
    try access { try $0.execute(sql: "VACUUM") }
    try emptyLog()
  }

  /// Moves the log into the database file and truncates it.
  func emptyLog() throws(RecordError) {
    try access { _ = try $0.checkpoint(.truncate) }
  }

  /// The database's size in bytes.
  func size() throws(RecordError) -> Int64 {
    try access { db in
      let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      return pages * (try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
    }
  }
}
