import Content

extension SafetyContext {
  /// Whether the profile alone stands in for a sign.
  func fits(_ wanted: RedFlagContext) -> Bool {
    if let names = wanted.conditions, !conditions.isDisjoint(with: names) { return true }
    if let names = wanted.medicines, !medicines.isDisjoint(with: names) { return true }
    if wanted.pregnant == true, pregnant { return true }
    if let limit = wanted.weeksSinceBirthBelow, let weeksSinceBirth, weeksSinceBirth < limit {
      return true
    }
    if wanted.recentOperation == true, recentOperation { return true }
    if wanted.spinalInjury == true, mayBeAtMidChestOrAbove { return true }
    guard let ageYears, wanted.ageFrom != nil || wanted.ageTo != nil else { return false }
    return ageYears >= wanted.ageFrom ?? 0 && ageYears <= wanted.ageTo ?? 150
  }

  /// An injury of unknown level counts as a high one.
  private var mayBeAtMidChestOrAbove: Bool {
    spinalInjuryLevel.map(Self.isAtMidChestOrAbove) ?? conditions.contains("spinal cord injury")
  }

  /// C1 to C8 and T1 to T6, where autonomic dysreflexia can occur.
  private static func isAtMidChestOrAbove(_ level: String) -> Bool {
    let text = level.lowercased()
    guard let number = Int(text.dropFirst()) else { return false }
    return text.hasPrefix("c") || (text.hasPrefix("t") && number <= 6)
  }
}
