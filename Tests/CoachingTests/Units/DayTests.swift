import Coaching
import Foundation
import Testing

struct DayTests {
  @Test func `days agree with the Gregorian calendar of Foundation`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -30_000, through: 60_000, by: 37) {
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      let day = Day(number: number)
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.weekday % 7 + 1 == parts.weekday)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      #expect(Day(iso: day.iso) == day)
    }
  }

  @Test func `days that do not exist are refused`() {
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
    #expect(Day(year: 2024, month: 2, day: 29)?.iso == "2024-02-29")
    let wrong = ["2026-13-01", "2026-04-31", "2026-4-01", "2026/04/01", "", "2026-04-é"]
    for text in wrong {
      #expect(Day(iso: text) == nil, "\(text)")
    }
  }

  @Test func `a week runs from Monday to Sunday`() throws {
    let monday = try #require(Day(iso: "2026-03-02"))
    #expect((0..<7).map { (monday + $0).weekday } == [1, 2, 3, 4, 5, 6, 7])
    #expect((0..<7).allSatisfy { (monday + $0).monday == monday })
    #expect((monday - 1).monday == monday - 7)
    #expect((monday + 9) - monday == 9)
  }

  @Test func `a day is stored as its date`() throws {
    let day = try #require(Day(iso: "2026-03-02"))
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-03-02"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2 March"]"#.utf8))
    }
  }
}
