import Foundation
import GRDB
import Record

/// A person's own row: where the others are, and what every turn asks for.
struct UserRow {
  let id: Int64
  /// Changes from this one on are undone; the largest number when none is.
  var limit: Int64
  /// Seconds since 1970.
  var latestAt: Int64
  /// How many replies are kept.
  var replies: Int64
  var conversation: Data?
}

/// When a person was first and last heard, seconds since 1970.
struct UserTimes {
  let createdAt: Int64
  let latestAt: Int64
}

extension Database {
  func user(_ key: UserKey) throws -> UserRow? {
    let cursor = try rows(
      "SELECT id, undone_from, latest_at, replies, conversation FROM user WHERE key = ?",
      [Data(key.bytes)])
    return try cursor.next().map {
      UserRow(
        id: try $0.whole(0), limit: $0[1] ?? .max, latestAt: try $0.whole(2),
        replies: try $0.whole(3), conversation: $0[4])
    }
  }

  func times(of key: UserKey) throws -> UserTimes? {
    let cursor = try rows(
      "SELECT created_at, latest_at FROM user WHERE key = ?", [Data(key.bytes)])
    return try cursor.next().map {
      UserTimes(createdAt: try $0.whole(0), latestAt: try $0.whole(1))
    }
  }

  func addUser(_ key: UserKey, at time: Int64) throws -> UserRow {
    try run(
      "INSERT INTO user (key, created_at, latest_at) VALUES (?, ?, ?)",
      [Data(key.bytes), time, time])
    return UserRow(id: lastInsertedRowID, limit: .max, latestAt: time, replies: 0)
  }

  func setLimit(_ limit: Int64, of user: Int64) throws {
    try run(
      "UPDATE user SET undone_from = ? WHERE id = ?", [limit == .max ? nil : limit, user])
  }

  /// The person's latest change that is not undone.
  func latestChange(of user: Int64, below limit: Int64) throws -> Int64? {
    try number("SELECT max(id) FROM change WHERE user_id = ? AND id < ?", [user, limit])
  }

  /// The person's first change from `limit` on.
  func firstChange(of user: Int64, from limit: Int64) throws -> Int64? {
    try number("SELECT min(id) FROM change WHERE user_id = ? AND id >= ?", [user, limit])
  }
}
