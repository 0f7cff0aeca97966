/// The nine weekly weight changes a calorie goal can have; the raw value counts half pounds a week.
package enum WeeklyRate: Int, CaseIterable, Sendable, Codable {
  case loseTwo = -4
  case loseOneAndHalf
  case loseOne
  case loseHalf
  case maintain
  case gainHalf
  case gainOne
  case gainOneAndHalf
  case gainTwo

  /// One of the nine, given exactly in lb a week.
  package init?(lbPerWeek: Double) {
    guard let halves = Int(exactly: lbPerWeek * 2) else { return nil }
    self.init(rawValue: halves)
  }

  /// The nearest of the nine: a tie goes to the slower one, and a wish that is not zero stays a wish.
  package init(nearestTo lbPerWeek: Double) {
    guard lbPerWeek.magnitude >= .binaryNoise else {
      self = .maintain
      return
    }
    let halves = (lbPerWeek.magnitude * 2 - 0.5 - .binaryNoise).rounded(.up).clamped(to: 1...4)
    self = Self(rawValue: lbPerWeek < 0 ? -Int(halves) : Int(halves)) ?? .maintain
  }

  /// A typed wish in lb a week, before snapping; negative loses.
  package static func lbPerWeek(
    _ amount: Double, _ unit: MassUnit, per period: RatePeriod
  ) -> Double {
    amount * unit.kilograms / MassUnit.pound.kilograms / period.weeks
  }

  /// Lb a week; negative loses.
  package var lbPerWeek: Double { Double(rawValue) / 2 }

  /// Kg a week; negative loses.
  package var kgPerWeek: Double { lbPerWeek * MassUnit.pound.kilograms }

  /// Change of the day's intake by the rule of 3500 kcal a pound (Wishnofsky 1958).
  package var kcalPerDay: Double { lbPerWeek * 3500 / 7 }

  package var isLoss: Bool { rawValue < 0 }
  package var isGain: Bool { rawValue > 0 }

  /// Half a pound a week nearer to maintenance.
  package var slower: WeeklyRate {
    WeeklyRate(rawValue: rawValue - rawValue.signum()) ?? .maintain
  }
}

extension WeeklyRate: Comparable {
  package static func < (left: WeeklyRate, right: WeeklyRate) -> Bool {
    left.rawValue < right.rawValue
  }
}
