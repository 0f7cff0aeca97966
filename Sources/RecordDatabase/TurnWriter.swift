import Coaching
import Foundation
import GRDB
import Record
import enum Record.RecordError

/// Writes the changes of one turn of one person.
struct TurnWriter {
  let db: Database
  let key: UserKey
  /// The turn's time, seconds since 1970.
  let at: Int64
  var user: UserRow?
  /// The row that all changes of this turn share, from the first that changes something on.
  var change: Int64?
  var applied = AppliedChanges()
  private(set) var hasErased = false
  /// The record as it is after the steps so far, where it was known before them and no step made it uncertain.
  var record: UserRecord?

  init(db: Database, key: UserKey, at: Int64, user: UserRow?, record: UserRecord?) {
    self.db = db
    self.key = key
    self.at = at
    self.user = user
    self.record = record
  }

  mutating func apply(_ step: RecordChange) throws {
    switch step {
    case .set(let field, let value, let day): try set(field, value, on: day)
    case .add(let body, let day): try add(body, on: day)
    case .remove(let id): try remove(id)
    case .replace(let id, let body, let day): try replace(id, with: body, on: day)
    case .undo:
      record = nil
      try undo()
    case .redo:
      record = nil
      try redo()
    case .erase(let field): try erase { try $0.eraseFacts(field, of: $1) }
    case .eraseWeights: try erase { try $0.eraseWeights(of: $1) }
    case .eraseAll:
      try erase { try $0.run("DELETE FROM user WHERE id = ?", [$1]) }
      user = nil
    case .keepMiss(let text): try keepMiss(text)
    }
  }

  /// Keeps the conversation and the time; an erasing turn leaves no conversation, which may quote.
  mutating func finish(conversation: [UInt8]?) throws {
    let kept = hasErased ? nil : conversation.map { Data($0) }
    if user == nil, kept == nil { return }
    var row = try person()
    row.conversation = kept
    row.latestAt = max(row.latestAt, at)
    try db.run(
      "UPDATE user SET conversation = ?, latest_at = ? WHERE id = ?", [kept, row.latestAt, row.id])
    user = row
  }

  private mutating func set(_ field: ProfileField, _ value: ProfileValue?, on day: Day) throws {
    let before = try user.flatMap { try db.told(field, of: $0.id, below: $0.limit) }
    guard before != value.map({ Profile.Told(value: $0, day: day) }) else { return }
    let (user, change) = try openChange()
    try db.insert(value, for: field, on: day, change: change, user: user)
    record?.profile.set(field, value, on: day)
  }

  private mutating func add(_ body: Entry.Body, on day: Day) throws {
    let (user, change) = try openChange()
    let id = try db.insert(body, on: day, toldAt: at, change: change, user: user)
    record?.insert(Entry(id: id, day: day, toldAt: at, body: body))
  }

  private mutating func remove(_ id: Int64) throws {
    guard try rowInForce(id) != nil else { return }
    let (_, change) = try openChange()
    try db.run("UPDATE entry SET removed_by = ? WHERE id = ?", [change, id])
    record?.entries.removeAll { $0.id == id }
  }

  private mutating func replace(_ id: Int64, with body: Entry.Body, on day: Day) throws {
    guard let old = try rowInForce(id) else {
      // Silence here would lose the new figure after the coach said that it is kept.
      throw RecordError.failed("the entry to correct is no longer there")
    }
    guard old.body != body || old.day != day else { return }
    try remove(id)
    try add(body, on: day)
  }

  // Not a change: undo must not stop here, and what can be redone stays.
  private mutating func keepMiss(_ text: String) throws {
    if hasErased { return }
    try db.keepMiss(text.withoutNUL, of: try person().id, at: at)
  }

  private func rowInForce(_ id: Int64) throws -> Entry? {
    guard let user, let row = try db.entries(of: user.id, .one(id)).first,
      row.isInForce(below: user.limit)
    else { return nil }
    return row.entry
  }

  private mutating func person() throws -> UserRow {
    if let user { return user }
    let new = try db.addUser(key, at: at)
    user = new
    return new
  }

  /// The turn's change row; making it drops what could have been redone.
  private mutating func openChange() throws -> (user: Int64, change: Int64) {
    var person = try person()
    if let change { return (person.id, change) }
    if person.limit != .max {
      try db.run("DELETE FROM change WHERE user_id = ? AND id >= ?", [person.id, person.limit])
      try db.setLimit(.max, of: person.id)
      person.limit = .max
      user = person
    }
    try db.run("INSERT INTO change (user_id, at) VALUES (?, ?)", [person.id, at])
    let new = db.lastInsertedRowID
    change = new
    record?.canUndo = true
    record?.canRedo = false
    return (person.id, new)
  }

  private mutating func erase(_ body: (Database, Int64) throws -> Void) throws {
    record = nil
    guard let user else { return }
    try body(db, user.id)
    try db.eraseWords(of: user.id)
    self.user?.replies = 0
    self.user?.conversation = nil
    try db.oweWiping()
    hasErased = true
    change = nil
  }
}

extension UserRecord {
  /// Puts an entry where reading the log would: by day, and behind those that were told before it.
  fileprivate mutating func insert(_ entry: Entry) {
    let place = entries.lastIndex { $0.day <= entry.day }.map { $0 + 1 } ?? 0
    entries.insert(entry, at: place)
  }
}
