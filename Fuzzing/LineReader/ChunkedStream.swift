import Foundation
import FuzzDriver
import LineIO

/// A stream that arrives in given chunks: each `read` sees one of them, as with a slow writer on a pipe.
struct ChunkedStream {
  private let chunks: [[UInt8]]

  init(_ chunks: [[UInt8]]) { self.chunks = chunks }

  /// More chunks than this would not fit the queue of a socket.
  private static let mostChunks = 60

  /// Cuts the rest of an input: a length, as many bytes, and again.
  static func cut(_ input: inout FuzzedInput) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    while !input.isEmpty, chunks.count < mostChunks {
      let length = Int(input.byte()) % 64 + 1
      let chunk = (0..<length).compactMap { _ in input.isEmpty ? nil : input.byte() }
      if !chunk.isEmpty { chunks.append(chunk) }
    }
    let rest = input.rest()
    return rest.isEmpty ? chunks : chunks + [rest]
  }

  /// Everything the reader makes of the stream.
  func lines(limit: Int) -> [LineReader.Line] {
    var ends: [Int32] = [0, 0]
    let made = socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends)
    FuzzTarget.claim(made == 0, "a pair of sockets, errno \(errno)")
    defer { close(ends[0]) }
    for chunk in chunks {
      FuzzTarget.claim(send(ends[1], chunk, chunk.count, 0) == chunk.count, "a chunk is sent whole")
    }
    close(ends[1])
    var reader = LineReader(descriptor: ends[0], limit: limit)
    var lines: [LineReader.Line] = []
    while true {
      let isWaiting = reader.hasBufferedLine
      guard let line = reader.next() else {
        FuzzTarget.claim(!isWaiting, "a line that is waiting is given out")
        break
      }
      lines.append(line)
      FuzzTarget.claim(
        lines.count <= chunks.reduce(1) { $0 + $1.count }, "the reader comes to an end")
    }
    FuzzTarget.claim(reader.next() == nil, "nothing follows the end")
    return lines
  }
}
