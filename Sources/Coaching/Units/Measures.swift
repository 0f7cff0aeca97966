/// Units of body weight and load.
package enum MassUnit: String, CaseIterable, Sendable, Codable {
  case kilogram = "kg"
  case gram = "g"
  case pound = "lb"
  case ounce = "oz"
  case stone = "st"

  /// Kilograms in one of this unit; the international pound is exact by definition.
  package var kilograms: Double {
    switch self {
    case .kilogram: 1
    case .gram: 0.001
    case .pound: 0.453_592_37
    case .ounce: 0.453_592_37 / 16
    case .stone: 0.453_592_37 * 14
    }
  }
}

/// Units of body height.
package enum LengthUnit: String, CaseIterable, Sendable, Codable {
  case centimeter = "cm"
  case millimeter = "mm"
  case meter = "m"
  case inch = "in"
  case foot = "ft"

  /// Centimetres in one of this unit.
  package var centimeters: Double {
    switch self {
    case .centimeter: 1
    case .millimeter: 0.1
    case .meter: 100
    case .inch: 2.54
    case .foot: 30.48
    }
  }
}

/// Units of a distance walked, run or ridden.
package enum DistanceUnit: String, CaseIterable, Sendable, Codable {
  case kilometer = "km"
  case meter = "m"
  case mile = "mi"
  case yard = "yd"

  /// Kilometres in one of this unit.
  package var kilometers: Double {
    switch self {
    case .kilometer: 1
    case .meter: 0.001
    case .mile: 1.609_344
    case .yard: 0.000_914_4
    }
  }
}

/// What a wished weight change is counted over.
package enum RatePeriod: String, CaseIterable, Sendable, Codable {
  case day
  case week
  case month

  /// Weeks in one of this period; a month is 30.4375 days.
  package var weeks: Double {
    switch self {
    case .day: 1.0 / 7
    case .week: 1
    case .month: 30.4375 / 7
    }
  }
}
