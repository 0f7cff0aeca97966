import Coaching
import Record
import Testing

struct ClockTests {
  private func at(_ ts: String, _ id: String, _ text: String, _ more: String = "") -> String {
    BridgeTalk.message(id, text, #","ts":"\#(ts)"\#(more)"#)
  }

  private func days(_ talk: BridgeTalk) throws -> [String] {
    try talk.store.record(of: UserKey("net:ana")).entries.map(\.day.iso)
  }

  @Test func `ts is the clock, and tz decides what today is`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(
      at("2026-02-27T23:30:00Z", "1", "20 min walk"),
      at("2026-02-28T23:30:00Z", "2", "20 min walk", #","tz":"Pacific/Auckland""#),
      at("2026-03-02T01:30:00+05:00", "3", "20 min walk", #","tz":"UTC""#),
      at("2026-03-02T01:30:00.250Z", "4", "20 min walk", #","tz":"America/Los_Angeles""#))
    #expect(try days(talk) == ["2026-02-27", "2026-03-01", "2026-03-01", "2026-03-01"])
  }

  @Test func `the clock never runs backwards for a person`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(
      at("2026-03-01T08:00:00Z", "1", "20 min walk", #","tz":"UTC""#),
      at("2020-01-01T08:00:00Z", "2", "20 min walk", #","tz":"UTC""#))
    #expect(try days(talk) == ["2026-03-01", "2026-03-01"])
  }

  @Test func `without ts it is now`() throws {
    let talk = try BridgeTalk()
    _ = talk.say(BridgeTalk.message("1", "20 min walk", #","tz":"UTC""#))
    #expect(try days(talk) == ["2026-03-02"])
    #expect(try talk.store.latestTime(of: UserKey("net:ana")) == BridgeTalk.now)
  }

  @Test func `a day ahead is allowed, a second more is not`() throws {
    let talk = try BridgeTalk()
    let answers = talk.say(
      at("2026-03-03T09:00:00Z", "1", "hi"), at("2026-03-03T09:00:01Z", "2", "hi"))
    #expect(try answers.map { try SeenReply($0).type } == ["reply", "error"])
  }

  @Test(arguments: [
    "0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1582-10-10T00:00:00Z",
    "2024-02-29T12:00:00Z", "9999-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "", "1e99",
    "2026-03-02", "2026-03-02T09:00:00", "99999999-01-01T00:00:00Z",
  ])
  func `a strange time gets an answer or an error`(ts: String) throws {
    let answer = try BridgeTalk().say(at(ts, "1", "20 min walk"))
    #expect(answer.count == 1)
    #expect(["reply", "error"].contains(try SeenReply(answer[0]).type))
  }

  @Test(arguments: ["Nowhere/City", "", "UTC+99", "../../etc/passwd"])
  func `a time zone nobody knows does no harm`(zone: String) throws {
    let line = BridgeTalk.message("1", "hi", #","tz":"\#(zone)""#)
    #expect(try SeenReply(try BridgeTalk().say(line)[0]).type == "reply")
  }
}
