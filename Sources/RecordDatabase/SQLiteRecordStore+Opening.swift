import Coaching
import GRDB
import Record

extension SQLiteRecordStore {
  static func openMemory(steps: [String]) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: .record)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try Migration(steps: steps).run(on: db)
    }
    return queue
  }

  static func openFile(_ path: String, steps: [String], today: Day?) throws -> DatabaseQueue {
    let file = RecordFile(path: path)
    try file.prepare(steps: steps)
    let queue = try DatabaseQueue(path: path, configuration: .record)
    let migration = Migration(steps: steps)
    let version = try queue.inDatabase { try migration.check($0, path: path) }
    if version < steps.count {
      try file.backUpBeforeMigration(of: queue, version: version, on: today)
    }
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try migration.run(on: db)
    }
    return queue
  }
}
