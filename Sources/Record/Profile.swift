package import Coaching

/// What a person has told about themselves, each with the day it was told.
package struct Profile: Sendable, Equatable {
  package struct Told: Sendable, Equatable {
    package let value: ProfileValue
    package let day: Day

    package init(value: ProfileValue, day: Day) {
      self.value = value
      self.day = day
    }
  }

  package private(set) var told: [ProfileField: Told] = [:]

  package init() {}

  package mutating func set(_ field: ProfileField, _ value: ProfileValue?, on day: Day) {
    told[field] = value.map { Told(value: $0, day: day) }
  }

  /// Nothing is known of the person themselves; where a line came from does not count.
  package var isEmpty: Bool { told.keys.allSatisfy { $0 == .locale || $0 == .timeZone } }

  package func number(_ field: ProfileField) -> Double? {
    if case .number(let number) = told[field]?.value { return number }
    return nil
  }

  package func text(_ field: ProfileField) -> String? {
    if case .text(let text) = told[field]?.value { return text }
    return nil
  }

  package func texts(_ field: ProfileField) -> [String] {
    if case .texts(let texts) = told[field]?.value { return texts }
    return []
  }

  package func flag(_ field: ProfileField) -> Bool? {
    if case .flag(let flag) = told[field]?.value { return flag }
    return nil
  }

  package func day(of field: ProfileField) -> Day? { told[field]?.day }
}
