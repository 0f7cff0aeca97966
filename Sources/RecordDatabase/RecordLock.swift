package import Foundation
package import enum Record.RecordError

/// Says to other processes that this one uses the record, or that it has it for itself.
///
/// The lock is the kernel's (`flock`) and ends with the process, however it ends; the empty file
/// `coach.sqlite.lock` stays.
package final class RecordLock {
  package enum Kind: Sendable {
    /// Reading and writing turns, which any number of processes may do at once.
    case use
    /// Putting another file in the record's place.
    case replace
  }

  private let descriptor: Int32

  /// Waits up to two seconds for a process that holds the other kind.
  ///
  /// - Throws: `busy` when it is still held then, `unwritable` where no lock can be made.
  package init(_ kind: Kind, beside place: URL) throws(RecordError) {
    let path = place.path + ".lock"
    do { try FileSystem.makeFolder(place.deletingLastPathComponent().path) } catch {
      throw RecordError(error, at: path)
    }
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw RecordError(FileProblem(code: errno), at: path) }
    let operation = (kind == .use ? LOCK_SH : LOCK_EX) | LOCK_NB
    for attempt in 0... {
      if flock(descriptor, operation) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR, attempt < Self.mostAttempts else { break }
      usleep(Self.pauseMicroseconds)
    }
    let code = errno
    _ = close(descriptor)
    throw code == EWOULDBLOCK ? .busy : RecordError(FileProblem(code: code), at: path)
  }

  deinit { _ = close(descriptor) }

  private static let mostAttempts = 40
  private static let pauseMicroseconds: UInt32 = 50_000
}
