import Coaching
import Foundation

extension Day {
  /// The calendar day of this machine now.
  static var ofThisMachine: Day {
    let now = Date()
    let local = now.timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT(for: now))
    return Day(number: Int((local / 86_400).rounded(.down)))
  }
}
