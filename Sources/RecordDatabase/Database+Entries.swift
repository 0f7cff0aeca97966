import Coaching
import GRDB
import Record

/// Which rows of a person's log are asked for.
enum EntryFilter {
  /// Rows in force when the changes from `limit` on are undone.
  case inForce(limit: Int64)
  /// Rows that this change added, or took out.
  case touched(by: Int64)
  case one(Int64)
  case all
}

/// A row of the log with the changes it hangs on.
struct EntryRow {
  let entry: Entry
  let change: Int64
  let removedBy: Int64?

  func isInForce(below limit: Int64) -> Bool {
    change < limit && (removedBy.map { $0 >= limit } ?? true)
  }
}

extension Database {
  /// The rows asked for, by day and id: one statement for the log, one for each table it needs.
  func entries(of user: Int64, _ filter: EntryFilter) throws -> [EntryRow] {
    let heads = try heads(of: user, filter)
    let kinds = Set(heads.map(\.kind))
    var bodies: [Int64: Entry.Body] = [:]
    for kind in EntryKind.allCases where kinds.contains(kind) {
      try readBodies(of: kind, user: user) { bodies[$0] = $1 }
    }
    return try heads.map { head in
      guard let body = bodies[head.id] else { throw ImpossibleRow() }
      return EntryRow(
        entry: Entry(id: head.id, day: head.day, toldAt: head.toldAt, body: body),
        change: head.change, removedBy: head.removedBy)
    }
  }

  private struct Head {
    let id: Int64
    let day: Day
    let toldAt: Int64
    let kind: EntryKind
    let change: Int64
    let removedBy: Int64?
  }

  private func heads(of user: Int64, _ filter: EntryFilter) throws -> [Head] {
    let columns =
      "SELECT id, day, told_at, kind, change_id, removed_by FROM entry WHERE user_id = ?"
    let cursor =
      switch filter {
      case .inForce(let limit):
        try rows(
          columns
            + " AND change_id < ? AND (removed_by IS NULL OR removed_by >= ?) ORDER BY day, id",
          [user, limit, limit])
      case .touched(let change):
        try rows(
          columns + " AND (change_id = ? OR removed_by = ?) ORDER BY day, id",
          [user, change, change])
      case .one(let id): try rows(columns + " AND id = ?", [user, id])
      case .all: try rows(columns + " ORDER BY day, id", [user])
      }
    var heads: [Head] = []
    while let row = try cursor.next() {
      heads.append(
        Head(
          id: try row.whole(0), day: try row.day(1), toldAt: try row.whole(2),
          kind: try row.choice(3), change: try row.whole(4), removedBy: row[5]))
    }
    return heads
  }
}
