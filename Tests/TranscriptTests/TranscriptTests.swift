import Foundation
import TestSupport
import Testing

/// Every `.chat` file of `Tests/Transcripts`, in process and through the built program.
struct TranscriptTests {
  static let folder = Checkout.tests.appending(path: "Transcripts")

  @Test(arguments: try Transcript.all(in: folder))
  func `the coach answers as the transcript says`(transcript: Transcript) throws {
    var different: [Int: String] = [:]
    for (turn, answer) in zip(transcript.turns, try InProcessPlayer().play(transcript)) {
      for wrong in try turn.unfulfilled(by: answer.shown) {
        different[turn.line] = answer.shown
        Issue.record(
          "\(wrong.problem)\n> \(turn.text)\n\(answer.shown)",
          sourceLocation: transcript.place(line: wrong.line))
      }
    }
    if TranscriptRecorder.isOn, !different.isEmpty {
      try TranscriptRecorder().write(transcript, replies: different)
    }
  }

  @Test(arguments: try Transcript.all(in: folder))
  func `the bridge says the same as the coach in process`(transcript: Transcript) throws {
    let here = try InProcessPlayer().play(transcript).map(\.reply)
    let there = try BridgePlayer().play(transcript)
    for (turn, pair) in zip(transcript.turns, zip(here, there)) where pair.0 != pair.1 {
      Issue.record(
        "in process: \(pair.0)\nthrough the bridge: \(pair.1)",
        sourceLocation: transcript.place(line: turn.line))
    }
  }

  @Test func `there are transcripts`() throws {
    #expect(try Transcript.all(in: Self.folder).count >= 20)
  }
}
