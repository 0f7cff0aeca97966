import Record
import RecordDatabase

/// A record in memory that fails where a test wants it to.
final class FailingStore: RecordStore {
  enum Place { case begin, commit, apply }

  private let real: SQLiteRecordStore
  /// Where and how the next calls fail, and how many of them.
  var failure: (at: Place, error: RecordError, times: Int)?
  private(set) var commits = 0

  init() throws { real = try SQLiteRecordStore(.inMemory) }

  private func fail(_ place: Place) throws(RecordError) {
    guard let next = failure, next.at == place, next.times > 0 else { return }
    failure?.times -= 1
    throw next.error
  }

  func begin() throws(RecordError) {
    try fail(.begin)
    try real.begin()
  }

  func commit() throws(RecordError) {
    try fail(.commit)
    try real.commit()
    commits += 1
  }

  func rollback() { real.rollback() }

  func record(of user: UserKey) throws(RecordError) -> UserRecord { try real.record(of: user) }

  func conversation(of user: UserKey) throws(RecordError) -> [UInt8]? {
    try real.conversation(of: user)
  }

  func apply(
    _ changes: [RecordChange], conversation: [UInt8]?, of user: UserKey, at: Int64
  ) throws(RecordError) -> AppliedChanges {
    try fail(.apply)
    return try real.apply(changes, conversation: conversation, of: user, at: at)
  }

  func reply(to message: String, of user: UserKey) throws(RecordError) -> String? {
    try real.reply(to: message, of: user)
  }

  func keep(reply: String, to message: String, of user: UserKey, at: Int64) throws(RecordError) {
    try real.keep(reply: reply, to: message, of: user, at: at)
  }

  func latestTime(of user: UserKey) throws(RecordError) -> Int64? {
    try real.latestTime(of: user)
  }

  func export(of user: UserKey) throws(RecordError) -> String? { try real.export(of: user) }

  func misses() throws(RecordError) -> [Miss] { try real.misses() }

  func drop(miss text: String) throws(RecordError) { try real.drop(miss: text) }
}
