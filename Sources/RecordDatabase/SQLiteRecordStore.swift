package import Coaching
package import Foundation
import GRDB
package import Record
package import enum Record.RecordError

/// The record of all users in one SQLite database.
package final class SQLiteRecordStore: RecordStore {
  package enum Place: Sendable {
    case file(URL)
    /// Gone with the store; for tests and for talking without memory.
    case inMemory
  }

  /// The path for messages, and the file's when there is one.
  let path: String
  let isFile: Bool
  let queue: DatabaseQueue
  var group = Group.none
  /// The chore of wiping what was erased, as the database notes it.
  var owesWiping = false
  /// The person of the latest call in the open transaction, under whose lock the row can't change; no row for one not known yet.
  var latest: (key: UserKey, row: UserRow?)?
  var cache = RecordCache()

  enum Group {
    case none
    case open(erases: Bool)
    /// SQLite gave the transaction up by itself; nothing may be added until `rollback`.
    case lost(RecordError)
  }

  /// Opens the record, and brings one of an older program to this one's form; `today` names the copy kept of it.
  package convenience init(_ place: Place, today: Day? = nil) throws(RecordError) {
    try self.init(place, steps: Schema.migrations, today: today)
  }

  package init(_ place: Place, steps: [String], today: Day? = nil) throws(RecordError) {
    switch place {
    case .file(let url): (path, isFile) = (url.path, true)
    case .inMemory: (path, isFile) = ("memory", false)
    }
    do {
      queue =
        try isFile ? Self.openFile(path, steps: steps, today: today) : Self.openMemory(steps: steps)
      owesWiping = try queue.inDatabase { try $0.owesWiping() }
    } catch {
      throw RecordError(error, at: path)
    }
  }

  /// Closes the file, which empties its log; the store is of no use afterwards.
  package func close() throws(RecordError) {
    rollback()
    do { try queue.close() } catch { throw RecordError(error, at: path) }
  }

  package func begin() throws(RecordError) {
    guard case .none = group else { throw .failed("a transaction is open already") }
    latest = nil
    try access { try $0.run("BEGIN IMMEDIATE") }
    group = .open(erases: false)
    // Without an answer the cache takes it that another process has written.
    cache.check(try? access { try $0.number("PRAGMA data_version") })
  }

  package func commit() throws(RecordError) {
    switch group {
    case .none: throw .failed("no transaction is open")
    case .lost(let error): throw error
    case .open(let erases):
      try access { try $0.run("COMMIT") }
      group = .none
      owesWiping = owesWiping || erases
      if owesWiping { wipe() }
    }
  }

  package func rollback() {
    if case .none = group { return }
    group = .none
    cache.clear()
    queue.unsafeReentrantWrite { db in
      // SQLite has rolled back by itself when the disk was full.
      if db.isInsideTransaction { try? db.run("ROLLBACK") }
    }
  }
}
