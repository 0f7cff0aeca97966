import Foundation
import LineIO

/// Everything a `LineReader` makes of a stream that arrives in the given chunks.
func lines(of chunks: [[UInt8]], limit: Int = 65_536) -> [LineReader.Line] {
  let pipe = Pipe()
  let writer = Thread {
    for chunk in chunks {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(chunk))
      // Lets the reader see the chunk alone.
      sched_yield()
    }
    try? pipe.fileHandleForWriting.close()
  }
  writer.start()
  var reader = LineReader(
    descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
  var out: [LineReader.Line] = []
  while let line = reader.next() { out.append(line) }
  return out
}

/// A terminated line of text.
func line(_ text: String) -> LineReader.Line { .bytes(Array(text.utf8), isTerminated: true) }

/// A last line without its LF.
func lastLine(_ text: String) -> LineReader.Line { .bytes(Array(text.utf8), isTerminated: false) }
