package import Content
import Foundation
import GRDB
import Synchronization

/// The facts of the seeds in a full-text index of SQLite, in memory, filled at the first question.
package final class FullTextFacts: FactSearch {
  private let library: Library
  /// Opened at the first question, so that a start without one does not wait for it.
  private let opened = Mutex<DatabaseQueue?>(nil)

  package init(_ library: Library) {
    self.library = library
  }

  /// Nothing is found where SQLite was built without its full-text engine.
  package func nearest(to stems: [String]) -> [FoundFact] {
    let found = try? index().read { try Self.search(stems, in: $0, library) }
    return found ?? []
  }

  private func index() throws -> DatabaseQueue {
    try opened.withLock { opened in
      if let opened { return opened }
      let queue = try DatabaseQueue()
      try queue.write { try Self.fill($0, from: library) }
      opened = queue
      return queue
    }
  }

  private static func fill(_ database: Database, from library: Library) throws {
    try database.execute(
      sql: """
        CREATE VIRTUAL TABLE passage USING fts5(fact UNINDEXED, intent UNINDEXED, said, around);
        CREATE VIRTUAL TABLE word USING fts5vocab(passage, row);
        """)
    let insert = try database.makeStatement(
      sql: "INSERT INTO passage (fact, intent, said, around) VALUES (?, ?, ?, ?)")
    let passages = library.passages
    for place in 0..<passages.count {
      let passage = passages[place]
      try insert.execute(arguments: [
        passage.fact, passage.intent?.rawValue, passage.said, passage.around,
      ])
    }
  }

  /// BM25 finds the candidates; how much of the line they cover orders them.
  private static func search(
    _ stems: [String], in database: Database, _ library: Library
  ) throws -> [FoundFact] {
    let telling = SeedPassages.telling(stems, in: library)
    guard !telling.isEmpty else { return [] }
    let weights = try weights(of: telling, in: database)
    let total = weights.values.reduce(0, +)
    let match = telling.map { "\"\($0)\"" }.joined(separator: " OR ")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT fact, intent, said, around FROM passage WHERE passage MATCH ?
        ORDER BY bm25(passage, 0, 0, 3, 1) LIMIT 12
        """, arguments: [match])
    return rows.map { row in
      let said = words(of: telling, in: row["said"])
      let around = words(of: telling, in: row["around"])
      let covered = telling.reduce(0.0) { sum, word in
        let share = said.contains(word) ? 1 : around.contains(word) ? aroundShare : 0
        return sum + share * (weights[word] ?? 0)
      }
      return FoundFact(
        fact: row["fact"], intent: (row["intent"] as String?).map { IntentID(rawValue: $0) },
        coverage: total > 0 ? covered / total : 0, words: said.count)
    }.sorted { ($0.coverage, $1.fact) > ($1.coverage, $0.fact) }
  }

  /// Which of a line's few words stand among the hundreds of a text, which are parted by blanks.
  private static func words(of line: [String], in text: String) -> Set<String> {
    var text = text
    return text.withUTF8 { bytes in
      bytes.split(separator: UInt8(ascii: " ")).reduce(into: []) { found, word in
        if let known = line.first(where: { $0.utf8.elementsEqual(word) }) { found.insert(known) }
      }
    }
  }

  /// What a word of the answers around a fact counts beside one of its own.
  private static let aroundShare = 0.5

  /// How much each word tells: the rarer in the seeds the more, and one they do not have the most.
  private static func weights(
    of words: [String], in database: Database
  ) throws -> [String: Double] {
    let passages = try Int.fetchOne(database, sql: "SELECT count(*) FROM passage") ?? 0
    var out: [String: Double] = [:]
    for word in words {
      let uses =
        try Int.fetchOne(database, sql: "SELECT doc FROM word WHERE term = ?", arguments: [word])
        ?? 0
      out[word] = log(Double(passages + 1) / (Double(uses) + 0.5))
    }
    return out
  }
}
