package import Coaching

/// When a line was sent, on the person's own calendar.
package struct Moment: Sendable, Equatable {
  /// Seconds since 1970.
  package let epochSeconds: Int64
  /// The person's calendar day.
  package let day: Day

  package init(epochSeconds: Int64, day: Day) {
    self.epochSeconds = epochSeconds
    self.day = day
  }
}
