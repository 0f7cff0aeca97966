package import Coaching

/// A date as it was said, not yet tied to a day.
package enum DateReference: Sendable, Hashable {
  case today, yesterday, tomorrow
  case daysAgo(Int)
  /// 1 Monday to 7 Sunday; the latest past one.
  case weekday(Int)
  case day(Day)
  /// A day and month without a year: the latest past one.
  case dayOfMonth(day: Int, month: Int)
  case month(Int)
  case period(Period)

  package enum Period: String, Sendable {
    case thisWeek = "this_week"
    case lastWeek = "last_week"
    case nextWeek = "next_week"
    case thisMonth = "this_month"
    case lastMonth = "last_month"
    case thisYear = "this_year"
  }

  static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension DateReference: CustomStringConvertible {
  /// As the JSON contract writes it: "today", "-2d", "monday", "2026-03-01", "august".
  package var description: String {
    switch self {
    case .today: "today"
    case .yesterday: "yesterday"
    case .tomorrow: "tomorrow"
    case .daysAgo(let days): days == 0 ? "today" : "-\(days)d"
    case .weekday(let number): Self.weekdayNames[(number + 6) % 7]
    case .day(let day): day.iso
    case .dayOfMonth(let day, let month): "\(day) \(Self.monthNames[(month + 11) % 12])"
    case .month(let number): Self.monthNames[(number + 11) % 12]
    case .period(let period): period.rawValue
    }
  }
}

extension DateReference: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The day meant; nil for a month or a longer time.
package func day(of reference: DateReference, today: Day) -> Day? {
  switch reference {
  case .today: today
  case .yesterday: today - 1
  case .tomorrow: today + 1
  case .daysAgo(let days): today - days
  case .weekday(let number): today - latestPast(number, from: today.weekday)
  case .day(let day): day
  case .dayOfMonth(let day, let month): latest(day: day, month: month, upTo: today)
  case .month, .period: nil
  }
}

/// Days back to a weekday; said on that very day it means a week ago.
private func latestPast(_ weekday: Int, from today: Int) -> Int {
  let back = (today - weekday + 7) % 7
  return back == 0 ? 7 : back
}

private func latest(day: Int, month: Int, upTo today: Day) -> Day? {
  for year in [today.year, today.year - 1, today.year - 2, today.year - 3, today.year - 4] {
    if let found = Day(year: year, month: month, day: day), found <= today { return found }
  }
  return nil
}
