import Coaching
import Foundation
import GRDB
import Record

/// One line of a profile's history.
struct FactRow {
  let field: ProfileField
  let change: Int64
  let at: Int64
  /// nil where the person took the field back.
  let value: ProfileValue?
  let day: Day
}

extension Database {
  /// The latest value of each field among the changes below `limit`.
  func profile(of user: Int64, below limit: Int64) throws -> Profile {
    var profile = Profile()
    let cursor = try rows(
      """
      SELECT field, kind, value, day FROM fact
      WHERE user_id = ? AND change_id < ? ORDER BY field, change_id
      """, [user, limit])
    while let row = try cursor.next() {
      // A field of an older or newer program says nothing to this one.
      guard let field = ProfileField(rawValue: try row.text(0)) else { continue }
      profile.set(field, try row.profileValue(kind: 1, value: 2), on: try row.day(3))
    }
    return profile
  }

  /// The field's value in force, nil when none was told or it was taken back.
  func told(_ field: ProfileField, of user: Int64, below limit: Int64) throws -> Profile.Told? {
    let cursor = try rows(
      """
      SELECT kind, value, day FROM fact
      WHERE user_id = ? AND field = ? AND change_id < ? ORDER BY change_id DESC LIMIT 1
      """, [user, field.rawValue, limit])
    guard let row = try cursor.next(), let value = try row.profileValue(kind: 0, value: 1) else {
      return nil
    }
    return Profile.Told(value: value, day: try row.day(2))
  }

  func insert(
    _ value: ProfileValue?, for field: ProfileField, on day: Day, change: Int64, user: Int64
  ) throws {
    try run(
      """
      INSERT INTO fact (user_id, field, change_id, kind, value, day) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (user_id, field, change_id)
      DO UPDATE SET kind = excluded.kind, value = excluded.value, day = excluded.day
      """,
      [user, field.rawValue, change, value?.kind, try value?.column(), day.iso])
  }

  /// Every value ever told and not erased, in the order of telling.
  func facts(of user: Int64) throws -> [FactRow] {
    var facts: [FactRow] = []
    let cursor = try rows(
      """
      SELECT field, change_id, change.at, kind, value, day
      FROM fact JOIN change ON change.id = fact.change_id
      WHERE fact.user_id = ? ORDER BY change_id, field
      """, [user])
    while let row = try cursor.next() {
      guard let field = ProfileField(rawValue: try row.text(0)) else { continue }
      facts.append(
        FactRow(
          field: field, change: try row.whole(1), at: try row.whole(2),
          value: try row.profileValue(kind: 3, value: 4), day: try row.day(5)))
    }
    return facts
  }
}

extension ProfileValue {
  fileprivate var kind: String {
    switch self {
    case .number: "number"
    case .text: "text"
    case .texts: "texts"
    case .flag: "flag"
    }
  }

  fileprivate func column() throws -> any DatabaseValueConvertible {
    switch self {
    case .number(let number): number
    case .text(let text): text.withoutNUL
    case .texts(let texts): String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
    case .flag(let flag): flag
    }
  }
}

extension Row {
  func day(_ column: Int) throws -> Day {
    guard let day = Day(iso: try text(column)) else { throw ImpossibleRow() }
    return day
  }

  fileprivate func profileValue(kind: Int, value: Int) throws -> ProfileValue? {
    switch self[kind] as String? {
    case nil: nil
    case "number": .number(try number(value))
    case "text": .text(try text(value))
    case "texts": .texts(try JSONDecoder().decode([String].self, from: Data(text(value).utf8)))
    case "flag": .flag(try whole(value) != 0)
    default: throw ImpossibleRow()
    }
  }
}
