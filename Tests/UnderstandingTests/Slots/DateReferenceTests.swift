import Coaching
import Testing
import Understanding

struct DateReferenceTests {
  static let days: [(DateReference, String?)] = [
    (.today, "2026-03-02"), (.yesterday, "2026-03-01"), (.tomorrow, "2026-03-03"),
    (.daysAgo(2), "2026-02-28"), (.weekday(7), "2026-03-01"), (.weekday(1), "2026-02-23"),
    (.weekday(2), "2026-02-24"), (.dayOfMonth(day: 3, month: 3), "2025-03-03"),
    (.dayOfMonth(day: 29, month: 2), "2024-02-29"), (.month(8), nil), (.period(.thisWeek), nil),
  ]

  @Test(arguments: days)
  func `a date reference is tied to the latest past day`(_ reference: DateReference, _ iso: String?)
    throws
  {
    let monday = try #require(Day(year: 2026, month: 3, day: 2))
    #expect(day(of: reference, today: monday)?.iso == iso)
  }

  static let texts: [(String, String)] = [
    ("tonight", "today"), ("this morning", "today"), ("last night", "yesterday"),
    ("the day before yesterday", "-2d"), ("2 weeks ago", "-14d"), ("on tue", "tuesday"),
    ("last monday", "monday"), ("2026-02-11", "2026-02-11"), ("3rd february 2026", "2026-02-03"),
    ("by christmas", "december"), ("in march", "march"), ("this month", "this_month"),
  ]

  @Test(arguments: texts)
  func `a date keeps its words until it is needed`(_ text: String, _ said: String) {
    let dates = SlotFixture.shared.mentions(text).compactMap { mention -> String? in
      guard case .date(let reference) = mention.value else { return nil }
      return reference.description
    }
    #expect(dates == [said])
  }
}
