import GRDB

/// A row that the schema's checks rule out: something else than SQLite has changed the file.
struct ImpossibleRow: Error {}

extension Database {
  /// Runs a statement that is prepared once per connection.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
    try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of the first row.
  func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
    let cursor = try rows(sql, arguments)
    return try cursor.next().flatMap { $0[0] as Int64? }
  }
}

extension Row {
  func number(_ column: Int) throws -> Double { try required(self[column]) }
  func whole(_ column: Int) throws -> Int64 { try required(self[column]) }
  func text(_ column: Int) throws -> String { try required(self[column]) }

  func choice<Choice: RawRepresentable<String>>(_ column: Int) throws -> Choice {
    try required(Choice(rawValue: text(column)))
  }

  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw ImpossibleRow() }
    return value
  }
}

extension String {
  /// The text as SQLite takes it, which ends a text at a NUL.
  var withoutNUL: String {
    hasNUL ? String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\0" })) : self
  }

  private var hasNUL: Bool {
    var text = self
    return text.withUTF8 { bytes in
      // A loop over the bytes themselves is many times quicker than `contains`, and replies are long.
      for byte in bytes where byte == 0 { return true }
      return false
    }
  }
}
