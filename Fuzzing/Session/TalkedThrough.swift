import Bridge
import CoachKit
import Foundation
import FuzzDriver
import FuzzEngine
import LineIO
import Record
import RecordDatabase

/// A bridge over the whole coach, and one person who talks to it.
final class TalkedThrough {
  private let coach: Coach
  private let store: SQLiteRecordStore
  private let typed: TypedLine

  /// 2026-03-02 09:00 UTC.
  private static let start: Int64 = 1_772_442_000
  private static let user = "net:ana"

  init() throws {
    let content = try FuzzedEngine.content()
    store = try SQLiteRecordStore(.inMemory)
    coach = try Coach(content: content, store: store)
    typed = TypedLine(content: content)
  }

  /// More lines than these would be another input's work.
  private static let mostLines = 8

  func check(_ input: inout FuzzedInput) {
    let hoursBetween = Int64(input.choice(of: 200))
    let limits = input.choice(of: 4) == 0
    let lines = typed.text(&input).split(separator: "\n").prefix(Self.mostLines).map(String.init)
    var time = Self.start
    var sent = limits ? [#"{"type":"hello","id":"h","limits":{"bytes":380,"messages":3}}"#] : []
    for (place, line) in lines.enumerated() {
      // A line that begins like JSON goes over the bridge as it is.
      sent.append(line.hasPrefix("{") ? line : Self.message(line, id: "m\(place)", at: time))
      time += hoursBetween * 3600
    }
    let clock = time
    let first = talk(sent, clock: clock)
    if input.isDrawn(oneOf: 8) {
      FuzzTarget.claim(talk(sent, clock: clock) == first, "the same talk twice of \(lines)")
    }
  }

  private static func message(_ text: String, id: String, at time: Int64) -> String {
    let time = Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
    return FuzzTarget.mustSucceed("a message is written") {
      try ProtocolJSON.line([
        "id": id, "user": user, "text": text, "ts": time, "tz": "Europe/London",
        "locale": "en-GB",
      ])
    }
  }

  /// Every answer, checked; the person is forgotten before and after.
  private func talk(_ lines: [String], clock: Int64) -> [String] {
    let session = BridgeSession(
      coach: coach, store: store, software: "coach/fuzz", isRateLimited: false, clock: { clock })
    forget(session)
    var out: [String] = []
    for line in lines {
      let isBlank = line.utf8.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
      let answers = session.answers(to: [.bytes(Array(line.utf8), isTerminated: true)])
      // An export may come in parts, and nothing follows `bye`.
      if answers.isEmpty, !isBlank { break }
      for answer in answers.flatMap({ $0.split(separator: "\n") }) {
        AnswerCheck.check(String(answer), to: line)
      }
      out += answers
    }
    return out
  }

  private func forget(_ session: BridgeSession) {
    FuzzTarget.mustSucceed("the record is emptied") {
      try store.begin()
      try store.apply([.eraseAll], conversation: nil, of: UserKey(Self.user), at: Self.start)
      try store.commit()
    }
  }
}
