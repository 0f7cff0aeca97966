/// Body mass index in kg per square metre.
package struct BodyMassIndex: Hashable, Sendable, Comparable {
  package let value: Double

  package init(weightKG: Double, heightCM: Double) {
    let meters = heightCM / 100
    value = weightKG / (meters * meters)
  }

  package static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  /// Whether the index is `limit` or more.
  package func reaches(_ limit: Double) -> Bool { value.reaches(limit) }

  /// The WHO class.
  package var category: Category {
    Category.allCases.last { value.reaches($0.lowerBound) } ?? .severeThinness
  }

  /// Kg at which someone of this height has the index `value`.
  package static func weightKG(at value: Double, heightCM: Double) -> Double {
    value * (heightCM / 100) * (heightCM / 100)
  }

  /// WHO classes for adults, from thin to heavy.
  package enum Category: String, CaseIterable, Sendable {
    case severeThinness = "severe thinness"
    case moderateThinness = "moderate thinness"
    case mildThinness = "mild thinness"
    case normal
    case overweight
    case obeseI = "obese I"
    case obeseII = "obese II"
    case obeseIII = "obese III"

    /// The index at which the class begins.
    package var lowerBound: Double {
      switch self {
      case .severeThinness: 0
      case .moderateThinness: 16
      case .mildThinness: 17
      case .normal: 18.5
      case .overweight: 25
      case .obeseI: 30
      case .obeseII: 35
      case .obeseIII: 40
      }
    }
  }
}
