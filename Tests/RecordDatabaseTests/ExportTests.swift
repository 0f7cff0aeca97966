import Coaching
import Foundation
import Record
import RecordDatabase
import Testing

@Suite struct ExportTests {
  @Test func `the export of a small record is this text`() throws {
    let store = try SQLiteRecordStore(.inMemory)
    let ana = UserKey("irc:libera:ana")
    let day = try #require(Day(iso: "2026-03-02"))
    try store.apply(
      [
        .set(.name, .text("Zoë/日本"), on: day), .set(.equipment, .texts(["band"]), on: day),
        .set(.needsHands, .flag(true), on: day), .add(.weight(kg: 83.4), on: day),
        .add(.goal(Goal(rateLBPerWeek: -1)), on: day),
        .add(.flag(Flag(rule: "RF-05", action: "SOON")), on: day),
      ], conversation: Array("secret state".utf8), of: ana, at: 1_772_442_000)
    let text = try #require(try store.export(of: ana))
    #expect(
      text == """
        {"created_at":1772442000,"earlier":{"entries":{},"profile":[]},"entries":{\
        "flag":[{"action":"SOON","day":"2026-03-02","is_cleared":false,"rule":"RF-05","told_at":1772442000}],\
        "goal":[{"day":"2026-03-02","rate_lb_per_week":-1,"told_at":1772442000}],\
        "weight":[{"day":"2026-03-02","kg":83.4,"told_at":1772442000}]},\
        "latest_at":1772442000,"profile":{"equipment":{"day":"2026-03-02","value":["band"]},\
        "name":{"day":"2026-03-02","value":"Zoë/日本"},"needs_hands":{"day":"2026-03-02","value":true}},\
        "user":"irc:libera:ana"}
        """)
  }

  @Test func `everything told is in the export, what was corrected too, and nobody else's`() throws
  {
    let store = try SQLiteRecordStore(.inMemory)
    let (ana, bob) = (UserKey("ana"), UserKey("bob"))
    for (field, value) in Samples.values {
      try store.apply([.set(field, value, on: Samples.day(0))], conversation: nil, of: ana, at: 1)
    }
    for body in Samples.bodies {
      try store.apply([.add(body, on: Samples.day(0))], conversation: nil, of: ana, at: 1)
    }
    try store.apply(
      [.set(.age, .number(73), on: Samples.day(1)), .remove(entry: 1)], conversation: nil, of: ana,
      at: 2)
    try store.apply(
      [.set(.name, .text("CANARY"), on: Samples.day(0))], conversation: nil, of: bob, at: 1)
    let text = try #require(try store.export(of: ana))
    #expect(!text.contains("CANARY"))
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let entries = try #require(tree["entries"] as? [String: [[String: Any]]])
    let earlier = try #require(tree["earlier"] as? [String: Any])
    #expect(entries.values.map(\.count).reduce(0, +) == Samples.bodies.count - 1)
    #expect((earlier["entries"] as? [String: [Any]])?.keys.sorted() == ["weight"])
    #expect((earlier["profile"] as? [[String: Any]])?.compactMap { $0["value"] as? Double } == [72])
    let activity = try #require(entries["activity"]?.first)
    #expect((activity["sets"] as? [[String: Any]])?.count == 4)
    #expect(
      Set(activity.keys) == [
        "kind", "name", "sets", "minutes", "distance_km", "effort", "rir", "pain", "was_sharp",
        "day",
        "told_at",
      ])
  }
}
