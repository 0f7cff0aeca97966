package import Coaching
package import Record
import SwiftCSV

/// Weigh-ins or workouts read from CSV; the header decides which.
///
/// All rows are read before anything is kept: a file with a mistake changes nothing.
package struct LogImport {
  /// What the record takes in, oldest first, as one turn: one "undo" takes it all back.
  package private(set) var changes: [RecordChange] = []
  /// Entries that the record holds already, word for word; they are passed over.
  package private(set) var known = 0

  /// Reads all rows; those after `today` are mistakes, and `exerciseID` gives the id of an exercise or mode by any of its names.
  ///
  /// - Throws: Every mistake of the file, with its row.
  package init(
    csv text: String, into record: UserRecord, today: Day, exerciseID: (String) -> String?
  ) throws(ImportMistakes) {
    let rows = try Self.rows(of: text)
    guard let header = rows.first.map({ $0.map { $0.lowercased() } }) else {
      throw ImportMistakes([ImportMistake(row: 1, problem: "the file is empty")])
    }
    var reader = ImportReader(header: header, today: today)
    let entries: [ImportedEntry]
    if header.contains("weight_kg") || header.contains("weight_lb") {
      entries = reader.weights(rows.dropFirst())
    } else if header.contains("exercise") {
      entries = reader.workouts(rows.dropFirst(), exerciseID: exerciseID)
    } else {
      throw ImportMistakes([
        ImportMistake(
          row: 1,
          problem:
            "the header names neither weight_kg nor exercise; docs/export.md shows both forms")
      ])
    }
    guard reader.mistakes.isEmpty else { throw ImportMistakes(reader.mistakes) }
    keep(entries, into: record)
  }

  private mutating func keep(_ entries: [ImportedEntry], into record: UserRecord) {
    var before: [Day: [Entry.Body]] = [:]
    for entry in record.entries { before[entry.day, default: []].append(entry.body) }
    for entry in entries.sorted(by: { $0.day < $1.day }) {
      if let place = before[entry.day]?.firstIndex(of: entry.body) {
        // Two equal sessions of one day are two entries, so each known one stands for one row only.
        before[entry.day]?.remove(at: place)
        known += 1
      } else {
        changes.append(.add(entry.body, on: entry.day))
      }
    }
  }

  private static func rows(of text: String) throws(ImportMistakes) -> [[String]] {
    let content = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    do {
      var rows: [[String]] = []
      let csv = try EnumeratedCSV(string: content, loadColumns: false)
      rows.append(csv.header)
      rows += csv.rows
      return rows.map { $0.map { $0.trimmingPrefix(while: \.isWhitespace) }.map(Self.trimmed) }
    } catch {
      throw ImportMistakes([
        ImportMistake(row: 1, problem: "this is no CSV that can be read: \(error)")
      ])
    }
  }

  private static func trimmed(_ field: Substring) -> String {
    var field = field
    while field.last?.isWhitespace == true { field.removeLast() }
    return String(field)
  }
}

/// One entry of a file.
struct ImportedEntry {
  let day: Day
  var body: Entry.Body
}

/// What is wrong with one row, counted from 1 with the header.
package struct ImportMistake: Sendable, Equatable {
  package let row: Int
  package let problem: String
}

/// Every mistake of a file.
package struct ImportMistakes: Error, Sendable {
  package let all: [ImportMistake]

  init(_ all: [ImportMistake]) {
    self.all = all
  }
}
