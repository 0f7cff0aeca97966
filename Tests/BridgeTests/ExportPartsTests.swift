import Coaching
import Foundation
import Record
import RecordDatabase
import Testing

struct ExportPartsTests {
  private func export(_ talk: BridgeTalk, user: String) throws -> [[String: Any]] {
    try talk.say(#"{"type":"export","id":"e\"1","user":"\#(user)"}"#)
      .flatMap { $0.split(separator: "\n") }.map { line in
        #expect(line.utf8.count <= 65_536)
        #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        return try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
  }

  @Test func `a small export is one line with an object`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(BridgeTalk.message("1", "my name is Canary"))
    let parts = try export(talk, user: "net:ana")
    #expect(parts.count == 1)
    #expect(parts[0]["done"] as? Bool == true && parts[0]["more"] == nil)
    #expect(parts[0]["data"] is [String: Any])
  }

  @Test func `a large one comes in parts that join to the same JSON, and holds nobody else`() throws
  {
    let talk = try BridgeTalk()
    let day = Day(number: 20_514)
    let name = "Übung \"7\" \\ 日本 " + String(repeating: "é", count: 40)
    for turn in 0..<600 {
      try talk.store.apply(
        [
          .add(.activity(Activity(kind: .strength, name: "\(name) \(turn)")), on: day),
          .add(.weight(kg: 70), on: day),
        ], conversation: nil, of: UserKey("net:ana"), at: Int64(turn))
    }
    _ = talk.say(BridgeTalk.message("1", "my name is Canary", user: "net:bob"))
    let parts = try export(talk, user: "net:ana")
    #expect(parts.count > 2)
    #expect(parts.map { $0["part"] as? Int } == (1...parts.count).map { $0 })
    #expect(parts.dropLast().allSatisfy { $0["more"] as? Bool == true && $0["done"] == nil })
    #expect(parts.last?["done"] as? Bool == true && parts.last?["more"] == nil)
    #expect(parts.allSatisfy { $0["id"] as? String == "e\"1" && $0["type"] as? String == "export" })
    let joined = parts.compactMap { $0["data"] as? String }.joined()
    let data = try JSONSerialization.jsonObject(with: Data(joined.utf8)) as? NSDictionary
    let kept = try #require(try talk.store.export(of: UserKey("net:ana")))
    #expect(data == (try JSONSerialization.jsonObject(with: Data(kept.utf8)) as? NSDictionary))
    #expect(!joined.contains("Canary"))
  }

  @Test func `lines around a large export keep their order`() throws {
    let talk = try BridgeTalk()
    for turn in 0..<400 {
      try talk.store.apply(
        [
          .add(
            .activity(Activity(kind: .aerobic, name: String(repeating: "x", count: 200))),
            on: Day(number: 20_000))
        ],
        conversation: nil, of: UserKey("net:ana"), at: Int64(turn))
    }
    let lines = try talk.run(
      #"{"type":"ping","id":"a"}"# + "\n" + #"{"type":"export","id":"e","user":"net:ana"}"# + "\n"
        + #"{"type":"ping","id":"b"}"# + "\n")
    #expect(lines.first == #"{"id":"a","type":"pong"}"#)
    #expect(lines.last == #"{"id":"b","type":"pong"}"#)
    #expect(lines.count > 3)
  }
}
