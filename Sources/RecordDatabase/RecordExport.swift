import Coaching
import Foundation
import Record

/// One person's record as JSON: what counts now, and under `earlier` what was corrected or undone.
struct RecordExport {
  let key: UserKey
  let user: UserRow
  let times: UserTimes
  let facts: [FactRow]
  let entries: [EntryRow]
  let misses: [MissRow]

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(tree), as: UTF8.self)
  }

  private var tree: JSONTree {
    let inForce = Set(entries.filter { $0.isInForce(below: user.limit) }.map(\.entry.id))
    return .members([
      "user": .text(String(decoding: key.bytes, as: UTF8.self)),
      "created_at": .whole(times.createdAt),
      "latest_at": .whole(times.latestAt),
      "profile": .object(profile),
      "entries": grouped(entries.filter { inForce.contains($0.entry.id) }),
      "earlier": .members([
        "profile": .array(earlierFacts.map(line)),
        "entries": grouped(entries.filter { !inForce.contains($0.entry.id) }),
      ]),
      "misses": misses.isEmpty ? nil : .array(misses.map(line)),
    ])
  }

  private func line(_ miss: MissRow) -> JSONTree {
    .members(["text": .text(miss.text), "told_at": .whole(miss.at)])
  }

  private var current: [ProfileField: FactRow] {
    Dictionary(facts.filter { $0.change < user.limit }.map { ($0.field, $0) }) { $1 }
  }

  private var profile: [String: JSONTree] {
    var profile: [String: JSONTree] = [:]
    for (field, fact) in current {
      profile[field.rawValue] = fact.value.map { value in
        .members(["value": value.tree, "day": .text(fact.day.iso)])
      }
    }
    return profile
  }

  private var earlierFacts: [FactRow] {
    let current = current
    return facts.filter { current[$0.field]?.change != $0.change }
  }

  private func line(_ fact: FactRow) -> JSONTree {
    .members([
      "field": .text(fact.field.rawValue), "value": fact.value?.tree, "day": .text(fact.day.iso),
      "told_at": .whole(fact.at),
    ])
  }

  private func grouped(_ rows: [EntryRow]) -> JSONTree {
    let groups = Dictionary(grouping: rows) { EntryKind($0.entry.body).rawValue }
    return .object(groups.mapValues { .array($0.map { $0.entry.tree }) })
  }
}

extension ProfileValue {
  fileprivate var tree: JSONTree {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .texts(let texts): .array(texts.map { .text($0) })
    case .flag(let flag): .flag(flag)
    }
  }
}
