/// What a running loss looks like from the log.
package struct LossWatch: Hashable, Sendable {
  /// Counted intakes of the last 7 days, kcal.
  package var intakesKcal: [Double]
  package var floorKcal: Double
  /// Weight trend today and 7 and 14 days ago, kg; nil where it is not known.
  package var trendKG: Double?
  package var trendWeekAgoKG: Double?
  package var trendFortnightAgoKG: Double?

  package init(
    intakesKcal: [Double], floorKcal: Double, trendKG: Double?, trendWeekAgoKG: Double?,
    trendFortnightAgoKG: Double?
  ) {
    self.intakesKcal = intakesKcal
    self.floorKcal = floorKcal
    self.trendKG = trendKG
    self.trendWeekAgoKG = trendWeekAgoKG
    self.trendFortnightAgoKG = trendFortnightAgoKG
  }

  /// Signs that the loss is too much; then RF-15 and RF-19 are asked about.
  package var signs: [SafetyCode] {
    var codes: [SafetyCode] = []
    if eatsUnderFloor { codes.append(.stopLossIntake) }
    if fallsTooFast { codes.append(.stopLossTrend) }
    return codes
  }

  /// The target after the signs, kcal: 250 more, at most maintenance, never less than it was.
  package func target(fromKcal target: Double, maintenanceKcal: Double) -> Int {
    guard !signs.isEmpty else { return target.wholeHalfAway }
    return max(target, min(target + 250, maintenanceKcal)).wholeHalfAway
  }

  private var eatsUnderFloor: Bool {
    guard intakesKcal.count >= 5 else { return false }
    return floorKcal.exceeds(intakesKcal.reduce(0, +) / Double(intakesKcal.count))
  }

  /// More than 1.5 % in each of the last two weeks.
  private var fallsTooFast: Bool {
    guard let now = trendKG, let week = trendWeekAgoKG, let fortnight = trendFortnightAgoKG else {
      return false
    }
    return ((week - now) / week).exceeds(0.015) && ((fortnight - week) / fortnight).exceeds(0.015)
  }
}
