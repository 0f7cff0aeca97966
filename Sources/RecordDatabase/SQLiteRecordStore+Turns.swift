import Foundation
import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  package func record(of user: UserKey) throws(RecordError) -> UserRecord {
    if isOpen, let record = cache[user] { return record }
    let record = try read { db in
      guard let row = try self.user(user, in: db) else { return UserRecord() }
      let undone = row.limit == .max ? nil : try db.firstChange(of: row.id, from: row.limit)
      return UserRecord(
        profile: try db.profile(of: row.id, below: row.limit),
        entries: try db.entries(of: row.id, .inForce(limit: row.limit)).map(\.entry),
        canUndo: try db.latestChange(of: row.id, below: row.limit) != nil,
        canRedo: undone != nil)
    }
    if isOpen { cache[user] = record }
    return record
  }

  package func conversation(of user: UserKey) throws(RecordError) -> [UInt8]? {
    try row(of: user)?.conversation.map { [UInt8]($0) }
  }

  @discardableResult
  package func apply(
    _ changes: [RecordChange], conversation: [UInt8]?, of user: UserKey, at: Int64
  ) throws(RecordError) -> AppliedChanges {
    let known = changes.isEmpty || !isOpen ? nil : cache[user]
    if !changes.isEmpty { cache[user] = nil }
    var applied = AppliedChanges()
    var after: UserRecord?
    // With no change there is one statement to run, which is done or not without a savepoint.
    try write(isOneStatement: changes.isEmpty) { db in
      var writer = TurnWriter(
        db: db, key: user, at: at, user: try self.user(user, in: db), record: known)
      for change in changes { try writer.apply(change) }
      try writer.finish(conversation: conversation)
      applied = writer.applied
      remember(writer.user, as: user)
      after = writer.record
      return writer.hasErased
    }
    // Whoever has logged for years is not read anew after each line.
    if let after { cache[user] = after }
    return applied
  }

  package func latestTime(of user: UserKey) throws(RecordError) -> Int64? {
    try row(of: user)?.latestAt
  }

  private func row(of user: UserKey) throws(RecordError) -> UserRow? {
    if isOpen, let latest, latest.key == user { return latest.row }
    return try read { try self.user(user, in: $0) }
  }

  private var isOpen: Bool {
    if case .open = group { return true }
    return false
  }

  /// The person's row, looked up once for the calls of one turn.
  func user(_ key: UserKey, in db: Database) throws -> UserRow? {
    guard isOpen else { return try db.user(key) }
    if let latest, latest.key == key { return latest.row }
    let row = try db.user(key)
    remember(row, as: key)
    return row
  }

  func remember(_ row: UserRow?, as key: UserKey) {
    latest = (key, row)
  }
}
