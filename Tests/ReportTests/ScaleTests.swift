import Coaching
import Testing

import Report

struct ScaleTests {
  @Test func `values lie between the ends in proportion`() {
    let scale = Scale(values: 50...150, from: 200, to: 0)
    #expect(scale.place(50) == 200)
    #expect(scale.place(150) == 0)
    #expect(scale.place(75) == 150)
  }

  @Test func `a range without extent is drawn in the middle`() {
    #expect(Scale(values: 7...7, from: 0, to: 300).place(7.0) == 150)
  }

  @Test(
    arguments: [
      (0.0...150, 5, [0.0, 50, 100, 150]), (70.3...78.9, 5, [70, 72, 74, 76, 78, 80]),
      (0...10, 5, [0, 2, 4, 6, 8, 10]), (0...1, 4, [0, 0.25, 0.5, 0.75, 1]),
      (32.6...35, 4, [32, 33, 34, 35]), (0...0, 3, [0, 0.5, 1]),
      (68...68, 3, [66, 68, 70]),
      (-3...12, 5, [-5, 0, 5, 10, 15]), (0...13_000, 5, [0, 5000, 10_000, 15_000]),
    ] as [(ClosedRange<Double>, Int, [Double])])
  func `an axis has round steps and holds every value`(
    values: ClosedRange<Double>, most: Int, expected: [Double]
  ) {
    #expect(Ticks.round(for: values, most: most) == expected)
  }

  @Test func `no range gives more steps than twice what was asked, and all are held`() {
    var low = -50.0
    while low < 200 {
      for extent in [0, 0.1, 0.7, 1, 3.3, 9, 42, 370] {
        let ticks = Ticks.round(for: low...(low + extent), most: 4)
        #expect((2...8).contains(ticks.count))
        #expect((ticks.first ?? .infinity) <= low + 1e-6)
        #expect((ticks.last ?? -.infinity) >= low + extent - 1e-6)
      }
      low += 7.3
    }
  }

  @Test func `labels are short and use a true minus`() {
    #expect([0.25, 1, 2.5, -5, 10_000].map(Ticks.label) == ["0.25", "1", "2.5", "−5", "10000"])
  }
}

struct DayTicksTests {
  private func labels(_ first: String, _ last: String, most: Int) throws -> [String] {
    let days = try #require(Day(iso: first))...(try #require(Day(iso: last)))
    return DayTicks.ticks(for: days, most: most).map(\.label)
  }

  @Test func `a week is marked by days`() throws {
    #expect(
      try labels("2026-03-02", "2026-03-08", most: 7)
        == ["2 Mar", "3 Mar", "4 Mar", "5 Mar", "6 Mar", "7 Mar", "8 Mar"])
  }

  @Test func `some weeks are marked by Mondays`() throws {
    #expect(
      try labels("2026-03-04", "2026-04-01", most: 5) == ["9 Mar", "16 Mar", "23 Mar", "30 Mar"])
  }

  @Test func `half a year is marked by months, and January says its year`() throws {
    #expect(
      try labels("2026-09-14", "2027-02-10", most: 6) == ["Oct", "Nov", "Dec", "2027", "Feb"])
    #expect(try labels("2026-03-02", "2026-08-30", most: 4) == ["Mar", "May", "Jul"].suffix(2))
  }

  @Test func `two years fit a small chart`() throws {
    let found = try labels("2024-09-01", "2026-08-30", most: 4)
    #expect((2...4).contains(found.count))
  }
}
