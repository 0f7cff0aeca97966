import Foundation
import GRDB
import Record

extension RecordSalvage {
  /// A copy of a damaged file that may be changed so that SQLite opens it.
  struct WorkingCopy {
    private let path: String

    /// The header's 100 bytes are the same for every record but for a few counters.
    private static let headerBytes = 100

    init(of damaged: String) throws {
      path = damaged + RecordFile.draftSuffix + "\(getpid())-work"
      for side in ["", "-wal"] {
        guard case .regular = try FileSystem.kind(of: damaged + side) else { continue }
        try FileSystem.makePrivateFile(path + side)
        try Data(contentsOf: URL(fileURLWithPath: damaged + side))
          .write(to: URL(fileURLWithPath: path + side))
      }
    }

    func remove() {
      for side in [""] + RecordFile.sides { FileSystem.remove(path + side) }
    }

    /// A connection that reads on past what is wrong; nil where nothing can be read.
    func open() -> DatabaseQueue? {
      if let queue = readable() { return queue }
      guard mendHeader() else { return nil }
      return readable()
    }

    private func readable() -> DatabaseQueue? {
      var configuration = Configuration()
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA writable_schema = ON")
      }
      guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
        return nil
      }
      let tables = try? queue.inDatabase {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema")
      }
      return (tables.flatMap(\.self) ?? 0) > 0 ? queue : nil
    }

    /// Puts the header of a fresh record over a broken one; the pages behind it stay as they are.
    private func mendHeader() -> Bool {
      let url = URL(fileURLWithPath: path)
      let fresh = path + "-fresh"
      defer { for side in [""] + RecordFile.sides { FileSystem.remove(fresh + side) } }
      guard var bytes = try? Data(contentsOf: url), bytes.count > Self.headerBytes,
        let store = try? SQLiteRecordStore(.file(URL(fileURLWithPath: fresh))),
        (try? store.close()) != nil,
        let header = try? Data(contentsOf: URL(fileURLWithPath: fresh)).prefix(Self.headerBytes),
        header.count == Self.headerBytes
      else { return false }
      bytes.replaceSubrange(0..<Self.headerBytes, with: header)
      // Without a page count SQLite goes by the size of the file; without a free list it looks for none.
      bytes.replaceSubrange(28..<40, with: repeatElement(0, count: 12))
      return (try? bytes.write(to: url)) != nil
    }
  }
}
