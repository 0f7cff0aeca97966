import Bridge
import CoachKit
import Foundation
import LineIO
import Record
import RecordDatabase
import TestSupport

/// A bridge session over a record in memory, spoken to line by line.
final class BridgeTalk {
  /// 2026-03-02 09:00 UTC.
  static let now: Int64 = 1_772_442_000

  let store: any RecordStore
  private let session: BridgeSession

  init(
    store: (any RecordStore)? = nil, trouble: RecordError? = nil, isRateLimited: Bool = false
  ) throws {
    let store = try store ?? SQLiteRecordStore(.inMemory)
    self.store = store
    session = BridgeSession(
      coach: try Coach(content: try SharedEngine.content(), store: store), store: store,
      trouble: trouble, software: "coach/test", isRateLimited: isRateLimited, clock: { Self.now })
  }

  /// The answers to lines that wait together.
  func say(_ lines: String...) -> [String] { say(lines) }

  func say(_ lines: [String]) -> [String] {
    session.answers(to: lines.map { .bytes(Array($0.utf8), isTerminated: true) })
  }

  func say(_ line: LineReader.Line) -> [String] { session.answers(to: [line]) }

  /// A message as a bridge writes it; `more` adds fields: `,"ts":"…"`.
  static func message(
    _ id: String, _ text: String, _ more: String = "", user: String = "net:ana"
  ) -> String {
    #"{"id":"\#(id)","text":"\#(text)","user":"\#(user)"\#(more)}"#
  }

  /// Everything that a stream of bytes brings out of a session that runs to its end.
  func run(_ input: String) throws -> [String] {
    let sink = Pipe()
    let output = OutputOfPipe(sink)
    try run(input, into: LineWriter(descriptor: sink.fileHandleForWriting.fileDescriptor))
    try sink.fileHandleForWriting.close()
    return output.lines
  }

  func run(_ input: String, into writer: LineWriter) throws {
    let source = Pipe()
    let feeding = Thread {
      try? source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? source.fileHandleForWriting.close()
    }
    feeding.start()
    var reader = LineReader(descriptor: source.fileHandleForReading.fileDescriptor)
    try session.run(reader: &reader, writer: writer, shouldStop: { false })
  }
}

/// Drains a pipe beside the writer, so that neither waits for the other.
private final class OutputOfPipe: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var data = Data()

  init(_ pipe: Pipe) {
    let reading = Thread { [self] in
      data = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
      done.signal()
    }
    reading.start()
  }

  var lines: [String] {
    done.wait()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

/// A reply's line as its reader sees it.
struct SeenReply: Decodable {
  struct Message: Decodable, Equatable {
    let text: String
    let `private`: Bool?
  }

  let type: String
  let id: String?
  let messages: [Message]?
  let intent: String?
  let code: String?
  let dup: Bool?
  let retryable: Bool?
  let retry_after_ms: Int?

  init(_ line: String) throws {
    self = try JSONDecoder().decode(SeenReply.self, from: Data(line.utf8))
  }

  /// All messages in one.
  var text: String { (messages ?? []).map(\.text).joined(separator: "\n") }
}
