import Foundation
import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  /// Replies kept per person; a hundred more are let in before the oldest are deleted at once.
  static let repliesKept = 1000

  package func reply(to message: String, of user: UserKey) throws(RecordError) -> String? {
    try read { db in
      guard let row = try self.user(user, in: db) else { return nil }
      let cursor = try db.rows(
        "SELECT line FROM reply WHERE user_id = ? AND message_id = ?",
        [row.id, Data(message.utf8)])
      return try cursor.next().map { try $0.text(0) }
    }
  }

  package func keep(
    reply: String, to message: String, of user: UserKey, at: Int64
  ) throws(RecordError) {
    // A reply without its count, should the second statement fail, does no harm.
    try write(isOneStatement: true) { db in
      var row = try self.user(user, in: db) ?? db.addUser(user, at: at)
      try db.run(
        """
        INSERT INTO reply (user_id, message_id, line, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id, message_id) DO NOTHING
        """, [row.id, Data(message.utf8), reply.withoutNUL, at])
      row.replies += Int64(db.changesCount)
      row.latestAt = max(row.latestAt, at)
      if row.replies > Self.repliesKept + 100 { row.replies = try db.pruneReplies(of: row.id) }
      try db.run(
        "UPDATE user SET replies = ?, latest_at = ? WHERE id = ?",
        [row.replies, row.latestAt, row.id])
      remember(row, as: user)
      return false
    }
  }
}

extension Database {
  /// Deletes the oldest replies and returns how many are left.
  fileprivate func pruneReplies(of user: Int64) throws -> Int64 {
    let kept = SQLiteRecordStore.repliesKept
    try run(
      """
      DELETE FROM reply WHERE id IN
        (SELECT id FROM reply WHERE user_id = ? ORDER BY id DESC LIMIT -1 OFFSET ?)
      """, [user, kept])
    return try number("SELECT count(*) FROM reply WHERE user_id = ?", [user]) ?? 0
  }
}
