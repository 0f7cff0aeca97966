import Foundation
import LineIO
import Testing

@Suite(.serialized)
struct LineReaderMemoryTests {
  /// Bytes of this process that are in memory, from `/proc`.
  private func residentBytes() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return try #require(pages) * Int(getpagesize())
  }

  @Test func `a line without end takes no memory`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "coach-\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let size = 256 << 20
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    let handle = try FileHandle(forUpdating: file)
    // A hole of zeros: no byte of it is LF.
    try handle.truncate(atOffset: UInt64(size))
    try handle.seek(toOffset: 0)
    var reader = LineReader(descriptor: handle.fileDescriptor)
    let before = try residentBytes()
    #expect(reader.next() == .tooLong)
    #expect(reader.next() == nil)
    #expect(try residentBytes() - before < size / 4)
  }
}
