import GRDB
import Record

extension Database {
  func eraseFacts(_ field: ProfileField, of user: Int64) throws {
    try run("DELETE FROM fact WHERE user_id = ? AND field = ?", [user, field.rawValue])
    try dropEmptyChanges(of: user)
  }

  func eraseWeights(of user: Int64) throws {
    try run("DELETE FROM entry WHERE user_id = ? AND kind = 'weight'", [user])
    try dropEmptyChanges(of: user)
  }

  /// Deletes the stored replies, the misses and the conversation, which may quote what is being erased.
  func eraseWords(of user: Int64) throws {
    try run("DELETE FROM miss WHERE user_id = ?", [user])
    try run("DELETE FROM reply WHERE user_id = ?", [user])
    try run("UPDATE user SET conversation = NULL, replies = 0 WHERE id = ?", [user])
  }

  /// Notes that erased bytes may still be in the log file or in the gaps of pages.
  func oweWiping() throws {
    try run("INSERT INTO chore (name) VALUES ('wipe') ON CONFLICT DO NOTHING")
  }

  func owesWiping() throws -> Bool {
    try number("SELECT count(*) FROM chore WHERE name = 'wipe'") == 1
  }

  // Undo must not stop at a change of which nothing is left.
  private func dropEmptyChanges(of user: Int64) throws {
    try run(
      """
      DELETE FROM change WHERE user_id = ?
      AND NOT EXISTS (SELECT 1 FROM fact WHERE fact.change_id = change.id)
      AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.change_id = change.id)
      AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.removed_by = change.id)
      """, [user])
  }
}
