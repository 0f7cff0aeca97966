import Foundation

/// Writes whole texts with `write(2)`, so that a reader on a pipe sees each reply at once.
package struct LineWriter: Sendable {
  private let descriptor: Int32
  private let shouldStop: @Sendable () -> Bool

  /// Milliseconds between looks at `shouldStop` while nobody reads.
  private static let pause: Int32 = 200
  /// How often it looks once it should stop: a reader that is only slow still gets its line.
  private static let lastLooks = 5

  /// `shouldStop` ends the wait for a reader that does not read.
  package init(
    descriptor: Int32 = 1, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.descriptor = descriptor
    self.shouldStop = shouldStop
  }

  /// Writes everything.
  ///
  /// - Throws: `LostOutput` when nobody reads any more or the disk behind it is full.
  package func write(_ text: String) throws(LostOutput) {
    var text = text
    let isWritten = text.withUTF8 { bytes -> Bool in
      var offset = 0
      while offset < bytes.count {
        guard waitForReader() else { return false }
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

  /// Waits until something can be written, or until it should stop and nobody has read for a while.
  private func waitForReader() -> Bool {
    // `poll` would wait for ever for a descriptor that is none.
    guard descriptor >= 0 else { return true }
    var looks = 0
    while true {
      var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      // What is wrong with a descriptor is for `write` to say.
      if poll(&state, 1, Self.pause) > 0 { return true }
      guard shouldStop() else { continue }
      looks += 1
      if looks >= Self.lastLooks { return false }
    }
  }

  /// Writes lines, several at once: a call for each costs more than a short line itself.
  ///
  /// No more than a pipe takes whole or not at all, so that who stops to read is left with whole lines.
  package func write(lines: [String]) throws(LostOutput) {
    var waiting = ""
    for line in lines {
      if !waiting.isEmpty, waiting.utf8.count + line.utf8.count >= Int(PIPE_BUF) {
        try write(waiting)
        waiting = ""
      }
      waiting += line
      waiting += "\n"
    }
    if !waiting.isEmpty { try write(waiting) }
  }

  package func writeLine(_ text: String) throws(LostOutput) { try write(text + "\n") }
}

/// The other end of the output is gone.
package struct LostOutput: Error, CustomStringConvertible {
  package var description: String { "The output can't be written any more." }
}
