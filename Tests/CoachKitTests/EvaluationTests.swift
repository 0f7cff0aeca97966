import CoachKit
import Foundation
import TestSupport
import Testing
import Understanding

/// Labelled lines, how they are compared, and what is made of them.
struct EvaluationTests {
  private func json(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }

  @Test(arguments: [
    (#"{"kg":82}"#, #"{"kg":82.3}"#), (#"[10,9]"#, #"[10,9]"#), ("8", "[8]"),
    (#"{"kg":82,"more":1}"#, #"{"kg":82}"#), (#""Knee""#, #""knee""#), ("true", "true"),
  ])
  func `slots that satisfy`(_ have: String, _ want: String) throws {
    #expect(try json(have).satisfies(try json(want)))
  }

  @Test(arguments: [
    (#"{"kg":82}"#, #"{"kg":83}"#), ("[10,9]", "[10]"), ("null", #"{"kg":1}"#), ("1", "true"),
    (#""hip""#, #""knee""#),
  ])
  func `slots that do not`(_ have: String, _ want: String) throws {
    #expect(try !json(have).satisfies(try json(want)))
  }

  private func outcomes(_ rows: [(String, [String])]) throws -> [Outcome] {
    let recognizer = try SharedEngine.content().recognizer
    return try rows.map { text, accept in
      let row = try JSONEncoder().encode(["text": [text], "accept": accept])
      let fixed = String(decoding: row, as: UTF8.self)
        .replacingOccurrences(of: "\"text\":[\"\(text)\"]", with: "\"text\":\"\(text)\"")
      let line = try JSONDecoder().decode(QuestionLine.self, from: Data(fixed.utf8))
      return try Outcome(line, read: recognizer.understand(text))
    }
  }

  @Test func `the report counts right lines, confusions and how sure it was`() throws {
    let report = EvaluationReport(
      try outcomes([
        ("next workout", ["workout.next"]), ("what is muscle atrophy", ["goal.set"]),
        ("play some jazz", ["none"]),
      ]))
    let set = try #require(report.sets.first)
    #expect(set.lines == 3)
    #expect(set.right > 0.6 && set.right < 0.7)
    #expect(report.confusions.first?.wanted == "goal.set")
    #expect(report.confusions.first?.given == "define.atrophy")
    #expect(report.reliability.reduce(0) { $0 + $1.lines } == 3)
  }

  @Test func `the fitted threshold parts own lines from foreign ones`() throws {
    let lines = try outcomes([
      ("next workout", ["workout.next"]), ("how much protein do i need", ["nutrition.protein"]),
      ("what is muscle atrophy", ["define.atrophy"]), ("play some jazz", ["none"]),
      ("transfer money to my savings", ["none"]),
    ])
    let point = try RefusalFit.threshold(lines)
    #expect(point.answeredRightly == 1)
    #expect(point.refused == 1)
    #expect(RefusalFit.file(point, lines: 5).contains("\nanswered_from: 0."))
  }

  @Test func `without foreign lines there is nothing to fit`() throws {
    let lines = try outcomes([("next workout", ["workout.next"])])
    #expect(throws: EvaluationError.noForeignLines) { try RefusalFit.threshold(lines) }
  }
}
