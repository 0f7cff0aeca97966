import Record

/// The records read last, so that a person who talks a lot is not read anew for each line.
///
/// Only asked inside a transaction that holds the lock, where no other process can write.
struct RecordCache {
  /// As many entries as some 10 MB hold; a person without any counts as four.
  private static let capacity = 40_000
  private var records: [UserKey: UserRecord] = [:]
  private var size = 0
  /// SQLite's `data_version`, which moves when another connection has committed.
  private var version: Int64?

  subscript(key: UserKey) -> UserRecord? {
    get { records[key] }
    set {
      size -= records[key].map(Self.size) ?? 0
      records[key] = nil
      guard let newValue else { return }
      if size + Self.size(newValue) > Self.capacity { clear() }
      size += Self.size(newValue)
      records[key] = newValue
    }
  }

  private static func size(_ record: UserRecord) -> Int { 4 + record.entries.count }

  /// Forgets everything unless the database is as this connection left it.
  mutating func check(_ current: Int64?) {
    if current == nil || current != version { clear() }
    version = current
  }

  mutating func clear() {
    records = [:]
    size = 0
  }
}
