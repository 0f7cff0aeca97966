/// The sex a formula is told; nil where the user does not say, and then both results are averaged.
package enum Sex: String, CaseIterable, Sendable, Codable {
  case female = "F"
  case male = "M"
}

extension Sex? {
  /// The formula's result for this sex, or the mean of both when it is not said.
  func value(of formula: (Sex) -> Double) -> Double {
    map(formula) ?? (formula(.female) + formula(.male)) / 2
  }

  /// Kcal a day under which no target is advised (NHLBI 1998 low-calorie bands, upper ends).
  package var floorKcal: Double { self == .female ? 1200 : 1500 }
}
