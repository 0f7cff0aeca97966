/// The best single-leg stance against the average of the age.
package struct StanceResult: Sendable, Equatable {
  package let bestSeconds: Double
  package let averageSeconds: Double
  package let isUnderAverage: Bool
  package let needsSupport: Bool
  package let isFallRisk: Bool
}

extension SelfTestNorms {
  /// Nil without a try, or under the youngest age of the table.
  package func stance(ageYears: Int, trySeconds: [Double]) -> StanceResult? {
    guard let longest = trySeconds.max(),
      let row = stance.averages.last(where: { $0.ageFrom <= ageYears })
    else { return nil }
    let best = min(stance.limitSeconds, longest)
    return StanceResult(
      bestSeconds: best, averageSeconds: row.seconds,
      isUnderAverage: !best.reaches(row.seconds),
      needsSupport: !best.reaches(stance.supportSeconds),
      isFallRisk: ageYears >= stance.fallRiskAge && !best.reaches(stance.fallRiskSeconds))
  }
}
