import Record

/// The records read last, so that a person who talks a lot is not read anew for each line.
///
/// Only asked inside a transaction that holds the lock, where no other process can write.
struct RecordCache {
  private static let capacity = 64
  private var records: [UserKey: UserRecord] = [:]
  /// SQLite's `data_version`, which moves when another connection has committed.
  private var version: Int64?

  subscript(key: UserKey) -> UserRecord? {
    get { records[key] }
    set {
      if records.count >= Self.capacity, records[key] == nil { records = [:] }
      records[key] = newValue
    }
  }

  /// Forgets everything unless the database is as this connection left it.
  mutating func check(_ current: Int64?) {
    if current == nil || current != version { records = [:] }
    version = current
  }

  mutating func clear() {
    records = [:]
  }
}
