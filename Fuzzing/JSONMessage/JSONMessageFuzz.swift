import Bridge
import CoachKit
import Foundation
import FuzzDriver
import FuzzEngine
import LineIO
import ModelContext
import Record

/// What all inputs are spoken to with; made before the first, which must not pay for it.
nonisolated(unsafe) private let talk = FuzzTarget.mustSucceed("the content loads") { try Talk() }

@_cdecl("LLVMFuzzerInitialize")
func prepareJSONMessage(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  _ = talk
  return 0
}

/// Any bytes as a line of JSON: what is read keeps the protocol's limits, what is written reads back the same, and each
/// line but a blank one gets one line of ASCII JSON from the bridge; a tool server answers in JSON or not at all.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJSONMessage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  var input = FuzzTarget.input(start, count)
  let line = input.rest().filter { $0 != 0x0A }
  JSONRoundTrip.check(line)
  let isTalk = MessageCheck.check(line)?.kind == .message
  // To understand a text takes much longer than to read it.
  if !isTalk || input.isDrawn(oneOf: 8) { talk.check(line) }
  return 0
}

/// A bridge and a tool server without a record.
private final class Talk {
  private let coach: Coach
  private let store = NoRecord()

  init() throws { coach = try Coach(content: try FuzzedEngine.content(), store: store) }

  func check(_ line: [UInt8]) {
    let session = BridgeSession(
      coach: coach, store: store, trouble: .full, software: "coach/fuzz", isRateLimited: false,
      clock: { 1_772_442_000 })
    let isBlank = line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
    let answers = session.answers(to: [.bytes(line, isTerminated: true)])
    FuzzTarget.claim(answers.count == (isBlank ? 0 : 1), "one answer, not \(answers)")
    for answer in answers {
      FuzzTarget.claim(answer.utf8.count <= 65_536, "at most 65,536 bytes: \(answer)")
      FuzzTarget.claim(
        answer.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "one line of ASCII: \(answer)")
      checkObject(answer)
    }
    let server = ContextServer(
      coach: coach, store: store, version: "fuzz", clock: { 1_772_442_000 })
    if let answer = server.answer(to: .bytes(line, isTerminated: true)) {
      FuzzTarget.claim(answer.utf8.allSatisfy { $0 >= 0x20 }, "one line: \(answer)")
      checkObject(answer)
    }
  }

  private func checkObject(_ text: String) {
    let read = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    FuzzTarget.claim(read != nil, "a JSON object: \(text)")
  }
}
