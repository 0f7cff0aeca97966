import Foundation
import GRDB
import Record
import enum Record.RecordError

extension RecordError {
  /// What an error of GRDB, of SQLite or of a file call means to the person.
  init(_ error: any Error, at path: String) {
    switch error {
    case let error as RecordError: self = error
    case is ImpossibleRow, is DecodingError: self = .damaged(path: path, keptAside: nil)
    case let error as DatabaseError: self.init(error, at: path)
    case let error as FileProblem: self.init(code: error.code, at: path)
    default: self = .failed("unexpected \(type(of: error))")
    }
  }

  private init(_ error: DatabaseError, at path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      // On a full disk the -wal or -shm file can't be made, which SQLite calls "can't open".
      self = FileSystem.isFull(at: path) ? .full : .unwritable(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, keptAside: nil)
    case .SQLITE_IOERR: self.init(inputOutput: error.extendedResultCode, at: path)
    // These messages quote the schema or a statement, which hold no value: all values are bound.
    case .SQLITE_CONSTRAINT, .SQLITE_ERROR: self = .failed(error.message ?? "SQLite error")
    default: self = .failed("SQLite error \(error.extendedResultCode.rawValue)")
    }
  }

  private init(inputOutput code: ResultCode, at path: String) {
    switch code {
    case .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS:
      self = .damaged(path: path, keptAside: nil)
    case .SQLITE_IOERR_ACCESS: self = .unwritable(path: path)
    default:
      self = FileSystem.isFull(at: path) ? .full : .failed("disk error \(code.rawValue)")
    }
  }

  private init(code: Int32, at path: String) {
    switch code {
    case ENOSPC, EDQUOT: self = .full
    case EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ELOOP: self = .unwritable(path: path)
    default: self = .failed("file error \(code)")
    }
  }
}
