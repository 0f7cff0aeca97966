import GRDB
import Record

/// One kept line of one person.
struct MissRow {
  let text: String
  /// Seconds since 1970.
  let at: Int64
}

extension Database {
  func keepMiss(_ text: String, of user: Int64, at time: Int64) throws {
    try run(
      """
      INSERT INTO miss (user_id, text, at) VALUES (?, ?, ?) ON CONFLICT (user_id, text) DO NOTHING
      """, [user, text, time])
    // Ids are never used again, so up to this one there cannot be too many.
    guard changesCount > 0, lastInsertedRowID > Miss.mostKept else { return }
    try run(
      """
      DELETE FROM miss WHERE id IN (SELECT id FROM miss ORDER BY id DESC LIMIT -1 OFFSET ?)
      """, [Miss.mostKept])
  }

  func misses() throws -> [Miss] {
    var misses: [Miss] = []
    let cursor = try rows(
      "SELECT text, min(at), count(*) FROM miss GROUP BY text ORDER BY min(id)")
    while let row = try cursor.next() {
      misses.append(
        Miss(text: try row.text(0), firstAt: try row.whole(1), people: Int(try row.whole(2))))
    }
    return misses
  }

  func misses(of user: Int64) throws -> [MissRow] {
    var misses: [MissRow] = []
    let cursor = try rows("SELECT text, at FROM miss WHERE user_id = ? ORDER BY id", [user])
    while let row = try cursor.next() {
      misses.append(MissRow(text: try row.text(0), at: try row.whole(1)))
    }
    return misses
  }
}
