import LineIO

/// What the protocol says of a whole stream: lines end at LF, CR before it and a byte order mark at the very start
/// are no part of them, and what is longer than the limit is reported instead.
struct LineSplit {
  let lines: [LineReader.Line]

  init(_ stream: [UInt8], limit: Int) {
    var lines: [LineReader.Line] = []
    let pieces = stream.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (place, piece) in pieces.enumerated() {
      let isLast = place == pieces.count - 1
      // Behind the last LF there is a line only where something stands.
      if isLast, piece.isEmpty { break }
      var line = piece
      if line.last == 0x0D { line.removeLast() }
      if place == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      lines.append(
        line.count > limit ? .tooLong : .bytes(Array(line), isTerminated: !isLast))
    }
    self.lines = lines
  }
}
