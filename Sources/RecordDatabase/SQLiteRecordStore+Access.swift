package import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  /// Runs statements and lets nothing but a `RecordError` out.
  package func access<Value>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    do {
      return try queue.unsafeReentrantWrite(body)
    } catch {
      throw RecordError(error, at: path)
    }
  }

  /// Goes onto the database's queue once for all of the calls in `body`.
  package func together<Result>(_ body: () -> Result) -> Result {
    queue.unsafeReentrantWrite { _ in body() }
  }

  /// Reads one moment's state: the open transaction's, else that of a transaction of its own.
  func read<Value>(_ body: (Database) throws -> Value) throws(RecordError) -> Value {
    if case .lost(let error) = group { throw error }
    return try access { db in
      if db.isInsideTransaction { return try body(db) }
      try db.run("BEGIN")
      // Reading leaves nothing to commit.
      defer { if db.isInsideTransaction { try? db.run("ROLLBACK") } }
      return try body(db)
    }
  }

  /// Does all of `body` or nothing, inside the open transaction or in one of its own.
  ///
  /// `body` returns whether it erased something.
  func write(
    isOneStatement: Bool = false, _ body: (Database) throws -> Bool
  ) throws(RecordError) {
    switch group {
    case .lost(let error): throw error
    case .none:
      try begin()
      do {
        try writePart(isOneStatement: true, body)
        try commit()
      } catch {
        rollback()
        throw error
      }
    case .open: try writePart(isOneStatement: isOneStatement, body)
    }
  }

  /// One person's part of a transaction; its failure leaves the other parts alone.
  private func writePart(
    isOneStatement: Bool, _ body: (Database) throws -> Bool
  ) throws(RecordError) {
    do {
      let erases = try access { db in
        // A savepoint outside a transaction would quietly be a transaction of its own.
        guard db.isInsideTransaction else { throw RecordError.failed("the transaction was lost") }
        if isOneStatement { return try body(db) }
        try db.run("SAVEPOINT part")
        let erases = try body(db)
        try db.run("RELEASE part")
        return erases
      }
      if erases { group = .open(erases: true) }
    } catch {
      latest = nil
      takeBackPart(hasSavepoint: !isOneStatement, after: error)
      throw error
    }
  }

  private func takeBackPart(hasSavepoint: Bool, after error: RecordError) {
    queue.unsafeReentrantWrite { db in
      do {
        guard db.isInsideTransaction else { throw error }
        guard hasSavepoint else { return }
        try db.run("ROLLBACK TO part")
        try db.run("RELEASE part")
      } catch {
        group = .lost(RecordError(error, at: path))
      }
    }
  }
}
