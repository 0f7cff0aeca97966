import Foundation
import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  /// Replies kept per person; a hundred more are let in before the oldest are deleted at once.
  static let repliesKept = 1000

  package func reply(to message: String, of user: UserKey) throws(RecordError) -> String? {
    try read { db in
      let cursor = try db.rows(
        """
        SELECT line FROM reply
        WHERE user_id = (SELECT id FROM user WHERE key = ?) AND message_id = ?
        """, [Data(user.bytes), Data(message.utf8)])
      return try cursor.next().map { try $0.text(0) }
    }
  }

  package func keep(
    reply: String, to message: String, of user: UserKey, at: Int64
  ) throws(RecordError) {
    // A reply without its count, should the second statement fail, does no harm.
    try write(isOneStatement: true) { db in
      let row = try self.user(user, in: db) ?? db.addUser(user, at: at)
      remember(row, as: user)
      try db.run(
        """
        INSERT INTO reply (user_id, message_id, line, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id, message_id) DO NOTHING
        """, [row.id, Data(message.utf8), reply.withoutNUL, at])
      let kept = try db.number(
        """
        UPDATE user SET replies = replies + ?, latest_at = max(latest_at, ?)
        WHERE id = ? RETURNING replies
        """, [db.changesCount, at, row.id])
      if let kept, kept > Self.repliesKept + 100 { try db.pruneReplies(of: row.id) }
      return false
    }
  }
}

extension Database {
  fileprivate func pruneReplies(of user: Int64) throws {
    let kept = SQLiteRecordStore.repliesKept
    try run(
      """
      DELETE FROM reply WHERE id IN
        (SELECT id FROM reply WHERE user_id = ? ORDER BY id DESC LIMIT -1 OFFSET ?)
      """, [user, kept])
    try run(
      "UPDATE user SET replies = (SELECT count(*) FROM reply WHERE user_id = ?) WHERE id = ?",
      [user, user])
  }
}
