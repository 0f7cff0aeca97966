/// What the record holds about weight and food for an estimate of daily energy.
package struct EnergyLog: Sendable {
  /// Kcal eaten on a day, and whether the user called the day complete.
  package struct Intake: Hashable, Sendable {
    package let kcal: Double
    package let isComplete: Bool

    package init(kcal: Double, isComplete: Bool) {
      self.kcal = kcal
      self.isComplete = isComplete
    }

    /// Whether the day counts: called complete, or 60 to 160 % of the target.
    package func counts(targetKcal: Double) -> Bool {
      isComplete || kcal.reaches(0.6 * targetKcal) && !kcal.exceeds(1.6 * targetKcal)
    }
  }

  /// One a day; `WeightTrend.counted` leaves out unconfirmed outliers.
  package var weightsKG: [Day: Double]
  package var intakes: [Day: Intake]
  /// Days on which body water jumped: a new rate, the first creatine, a named menstrual phase.
  package var waterEvents: [Day]

  package init(weightsKG: [Day: Double], intakes: [Day: Intake], waterEvents: [Day] = []) {
    self.weightsKG = weightsKG
    self.intakes = intakes
    self.waterEvents = waterEvents
  }

  /// Whether a changed rate moves so much water that the window starts again.
  package static func isWaterEvent(from old: WeeklyRate, to new: WeeklyRate) -> Bool {
    abs(old.lbPerWeek - new.lbPerWeek) >= 1
  }
}

/// Daily energy from weights and food over the last 28 days.
package struct AdaptiveTDEE: Sendable {
  package var log: EnergyLog
  package var targetKcal: Double
  /// The last accepted TDEE; at first the formula's.
  package var priorKcal: Double
  package var formulaKcal: Double
  package var lastUpdate: Day?

  package init(
    log: EnergyLog, targetKcal: Double, priorKcal: Double, formulaKcal: Double,
    lastUpdate: Day? = nil
  ) {
    self.log = log
    self.targetKcal = targetKcal
    self.priorKcal = priorKcal
    self.formulaKcal = formulaKcal
    self.lastUpdate = lastUpdate
  }

  /// What the logs said.
  package struct Estimate: Equatable, Sendable {
    /// Kg a day, least squares.
    package let slopeKGPerDay: Double
    package let observedKcal: Double
    /// 0 to 1, by the span of the weights.
    package let confidence: Double
    /// Between prior and observed, before the limits; kcal.
    package let blendKcal: Double
    /// The new TDEE, kcal, unrounded.
    package let tdeeKcal: Double
  }

  /// What the window lacks; zero where there is enough.
  package struct Missing: Equatable, Sendable {
    package let weights: Int
    package let spanDays: Int
    package let intakeDays: Int
  }

  package enum Outcome: Equatable, Sendable {
    case updated(Estimate)
    /// Fewer than 7 days since the last update.
    case tooSoon
    case needsData(Missing)
  }

  /// Whether the change of the formula, other than by weigh-ins, makes the estimate start anew.
  package static func restarts(oldFormulaKcal: Double, newFormulaKcal: Double) -> Bool {
    (newFormulaKcal - oldFormulaKcal).magnitude.exceeds(0.05 * oldFormulaKcal)
  }
}

extension AdaptiveTDEE {
  private static let windowDays = 28
  private static let waterRestDays = 14
  private static let daysBetweenUpdates = 7
  private static let stepLimitKcal = 150.0
  /// Energy of a kg of weight change, kcal; the true value runs from 5100 to 7900 with fat mass.
  private static let kcalPerKG = 7700.0

  package func update(on today: Day) -> Outcome {
    if let lastUpdate, today - lastUpdate < Self.daysBetweenUpdates { return .tooSoon }
    let firstDay = log.waterEvents.map { $0 + Self.waterRestDays }
      .reduce(today - (Self.windowDays - 1), max)
    let points = log.weightsKG.filter { firstDay <= $0.key && $0.key <= today }
      .sorted { $0.key < $1.key }.map { WeighIn(day: $0.key, kg: $0.value) }
    let eaten = log.intakes.filter {
      firstDay <= $0.key && $0.key <= today && $0.value.counts(targetKcal: targetKcal)
    }.sorted { $0.key < $1.key }.map(\.value.kcal)
    var span = 0
    if let first = points.first, let last = points.last { span = last.day - first.day + 1 }
    let missing = Missing(
      weights: max(0, 8 - points.count), spanDays: max(0, 14 - span),
      intakeDays: max(0, 10 - eaten.count))
    guard missing == Missing(weights: 0, spanDays: 0, intakeDays: 0) else {
      return .needsData(missing)
    }
    return .updated(estimate(points: points, eatenKcal: eaten, spanDays: span))
  }

  private func estimate(points: [WeighIn], eatenKcal: [Double], spanDays: Int) -> Estimate {
    let slope = Self.slopeKGPerDay(points)
    let observed = eatenKcal.reduce(0, +) / Double(eatenKcal.count) - slope * Self.kcalPerKG
    let confidence = (Double(spanDays - 13) / 28).clamped(to: 0...1)
    let blend = priorKcal + confidence * (observed - priorKcal)
    let stepped = min(priorKcal + Self.stepLimitKcal, max(priorKcal - Self.stepLimitKcal, blend))
    return Estimate(
      slopeKGPerDay: slope, observedKcal: observed, confidence: confidence, blendKcal: blend,
      tdeeKcal: min(1.4 * formulaKcal, max(0.7 * formulaKcal, stepped)))
  }

  /// Ordinary least squares on the raw weights: the smoothed ones lag.
  private static func slopeKGPerDay(_ points: [WeighIn]) -> Double {
    guard let first = points.first, points.count > 1 else { return 0 }
    let days = points.map { Double($0.day - first.day) }
    let meanDay = days.reduce(0, +) / Double(days.count)
    let meanKG = points.map(\.kg).reduce(0, +) / Double(points.count)
    var (covariance, variance) = (0.0, 0.0)
    for (day, point) in zip(days, points) {
      covariance += (day - meanDay) * (point.kg - meanKG)
      variance += (day - meanDay) * (day - meanDay)
    }
    return variance > 0 ? covariance / variance : 0
  }
}
