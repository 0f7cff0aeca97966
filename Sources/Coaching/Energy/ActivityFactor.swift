/// What resting energy is multiplied by for a whole day; a textbook convention, not a measured value.
package enum ActivityFactor: Double, CaseIterable, Sendable, Codable {
  /// Also the choice when activity is not said, and for bed or chair.
  case sedentary = 1.2
  /// Wheelchair with active arms.
  case wheelchair = 1.3
  /// Exercise on 1 to 3 days a week.
  case light = 1.375
  /// Exercise on 3 to 5 days a week.
  case moderate = 1.55
  /// Exercise on 6 or 7 days a week.
  case active = 1.725
  case veryActive = 1.9
}

/// Activity at work and at leisure as the NIH Body Weight Planner asks it.
package enum PlannerActivity {
  package enum Work: Int, CaseIterable, Sendable {
    case veryLight
    case light
    case moderate
    case heavy
  }

  package enum Leisure: Int, CaseIterable, Sendable {
    case veryLight
    case light
    case moderate
    case active
    case veryActive
  }

  /// Physical activity level: daily energy over resting energy.
  package static func level(work: Work, leisure: Leisure) -> Double {
    let byWork =
      switch leisure {
      case .veryLight: [1.4, 1.5, 1.6, 1.7]
      case .light: [1.5, 1.6, 1.7, 1.8]
      case .moderate: [1.6, 1.7, 1.8, 1.9]
      case .active: [1.7, 1.8, 1.9, 2.1]
      case .veryActive: [1.9, 2.0, 2.2, 2.3]
      }
    return byWork[work.rawValue]
  }
}
