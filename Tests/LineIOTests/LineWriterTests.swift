import Foundation
import LineIO
import Testing

struct LineWriterTests {
  @Test func `a text is written whole, also one larger than a pipe`() throws {
    let pipe = Pipe()
    let text = String(repeating: "a long answer é\n", count: 20_000)
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let writing = Thread {
      try? LineWriter(descriptor: descriptor).write(text)
      try? pipe.fileHandleForWriting.close()
    }
    writing.start()
    let read = try pipe.fileHandleForReading.readToEnd()
    #expect(read == Data(text.utf8))
  }

  @Test func `a line gets its LF`() throws {
    let pipe = Pipe()
    let writer = LineWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try writer.writeLine("héllo")
    try writer.writeLine("")
    #expect(pipe.fileHandleForReading.availableData == Data("héllo\n\n".utf8))
  }

  @Test func `nobody reading is an error, not a death`() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let writer = LineWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    #expect(throws: LostOutput.self) { try writer.writeLine("hello") }
  }

  @Test func `a full disk and a closed descriptor are the same error`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(throws: LostOutput.self) {
      try LineWriter(descriptor: full.fileDescriptor).write("hello")
    }
    let error = #expect(throws: LostOutput.self) { try LineWriter(descriptor: -1).write("hello") }
    #expect(error?.description == "The output can't be written any more.")
  }

  @Test func `writing nothing to a lost output is no error`() throws {
    try LineWriter(descriptor: -1).write("")
  }

  @Test func `a reader that does not read is waited for until it should stop`() throws {
    let pipe = Pipe()
    let writer = LineWriter(
      descriptor: pipe.fileHandleForWriting.fileDescriptor, shouldStop: { true })
    // What fits is written though it should stop.
    try writer.write(String(repeating: "x", count: 60_000))
    #expect(throws: LostOutput.self) {
      try writer.write(String(repeating: "y", count: 4096))
      try writer.write(String(repeating: "z", count: 4096))
      try writer.write("one more")
    }
    try pipe.fileHandleForWriting.close()
    let written = try #require(try pipe.fileHandleForReading.readToEnd())
    #expect(written.prefix(60_000).allSatisfy { $0 == UInt8(ascii: "x") })
  }
}
