import Record

/// A record that is out of reach, as on a full disk.
final class NoRecord: RecordStore {
  func begin() throws(RecordError) { throw .full }
  func commit() throws(RecordError) { throw .full }
  func rollback() {}
  func record(of user: UserKey) throws(RecordError) -> UserRecord { throw .full }
  func conversation(of user: UserKey) throws(RecordError) -> [UInt8]? { throw .full }
  func apply(
    _ changes: [RecordChange], conversation: [UInt8]?, of user: UserKey, at: Int64
  ) throws(RecordError) -> AppliedChanges { throw .full }
  func reply(to message: String, of user: UserKey) throws(RecordError) -> String? { throw .full }
  func keep(reply: String, to message: String, of user: UserKey, at: Int64) throws(RecordError) {
    throw .full
  }
  func latestTime(of user: UserKey) throws(RecordError) -> Int64? { throw .full }
  func export(of user: UserKey) throws(RecordError) -> String? { throw .full }
  func misses() throws(RecordError) -> [Miss] { throw .full }
  func drop(miss text: String) throws(RecordError) { throw .full }
}
