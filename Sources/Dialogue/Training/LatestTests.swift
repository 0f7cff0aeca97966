import Coaching
import Record

/// The latest result of each self-test; of two sides the weaker.
struct LatestTests {
  private var latest: [String: [String: Double]] = [:]

  init(record: UserRecord, upTo day: Day) {
    for entry in record.entries where entry.day <= day {
      guard case .test(let result) = entry.body else { continue }
      latest[result.test, default: [:]][result.side ?? ""] = result.value
    }
  }

  var chairStands: Int? { latest["cst30"]?.values.max().map { Int($0) } }
  /// Seconds on the weaker leg.
  var stanceSeconds: Double? { latest["sls"]?.values.min() }
  var squats: Int? { latest["squats"]?.values.max().map { Int($0) } }
  /// The thinner calf.
  var calfCM: Double? { latest["calf"]?.values.min() }
  var sarcF: Int? { latest["sarcf"]?.values.max().map { Int($0) } }

  /// The tests that decide about the level.
  static let deciding: Set<String> = ["cst30", "5xsts", "sls", "squats"]
}
