/// A token bucket per person on the clock of the messages, so that a replay limits alike.
package struct RateLimiter {
  let perMinute: Double
  let burst: Double
  private var buckets: [String: Bucket] = [:]

  private struct Bucket {
    var tokens: Double
    var time: Int64
  }

  /// More people than this are remembered only while they talk.
  private static let mostBuckets = 10_000
  /// The idle are looked for when there are this many; doubled where nearly all of them talk.
  private var sweepsAt = mostBuckets

  package init(perMinute: Double = 60, burst: Double = 20) {
    self.perMinute = perMinute
    self.burst = burst
  }

  /// Milliseconds to wait, or nil where the message may pass.
  package mutating func wait(for user: String, at time: Int64) -> Int? {
    var bucket = buckets[user] ?? Bucket(tokens: burst, time: time)
    let minutes = Double(max(0, time - bucket.time)) / 60
    bucket.tokens = min(burst, bucket.tokens + minutes * perMinute)
    bucket.time = max(bucket.time, time)
    defer { buckets[user] = bucket }
    if bucket.tokens >= 1 {
      bucket.tokens -= 1
      if buckets.count > sweepsAt { forgetIdle(at: time) }
      return nil
    }
    return Int(((1 - bucket.tokens) / perMinute * 60_000).rounded(.up))
  }

  private mutating func forgetIdle(at time: Int64) {
    buckets = buckets.filter { time - $0.value.time < 60 }
    sweepsAt = max(Self.mostBuckets, buckets.count * 2)
  }
}
