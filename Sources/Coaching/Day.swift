/// A civil date of the proleptic Gregorian calendar, counted in days since 1970-01-01.
package struct Day: Hashable, Sendable {
  /// Days since 1970-01-01; earlier days are negative.
  package let number: Int

  package init(number: Int) {
    self.number = number
  }

  /// The date given, or nil when no such date exists (31 April, 29 February of a common year).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    self.init(number: Self.number(year: year, month: month, day: day))
    let back = civil
    guard back.month == month, back.day == day else { return nil }
  }

  /// A date written `2026-03-02`, digits and hyphens exactly so.
  package init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func value(_ range: Range<Int>) -> Int? {
      var total = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        total = total * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return total
    }
    guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}

extension Day {
  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }

  /// The date as `2026-03-02`.
  package var iso: String {
    let (year, month, day) = civil
    func padded(_ value: Int, to width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// 1 Monday to 7 Sunday, as in ISO 8601.
  package var weekday: Int {
    let sinceThursday = number % 7
    return (sinceThursday + 10) % 7 + 1
  }

  /// The Monday on or before this day.
  package var monday: Day { self - (weekday - 1) }

  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + count) }
  package static func - (day: Day, count: Int) -> Day { Day(number: day.number - count) }

  /// Days from `earlier` to `later`; negative when they stand the other way round.
  package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  /// Whole years since `birth`; someone born on 29 February has a birthday on 1 March in other years.
  package func age(bornOn birth: Day) -> Int {
    let (now, then) = (civil, birth.civil)
    let hadBirthday = (now.month, now.day) >= (then.month, then.day)
    return now.year - then.year - (hadBirthday ? 0 : 1)
  }
}

extension Day: Comparable {
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a date like 2026-03-02")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension Day: CustomStringConvertible {
  package var description: String { iso }
}

extension Day {
  // Years are counted from 1 March, so that the leap day is the last of its year.
  private static let daysIn400Years = 146_097
  private static let daysFrom1March0000To1970 = 719_468

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysIn400Years + dayOfEra - daysFrom1March0000To1970
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + Self.daysFrom1March0000To1970
    let era = Self.floorDivide(shifted, Self.daysIn400Years)
    let dayOfEra = shifted - era * Self.daysIn400Years
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}
