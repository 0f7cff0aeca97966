import Bridge
import Testing

struct RateLimiterTests {
  @Test func `a burst passes, then one each second`() {
    var limiter = RateLimiter()
    for _ in 0..<20 { #expect(limiter.wait(for: "a", at: 100) == nil) }
    #expect(limiter.wait(for: "a", at: 100) == 1000)
    #expect(limiter.wait(for: "a", at: 101) == nil)
    #expect(limiter.wait(for: "a", at: 101) == 1000)
  }

  @Test func `each person has a bucket, and it fills no higher than the burst`() {
    var limiter = RateLimiter(perMinute: 60, burst: 2)
    #expect(limiter.wait(for: "a", at: 0) == nil)
    #expect(limiter.wait(for: "a", at: 0) == nil)
    #expect(limiter.wait(for: "a", at: 0) != nil)
    #expect(limiter.wait(for: "b", at: 0) == nil)
    for _ in 0..<2 { #expect(limiter.wait(for: "a", at: 9999) == nil) }
    #expect(limiter.wait(for: "a", at: 9999) != nil)
  }

  @Test func `a clock that runs backwards gives nothing away`() {
    var limiter = RateLimiter(perMinute: 60, burst: 1)
    #expect(limiter.wait(for: "a", at: 100) == nil)
    #expect(limiter.wait(for: "a", at: 0) != nil)
    #expect(limiter.wait(for: "a", at: 100) != nil)
    #expect(limiter.wait(for: "a", at: 101) == nil)
  }

  @Test func `the bridge says how long to wait, and the wait is enough`() throws {
    let talk = try BridgeTalk(isRateLimited: true)
    let answers = talk.say(
      (0..<21).map { BridgeTalk.message("\($0)", "hi", #","ts":"2026-03-02T08:00:00Z""#) })
    #expect(
      answers[20]
        == #"{"code":"rate_limited","id":"20","line":21,"message":"Too many messages at once.","#
        + #""retry_after_ms":1000,"retryable":true,"type":"error"}"#)
    let later = talk.say(BridgeTalk.message("20", "hi", #","ts":"2026-03-02T08:00:01Z""#))
    #expect(try SeenReply(later[0]).type == "reply")
  }

  @Test func `redelivery costs nothing`() throws {
    let talk = try BridgeTalk(isRateLimited: true)
    let line = BridgeTalk.message("1", "hi", #","ts":"2026-03-02T08:00:00Z""#)
    let answers = talk.say(Array(repeating: line, count: 40))
    #expect(try answers.allSatisfy { try SeenReply($0).type == "reply" })
  }
}
