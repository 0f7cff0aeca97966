package import Coaching

/// From values to places on a drawing.
package struct Scale: Sendable, Equatable {
  let values: ClosedRange<Double>
  /// The place of the lower and of the upper value; they may run downwards.
  let from: Double
  let to: Double

  package init(values: ClosedRange<Double>, from: Double, to: Double) {
    self.values = values
    self.from = from
    self.to = to
  }

  /// A range without extent puts every value in the middle.
  package func place(_ value: Double) -> Double {
    let extent = values.upperBound - values.lowerBound
    guard extent > 0 else { return (from + to) / 2 }
    return from + (value - values.lowerBound) / extent * (to - from)
  }

  func place(_ day: Day) -> Double { place(Double(day.number)) }
}

/// Round values for an axis.
package enum Ticks {
  /// Ends and steps of an axis that holds all values: multiples of 1, 2, 2.5 or 5 times a power of ten.
  ///
  /// There are about `most` steps, twice as many at worst.
  package static func round(for values: ClosedRange<Double>, most: Int) -> [Double] {
    let (low, high) = widened(values)
    let step = step(atLeast: (high - low) / Double(max(2, most)))
    var first = (low / step + 1e-9).rounded(.down)
    var last = (high / step - 1e-9).rounded(.up)
    if last - first > Double(max(2, most)) {
      // The ends fell between two steps; the next wider step holds them.
      let wider = self.step(atLeast: step * 1.01)
      first = (low / wider + 1e-9).rounded(.down)
      last = (high / wider - 1e-9).rounded(.up)
      return stride(from: first, through: last, by: 1).map { $0 * wider }
    }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// A single value gets room on both sides, but not below nothing.
  private static func widened(_ values: ClosedRange<Double>) -> (low: Double, high: Double) {
    guard values.lowerBound == values.upperBound else {
      return (values.lowerBound, values.upperBound)
    }
    let room = max(1, values.lowerBound.magnitude * 0.02)
    let low = values.lowerBound - room
    return (values.lowerBound >= 0 ? max(0, low) : low, values.upperBound + room)
  }

  private static func step(atLeast least: Double) -> Double {
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? 10 * power
  }

  /// "2.5", "1,000": at most two decimals, so that neighbours differ.
  package static func label(_ value: Double) -> String {
    Shown.number(value, places: 2).replacing("-", with: "−")
  }
}

/// Days under a time axis.
package struct DayTicks {
  package struct Tick: Equatable {
    package let day: Day
    package let label: String
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The closest of days, weeks and months of which at most `most` fall into the range.
  package static func ticks(for days: ClosedRange<Day>, most: Int) -> [Tick] {
    for step in [1, 2, 7, 14] {
      let found = everyDays(step, in: days)
      if found.count <= most { return found }
    }
    for step in [1, 2, 3, 6, 12] {
      let found = everyMonths(step, in: days)
      if found.count <= most { return found }
    }
    return []
  }

  /// Whole weeks start on Mondays.
  private static func everyDays(_ step: Int, in days: ClosedRange<Day>) -> [Tick] {
    let start = step < 7 ? days.lowerBound : days.lowerBound.monday
    return stride(from: start.number, through: days.upperBound.number, by: step)
      .map { Day(number: $0) }.filter(days.contains)
      .map { Tick(day: $0, label: "\($0.day) \(months[$0.month - 1])") }
  }

  /// January carries its year.
  private static func everyMonths(_ step: Int, in days: ClosedRange<Day>) -> [Tick] {
    let years = days.lowerBound.year...days.upperBound.year
    return years.flatMap { year in
      stride(from: 1, through: 12, by: step).compactMap { Day(year: year, month: $0, day: 1) }
    }.filter(days.contains).map { day in
      Tick(
        day: day,
        label: day.month == 1 ? String(day.year) : months[day.month - 1])
    }
  }
}
