import Foundation
import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  package func export(of user: UserKey) throws(RecordError) -> String? {
    try read { db in
      guard let row = try db.user(user), let times = try db.times(of: user) else { return nil }
      let export = RecordExport(
        key: user, user: row, times: times, facts: try db.facts(of: row.id),
        entries: try db.entries(of: row.id, .all), misses: try db.misses(of: row.id))
      return try export.text()
    }
  }
}
