import Foundation
import Testing

/// A talk as a `.chat` file tells it: what is typed, when and by whom, and what must come back.
struct Transcript: Sendable, CustomTestStringConvertible {
  let file: URL
  let turns: [Turn]

  /// One typed line with everything that decides its answer.
  struct Turn: Sendable {
    /// Counts from 1.
    let line: Int
    let user: String
    /// Seconds since 1970.
    let time: Int64
    let timeZone: TimeZone
    let locale: String?
    let text: String
    var expectations: [Expectation] = []
  }

  init(file: URL) throws {
    self.file = file
    turns = try TranscriptParser(file: file).turns(
      in: String(contentsOf: file, encoding: .utf8))
  }

  /// Every `.chat` file below a folder, by path.
  static func all(in folder: URL) throws -> [Transcript] {
    let folder = folder.resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".chat") }
      .map { try Transcript(file: folder.appending(path: $0)) }
  }

  var testDescription: String { file.lastPathComponent }

  /// Where a failure points: `first-run.chat:3`.
  func place(line: Int) -> SourceLocation {
    SourceLocation(
      fileID: "Transcripts/\(file.lastPathComponent)", filePath: file.path, line: line, column: 1)
  }
}
