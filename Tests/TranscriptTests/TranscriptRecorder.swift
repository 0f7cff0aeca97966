import Foundation

/// Rewrites the expectations of turns that came out differently, when `COACH_RECORD=1` asks for it.
struct TranscriptRecorder {
  static let isOn = ProcessInfo.processInfo.environment["COACH_RECORD"] == "1"

  /// The file's text with the given replies below their lines; what already holds stays as it is written.
  func text(of transcript: Transcript, replies: [Int: String]) throws -> String {
    let old = try String(contentsOf: transcript.file, encoding: .utf8)
    let dropped = Set(
      transcript.turns.filter { replies[$0.line] != nil }.flatMap { turn in
        turn.expectations.filter(\.isReplaced).map(\.line)
      })
    var out: [String] = []
    for (index, line) in old.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if !dropped.contains(index + 1) { out.append(String(line)) }
      if let reply = replies[index + 1] {
        out += Transcript.Turn.lines(of: reply).map(Expectation.written)
      }
    }
    return out.joined(separator: "\n")
  }

  func write(_ transcript: Transcript, replies: [Int: String]) throws {
    try text(of: transcript, replies: replies)
      .write(to: transcript.file, atomically: true, encoding: .utf8)
  }
}

extension Expectation {
  /// What must not be said is a rule, not a record.
  fileprivate var isReplaced: Bool {
    if case .absent = kind { return false }
    return true
  }
}
