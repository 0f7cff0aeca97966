/// Keeps records, the state of conversations and the replies already given.
///
/// Calls between `begin` and `commit` are one transaction: nothing of it is on disk before `commit` returns,
/// and all of it afterwards.
package protocol RecordStore: AnyObject {
  func begin() throws(RecordError)
  func commit() throws(RecordError)
  /// Drops everything since `begin`; never throws.
  func rollback()

  /// Runs calls that belong together, which then cost less; what they do stays the same.
  func together<Result>(_ body: () -> Result) -> Result

  func record(of user: UserKey) throws(RecordError) -> UserRecord
  /// The saved conversation, as its owner wrote it.
  func conversation(of user: UserKey) throws(RecordError) -> [UInt8]?
  /// Applies the changes of one turn, all or none, and returns what `undo` or `redo` did.
  ///
  /// `conversation` is its new state, nil for none; a person of whom there is nothing to keep gets no
  /// row. A turn that erases leaves no conversation, since one may quote what was erased: whoever
  /// holds a copy of the state starts afresh too. `at` is the turn's time, seconds since 1970.
  @discardableResult
  func apply(
    _ changes: [RecordChange], conversation: [UInt8]?, of user: UserKey, at: Int64
  ) throws(RecordError) -> AppliedChanges

  /// The reply given to this message id before.
  func reply(to message: String, of user: UserKey) throws(RecordError) -> String?
  /// Keeps the first reply to a message id; a later one to the same id is dropped.
  ///
  /// Not for the reply to a turn that erased everything: this would write the person down again.
  func keep(reply: String, to message: String, of user: UserKey, at: Int64) throws(RecordError)
  /// The time of the person's latest message, seconds since 1970.
  func latestTime(of user: UserKey) throws(RecordError) -> Int64?

  /// Everything kept about a person, as JSON text; nil for a person without a row.
  func export(of user: UserKey) throws(RecordError) -> String?

  /// The lines that were not understood, each text once, oldest first, without whose they are.
  func misses() throws(RecordError) -> [Miss]
  /// Takes a line out of that log, whoever typed it.
  func drop(miss text: String) throws(RecordError)
}

extension RecordStore {
  package func together<Result>(_ body: () -> Result) -> Result { body() }
}

/// What a turn's changes did.
package struct AppliedChanges: Sendable, Equatable {
  package var added: [Entry]
  package var removed: [Entry]
  /// Profile fields whose value in force is another one now.
  package var fields: [ProfileField]

  package init(added: [Entry] = [], removed: [Entry] = [], fields: [ProfileField] = []) {
    self.added = added
    self.removed = removed
    self.fields = fields
  }
}

/// Why the record can't be read or written, and what the person can do.
package enum RecordError: Error, Sendable, Equatable, CustomStringConvertible {
  case busy
  case full
  case unwritable(path: String)
  case damaged(path: String, keptAside: String?)
  case newerVersion(path: String)
  case failed(String)

  /// The error code of the bridge protocol.
  package var code: String {
    switch self {
    case .busy: "busy"
    case .full: "store_full"
    case .unwritable: "store_unwritable"
    case .damaged, .newerVersion: "store_corrupt"
    case .failed: "internal"
    }
  }

  /// The same for somebody who cannot reach the machine, without its paths.
  package var messageForChat: String {
    switch self {
    case .busy: description
    case .full:
      "There is no room left to save that. Whoever runs this coach has to make some; then say it again."
    case .unwritable, .damaged, .newerVersion, .failed:
      "That could not be saved: the record can't be used just now. Whoever runs this coach finds more with `coach doctor`."
    }
  }

  package var description: String {
    switch self {
    case .busy: "Another program is using the record just now. Try again in a moment."
    case .full: "The disk is full, so nothing could be saved. Free some room and say it again."
    case .unwritable(let path):
      "The record at \(path) can't be written. Check the folder's permissions, or give --data-dir."
    case .damaged(let path, let aside):
      "The record at \(path) is damaged." + (aside.map { " It was kept as \($0)." } ?? "")
        + " `coach restore` brings back a backup."
    case .newerVersion(let path):
      "The record at \(path) was written by a newer coach. Update this program; nothing was changed."
    case .failed(let what): "The record could not be used: \(what)."
    }
  }
}
