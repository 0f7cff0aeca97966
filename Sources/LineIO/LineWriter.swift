import Foundation

/// Writes whole texts with `write(2)`, so that a reader on a pipe sees each reply at once.
package struct LineWriter: Sendable {
  private let descriptor: Int32

  package init(descriptor: Int32 = 1) {
    self.descriptor = descriptor
  }

  /// Writes everything.
  ///
  /// - Throws: `LostOutput` when nobody reads any more or the disk behind it is full.
  package func write(_ text: String) throws(LostOutput) {
    var text = text
    let isWritten = text.withUTF8 { bytes -> Bool in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(
          descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count >= 0 {
          offset += count
        } else if errno != EINTR, errno != EAGAIN {
          return false
        }
      }
      return true
    }
    if !isWritten { throw LostOutput() }
  }

  package func writeLine(_ text: String) throws(LostOutput) { try write(text + "\n") }
}

/// The other end of the output is gone.
package struct LostOutput: Error, CustomStringConvertible {
  package var description: String { "The output can't be written any more." }
}
