package import Foundation
import GRDB
package import Record
package import enum Record.RecordError

extension SQLiteRecordStore {
  /// Writes a whole copy of what is committed, while the store goes on being used.
  ///
  /// Replaces an older copy at that place, and nothing else.
  package func backup(to target: URL) throws(RecordError) {
    guard isFile else { throw .failed("there is no file to copy") }
    guard target.path != path else { throw .failed("the copy needs a place of its own") }
    do {
      let source = try DatabaseQueue(path: path, configuration: .readOnlyRecord)
      try RecordFile(path: target.path).receive(from: source)
    } catch {
      throw RecordError(error, at: target.path)
    }
  }

  /// Puts a copy in the record's place; what was there is kept beside it, sound or damaged.
  ///
  /// - Returns: where the record of before is now, nil when there was none.
  @discardableResult
  package static func restore(
    from copy: URL, to place: URL
  ) throws(RecordError) -> String? {
    let source = try openCopy(copy)
    if try isMissing(place) {
      try fill(place, from: source)
      return nil
    }
    do throws(RecordError) {
      let store = try SQLiteRecordStore(.file(place))
      guard try store.integrityCheck().isEmpty else {
        throw .damaged(path: place.path, keptAside: nil)
      }
      let aside = try store.keepCopyBeforeRestoring()
      try store.replaceContent(from: source)
      try store.close()
      return aside
    } catch {
      guard case .damaged = error else { throw error }
    }
    let aside = try keepAside(place)
    try fill(place, from: source)
    return aside
  }

  private static func isMissing(_ place: URL) throws(RecordError) -> Bool {
    do {
      return try FileSystem.kind(of: place.path) == .missing
        && FileSystem.kind(of: place.path + "-wal") == .missing
    } catch { throw RecordError(error, at: place.path) }
  }

  private static func fill(_ place: URL, from source: DatabaseQueue) throws(RecordError) {
    do {
      try FileSystem.makeFolder(place.deletingLastPathComponent().path)
      try RecordFile(path: place.path).receive(from: source)
    } catch { throw RecordError(error, at: place.path) }
    // Opening brings an older copy to this program's form.
    try SQLiteRecordStore(.file(place)).close()
  }

  private func keepCopyBeforeRestoring() throws(RecordError) -> String {
    let file = RecordFile(path: path)
    let aside =
      path + RecordFile.restoredSuffix + "\(file.nextNumber(after: RecordFile.restoredSuffix))"
    do { try RecordFile(path: aside).receive(from: queue) } catch {
      throw RecordError(error, at: aside)
    }
    return aside
  }

  private func replaceContent(from source: DatabaseQueue) throws(RecordError) {
    try access { db in
      try source.inDatabase { try $0.backup(to: db) }
      try Migration(steps: Schema.migrations).run(on: db)
    }
  }

  /// Opens a copy that is whole and not newer than this program.
  private static func openCopy(_ copy: URL) throws(RecordError) -> DatabaseQueue {
    do {
      guard case .regular(1..., _) = try FileSystem.kind(of: copy.path) else {
        throw RecordError.damaged(path: copy.path, keptAside: nil)
      }
      let source = try DatabaseQueue(path: copy.path, configuration: .readOnlyRecord)
      try source.inDatabase { db in
        _ = try Migration(steps: Schema.migrations).check(db, path: copy.path)
        guard try db.problems().isEmpty else {
          throw RecordError.damaged(path: copy.path, keptAside: nil)
        }
      }
      return source
    } catch {
      throw RecordError(error, at: copy.path)
    }
  }

  /// What SQLite finds wrong with the file, empty when it is sound.
  package func integrityCheck() throws(RecordError) -> [String] {
    try access { try $0.problems() }
  }

  /// Renames a damaged record, so that a new one can start; only ever done when asked for.
  ///
  /// - Returns: the new path, nil when there was nothing to rename.
  package static func keepAside(_ place: URL) throws(RecordError) -> String? {
    do {
      return try RecordFile(path: place.path).keepAside()
    } catch {
      throw RecordError(error, at: place.path)
    }
  }

  /// Records set aside as damaged, which may still hold anyone's lines.
  package static func keptAside(_ place: URL) -> [String] {
    RecordFile(path: place.path).numbered(RecordFile.damagedSuffix).sorted { $0.number < $1.number }
      .map(\.path)
  }
}

extension Database {
  /// What SQLite finds wrong, at most some twenty things.
  func problems() throws -> [String] {
    let lines = try String.fetchAll(self, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let strays = try Row.fetchAll(self, sql: "PRAGMA foreign_key_check")
    return lines + strays.compactMap { $0[0] as String? }.map { "a row of \($0) has no owner" }
  }
}
