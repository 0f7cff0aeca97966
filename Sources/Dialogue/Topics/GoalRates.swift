package import Coaching

extension Turn {
  /// "−1 lb (0.45 kg)"; without the kilograms for someone who reads pounds or stone.
  package func shown(_ rate: WeeklyRate) -> String { shown(lb: signed(rate), kg: rate.kgPerWeek) }

  /// The same without its sign.
  func shownSize(_ rate: WeeklyRate) -> String {
    shown(lb: Shown.number(rate.lbPerWeek.magnitude, places: 1), kg: rate.kgPerWeek)
  }

  /// A rate between the nine, as an exact number of calories means it.
  func shown(lbPerWeek: Double) -> String {
    let sign = lbPerWeek < 0 ? "−" : "+"
    return shown(
      lb: sign + Shown.number(lbPerWeek.magnitude, places: 1),
      kg: lbPerWeek * MassUnit.pound.kilograms)
  }

  private func shown(lb: String, kg: Double) -> String {
    guard weightStyle == .kilograms else { return wording(GoalPhrase.rate, ["rate": lb]) }
    return wording(
      GoalPhrase.rateKilograms, ["rate": lb, "kg": Shown.number(kg.magnitude, places: 2)])
  }

  /// "−1.5", "+0.5", "0".
  func signed(_ rate: WeeklyRate) -> String {
    let size = Shown.number(rate.lbPerWeek.magnitude, places: 1)
    return rate.isLoss ? "−" + size : rate.isGain ? "+" + size : size
  }

  /// "a", "a and b", "a, b and c".
  func joined(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(wording(GoalPhrase.and)) " + last
  }
}
