import GRDB
import Record

extension TurnWriter {
  /// Takes back the latest change that shows; does nothing when there is none.
  mutating func undo() throws {
    while let before = user,
      let latest = try db.latestChange(of: before.id, below: before.limit)
    {
      if try move(before, to: latest, across: latest) { return }
    }
  }

  /// Brings back the change that was undone last; does nothing when there is none.
  mutating func redo() throws {
    while let before = user, before.limit != .max,
      let undone = try db.firstChange(of: before.id, from: before.limit)
    {
      let next = try db.firstChange(of: before.id, from: undone + 1) ?? .max
      if try move(before, to: next, across: undone) { return }
    }
  }

  /// Moves the border of what is undone over one change, and notes what that did.
  ///
  /// - Returns: whether anything that the person can see is different now.
  private mutating func move(
    _ before: UserRow, to limit: Int64, across crossed: Int64
  ) throws -> Bool {
    let old = try db.profile(of: before.id, below: before.limit)
    let new = try db.profile(of: before.id, below: limit)
    try db.setLimit(limit, of: before.id)
    user?.limit = limit
    change = nil

    let fields = ProfileField.allCases.filter { old.told[$0] != new.told[$0] }
    var hasMoved = !fields.isEmpty
    applied.fields += fields.filter { !applied.fields.contains($0) }
    for row in try db.entries(of: before.id, .touched(by: crossed)) {
      let (was, now) = (row.isInForce(below: before.limit), row.isInForce(below: limit))
      guard was != now else { continue }
      hasMoved = true
      note(row.entry, isBack: now)
    }
    return hasMoved
  }

  private mutating func note(_ entry: Entry, isBack: Bool) {
    if isBack {
      Self.move(entry, from: &applied.removed, to: &applied.added)
    } else {
      Self.move(entry, from: &applied.added, to: &applied.removed)
    }
  }

  // Undo and redo in one turn cancel out.
  private static func move(_ entry: Entry, from: inout [Entry], to: inout [Entry]) {
    if let index = from.firstIndex(where: { $0.id == entry.id }) {
      from.remove(at: index)
    } else {
      to.append(entry)
    }
  }
}
