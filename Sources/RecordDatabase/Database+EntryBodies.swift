import GRDB
import Record

extension Database {
  /// Hands over each body of a kind with its entry's id, those out of force included.
  func readBodies(
    of kind: EntryKind, user: Int64, _ use: (Int64, Entry.Body) -> Void
  ) throws {
    switch kind {
    case .activity: return try readActivities(of: user, use)
    case .card: return try readCards(of: user, use)
    default: break
    }
    let (table, columns) = kind.simpleTable
    let cursor = try children(columns, of: table, kind: kind, user: user)
    while let row = try cursor.next() {
      use(try row.whole(0), try row.body(of: kind))
    }
  }

  private func children(
    _ columns: String, of table: String, kind: EntryKind, user: Int64, order: String = ""
  ) throws -> RowCursor {
    try rows(
      """
      SELECT child.entry_id, \(columns) FROM entry JOIN \(table) AS child
      ON child.entry_id = entry.id WHERE entry.user_id = ? AND entry.kind = ? \(order)
      """, [user, kind.rawValue])
  }

  private func readActivities(of user: Int64, _ use: (Int64, Entry.Body) -> Void) throws {
    var sets: [Int64: [Activity.Performed]] = [:]
    let setRows = try children(
      "reps, seconds, load_kg, side", of: "activity_set", kind: .activity, user: user,
      order: "ORDER BY child.entry_id, position")
    while let row = try setRows.next() {
      sets[try row.whole(0), default: []].append(
        Activity.Performed(reps: row[1], seconds: row[2], loadKG: row[3], side: row[4]))
    }
    let cursor = try children(
      "child.kind, name, minutes, distance_km, effort, rir, pain, was_sharp", of: "activity",
      kind: .activity, user: user)
    while let row = try cursor.next() {
      let id = try row.whole(0)
      use(
        id,
        .activity(
          Activity(
            kind: try row.choice(1), name: try row.text(2), sets: sets[id] ?? [],
            minutes: row[3], distanceKM: row[4], effort: row[5], rir: row[6], pain: row[7],
            wasSharp: try row.whole(8) != 0)))
    }
  }

  private func readCards(of user: Int64, _ use: (Int64, Entry.Body) -> Void) throws {
    var items: [Int64: [Card.Item]] = [:]
    let itemRows = try children(
      "slot, exercise, sets, target, load_kg", of: "card_item", kind: .card, user: user,
      order: "ORDER BY child.entry_id, position")
    while let row = try itemRows.next() {
      items[try row.whole(0), default: []].append(
        Card.Item(
          slot: try row.text(1), exercise: try row.text(2), sets: Int(try row.whole(3)),
          target: try row.text(4).split { "[,]".contains($0) }.map { word in
            guard let number = Int(word) else { throw ImpossibleRow() }
            return number
          }, loadKG: row[5]))
    }
    let cursor = try children("letter, level", of: "card", kind: .card, user: user)
    while let row = try cursor.next() {
      let id = try row.whole(0)
      use(
        id,
        .card(
          Card(letter: try row.text(1), level: Int(try row.whole(2)), items: items[id] ?? [])))
    }
  }
}

extension EntryKind {
  /// The table of a kind whose body is one row, and that row's columns.
  fileprivate var simpleTable: (name: String, columns: String) {
    switch self {
    case .weight: ("weight_entry", "kg")
    case .pain: ("pain", "joint, side, score, moment, usual")
    case .test: ("test", "test, value, side")
    case .food: ("food", "kcal, protein_g, is_whole_day")
    case .goal: ("goal", "rate_lb_per_week, kcal, target_kg")
    case .flag: ("flag", "rule, action, is_cleared")
    case .absence: ("absence", "reason")
    case .activity: ("activity", "name")
    case .card: ("card", "letter")
    }
  }
}

extension Row {
  fileprivate func body(of kind: EntryKind) throws -> Entry.Body {
    switch kind {
    case .weight: .weight(kg: try number(1))
    case .pain:
      .pain(
        Pain(
          joint: try text(1), side: self[2], score: try number(3), moment: try choice(4),
          usual: self[5]))
    case .test: .test(SelfTestResult(test: try text(1), value: try number(2), side: self[3]))
    case .food: .food(Food(kcal: self[1], proteinG: self[2], isWholeDay: try whole(3) != 0))
    case .goal: .goal(Goal(rateLBPerWeek: self[1], kcal: self[2], targetKG: self[3]))
    case .flag:
      .flag(Flag(rule: try text(1), action: try text(2), isCleared: try whole(3) != 0))
    case .absence: .absence(Absence(reason: try choice(1)))
    case .activity, .card: throw ImpossibleRow()
    }
  }
}
