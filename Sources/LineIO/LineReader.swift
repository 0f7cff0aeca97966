import Foundation

/// Reads lines from a file descriptor in bounded memory.
///
/// A line ends at LF; CR before it is dropped. A line over the limit is skipped up to its LF and reported once.
package struct LineReader {
  /// One read line.
  package enum Line: Equatable {
    case bytes([UInt8], isTerminated: Bool)
    /// Longer than the limit; what follows its LF is read as usual.
    case tooLong
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isFirst = true
  /// Filled by each read anew.
  private var chunk = [UInt8](repeating: 0, count: 65_536)

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Reads from a descriptor; `limit` is the longest line in bytes, without its LF.
  package init(descriptor: Int32 = 0, limit: Int = 65_536) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// True when the next call of `next` will not have to wait for input.
  package var hasBufferedLine: Bool {
    buffer[start...].contains(0x0A)
  }

  /// The next line, or nil at the end of the input; waits until there is one.
  ///
  /// `shouldStop` is asked after each interrupted wait: a signal handler ends the reading this way.
  package mutating func next(shouldStop: () -> Bool = { false }) -> Line? {
    var scanned = start
    var isSkipping = false
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end])
        start = end + 1
        if isSkipping || line.count > mostBytes { return tooLong() }
        return finished(line, isTerminated: true)
      }
      scanned = buffer.count
      if scanned - start > mostBytes {
        isSkipping = true
        start = scanned
      }
      compact(&scanned)
      if isAtEnd || !fill(shouldStop) {
        return lastLine(isSkipping: isSkipping)
      }
    }
  }

  private mutating func lastLine(isSkipping: Bool) -> Line? {
    let rest = Array(buffer[start...])
    buffer.removeAll()
    start = 0
    if isSkipping { return tooLong() }
    return rest.isEmpty ? nil : finished(rest, isTerminated: false)
  }

  private mutating func finished(_ bytes: [UInt8], isTerminated: Bool) -> Line {
    var line = bytes[...]
    if line.last == 0x0D { line.removeLast() }
    if isFirst, line.starts(with: Self.byteOrderMark) { line.removeFirst(3) }
    if line.count > limit { return tooLong() }
    isFirst = false
    return .bytes(Array(line), isTerminated: isTerminated)
  }

  /// What stands first stands there once, also where it was too long.
  private mutating func tooLong() -> Line {
    isFirst = false
    return .tooLong
  }

  /// Bytes that can still be a line within the limit: CR, and a byte order mark at the start, are no part of it.
  private var mostBytes: Int { limit + 1 + (isFirst ? Self.byteOrderMark.count : 0) }

  private mutating func compact(_ scanned: inout Int) {
    guard start > 0 else { return }
    buffer.removeFirst(start)
    scanned -= start
    start = 0
  }

  /// Appends what can be read; false at the end of the input.
  private mutating func fill(_ shouldStop: () -> Bool) -> Bool {
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        buffer.append(contentsOf: chunk[..<count])
        return true
      }
      if count < 0, errno == EINTR, !shouldStop() { continue }
      isAtEnd = true
      return false
    }
  }
}
