import Foundation
import LineIO
import Testing

struct LineReaderTests {
  @Test(arguments: [
    ("a\nb\n", [line("a"), line("b")]), ("a\r\nb\r\n", [line("a"), line("b")]),
    ("a\nb", [line("a"), lastLine("b")]), ("a\n\nb\n", [line("a"), line(""), line("b")]),
    ("", []), ("\n", [line("")]), ("\r\n", [line("")]), ("a\rb\n", [line("a\rb")]),
    ("a\r", [lastLine("a")]), ("a\r\r\n", [line("a\r")]),
    ("\u{FEFF}a\n", [line("a")]), ("\u{FEFF}", [lastLine("")]),
    ("a\n\u{FEFF}b\n", [line("a"), line("\u{FEFF}b")]),
    ("a\u{2028}b\u{85}c\n", [line("a\u{2028}b\u{85}c")]), ("a\0b\n", [line("a\0b")]),
  ])
  func `a line ends at LF alone; CR before it and a BOM at the start are dropped`(
    stream: String, expected: [LineReader.Line]
  ) {
    #expect(lines(of: [Array(stream.utf8)]) == expected)
  }

  /// A short stream with everything in it that a border between chunks could break.
  private static let stream = Array("\u{FEFF}héé\r\n\n12345678901\nok\r\nend".utf8)
  private static let expected: [LineReader.Line] = [
    line("héé"), line(""), .tooLong, line("ok"), lastLine("end"),
  ]

  @Test(arguments: 0...stream.count)
  func `two chunks with any border give the same lines`(border: Int) {
    let chunks = [Array(Self.stream[..<border]), Array(Self.stream[border...])]
    #expect(lines(of: chunks, limit: 10) == Self.expected)
  }

  @Test(arguments: 1...12)
  func `equal chunks of any size give the same lines`(size: Int) {
    let chunks = stride(from: 0, to: Self.stream.count, by: size).map {
      Array(Self.stream[$0..<min($0 + size, Self.stream.count)])
    }
    #expect(lines(of: chunks, limit: 10) == Self.expected)
  }

  @Test(arguments: [(65_535, true), (65_536, true), (65_537, false), (65_538, false)])
  func `65,536 bytes fit, one more does not`(count: Int, fits: Bool) {
    let text = [UInt8](repeating: 0x61, count: count)
    for ending in [[0x0A], [0x0D, 0x0A]] as [[UInt8]] {
      #expect(
        lines(of: [text + ending + Array("next\n".utf8)])
          == [fits ? .bytes(text, isTerminated: true) : .tooLong, line("next")])
    }
    #expect(lines(of: [text]) == [fits ? .bytes(text, isTerminated: false) : .tooLong])
  }

  @Test(arguments: [1, 4, 100])
  func `a byte order mark at the start takes no room of the first line`(size: Int) {
    let stream = Array("\u{FEFF}1234567890\r\n\u{FEFF}12345678\n".utf8)
    let chunks = stride(from: 0, to: stream.count, by: size).map {
      Array(stream[$0..<min($0 + size, stream.count)])
    }
    #expect(lines(of: chunks, limit: 10) == [line("1234567890"), .tooLong])
  }

  @Test func `a byte order mark behind a first line that is too long is data`() {
    let stream = Array("12345678901\n\u{FEFF}b\n".utf8)
    #expect(lines(of: [stream], limit: 10) == [.tooLong, line("\u{FEFF}b")])
    #expect(lines(of: stream.map { [$0] }, limit: 10) == [.tooLong, line("\u{FEFF}b")])
  }

  @Test func `a line of a megabyte is reported once and what follows is read`() {
    let long = [UInt8](repeating: 0x61, count: 1 << 20)
    #expect(lines(of: [long, [0x0A], Array("next\n".utf8)]) == [.tooLong, line("next")])
    #expect(lines(of: [long, long, long]) == [.tooLong])
  }

  @Test func `bytes that are no UTF-8 pass as they are`() {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0x00, 0xED, 0xA0, 0x80]
    #expect(lines(of: [bytes + [0x0A]]) == [.bytes(bytes, isTerminated: true)])
  }

  @Test func `it tells whether another line is already there`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("a\nb\nc".utf8))
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(!reader.hasBufferedLine)
    #expect(reader.next() == line("a"))
    #expect(reader.hasBufferedLine)
    #expect(reader.next() == line("b"))
    #expect(!reader.hasBufferedLine)
    try pipe.fileHandleForWriting.close()
    #expect(reader.next() == lastLine("c"))
    #expect(reader.next() == nil)
    #expect(reader.next() == nil)
  }

  @Test func `a descriptor that cannot be read is an end of input`() {
    var reader = LineReader(descriptor: -1)
    #expect(reader.next() == nil)
  }
}
