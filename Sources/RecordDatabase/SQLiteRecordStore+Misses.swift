import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  package func misses() throws(RecordError) -> [Miss] { try read { try $0.misses() } }

  package func drop(miss text: String) throws(RecordError) {
    try write(isOneStatement: true) { db in
      try db.run("DELETE FROM miss WHERE text = ?", [text])
      return false
    }
  }
}
