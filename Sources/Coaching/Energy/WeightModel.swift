import Foundation

/// Body weight over time under another intake (Hall 2011, the model of the NIH Body Weight Planner).
///
/// The person is in energy balance on day 0 and keeps the same activity; half of the energy is
/// carbohydrate and sodium follows intake.
package struct WeightModel: Sendable {
  package let startKG: Double
  package let bodyFatPercent: Double
  /// Resting energy on day 0, kcal a day.
  package let restingKcal: Double
  /// Intake that keeps the weight on day 0, kcal a day.
  package let balanceKcal: Double
  /// Physical activity, kcal per kg and day.
  private let activityKcalPerKG: Double
  /// What remains of the day-0 balance after tissue, activity and food, kcal a day.
  private let constantKcal: Double

  /// Physical activity level is daily over resting energy; the coach uses the activity factor.
  package init(
    sex: Sex?, ageYears: Int, heightCM: Double, weightKG: Double, physicalActivityLevel: Double,
    bodyFatPercent: Double? = nil
  ) {
    let years = Double(ageYears)
    let index = BodyMassIndex(weightKG: weightKG, heightCM: heightCM).value
    startKG = weightKG
    let fatPercent =
      bodyFatPercent
      ?? Self.estimatedFatPercent(sex: sex, ageYears: years, bodyMassIndex: index)
    self.bodyFatPercent = fatPercent
    let offset = sex.value { $0 == .male ? 5 : -161 }
    restingKcal = 9.99 * weightKG + 6.25 * heightCM - 4.92 * years + offset
    balanceKcal = physicalActivityLevel * restingKcal
    activityKcalPerKG = (0.9 * balanceKcal - restingKcal) / weightKG
    let fat = weightKG * fatPercent / 100
    constantKcal =
      0.76 * balanceKcal - Tissue.leanUse * (weightKG - fat) - Tissue.fatUse * fat
      - activityKcalPerKG * weightKG
  }

  /// Percent fat from BMI (Jackson 2002), kept within 0 to 60.
  private static func estimatedFatPercent(
    sex: Sex?, ageYears: Double, bodyMassIndex: Double
  ) -> Double {
    sex.value { sex in
      switch sex {
      case .male: 0.14 * ageYears + 37.31 * log(bodyMassIndex) - 103.94
      case .female: 0.14 * ageYears + 39.96 * log(bodyMassIndex) - 102.01
      }
    }.clamped(to: 0...60)
  }

  /// Energy density (kcal per kg), upkeep (kcal per kg and day) and cost of making tissue (kcal per kg).
  private enum Tissue {
    static let fatDensity = 9440.0
    static let leanDensity = 1807.0
    static let glycogenDensity = 4180.0
    static let fatUse = 3.2
    static let leanUse = 22.0
    static let fatCost = 180.0
    static let leanCost = 230.0
    /// Forbes constant in kg of fat, times lean over fat density.
    static let forbes = 10.4 * leanDensity / fatDensity
  }
}

extension WeightModel {
  /// The five quantities that change together.
  package struct State: Equatable, Sendable {
    package var fatKG: Double
    package var leanKG: Double
    package var glycogenKG: Double
    /// Change of extracellular water since day 0, kg.
    package var waterKG: Double
    /// Adaptive thermogenesis, kcal a day.
    package var adaptationKcal: Double

    /// Body weight, kg; each kg of glycogen binds 2.7 kg of water.
    package var weightKG: Double {
      fatKG + leanKG + 3.7 * (glycogenKG - WeightModel.startGlycogenKG) + waterKG
    }

    fileprivate func moved(by slope: State, times factor: Double) -> State {
      State(
        fatKG: fatKG + factor * slope.fatKG,
        leanKG: leanKG + factor * slope.leanKG,
        glycogenKG: glycogenKG + factor * slope.glycogenKG,
        waterKG: waterKG + factor * slope.waterKG,
        adaptationKcal: adaptationKcal + factor * slope.adaptationKcal)
    }
  }

  fileprivate static let startGlycogenKG = 0.5
  private static let carbohydrateShare = 0.5
  /// Daily sodium on day 0, mg.
  private static let sodiumMG = 4000.0

  /// Day 0.
  package var start: State {
    let fat = startKG * bodyFatPercent / 100
    return State(
      fatKG: fat, leanKG: startKG - fat, glycogenKG: Self.startGlycogenKG, waterKG: 0,
      adaptationKcal: 0.14 * balanceKcal)
  }

  /// The state one day later (Runge–Kutta 4, one step a day).
  package func dayAfter(_ state: State, intakeKcal: Double) -> State {
    let first = slope(state, intakeKcal)
    let second = slope(state.moved(by: first, times: 0.5), intakeKcal)
    let third = slope(state.moved(by: second, times: 0.5), intakeKcal)
    let fourth = slope(state.moved(by: third, times: 1), intakeKcal)
    return state.moved(by: first, times: 1.0 / 6).moved(by: second, times: 1.0 / 3)
      .moved(by: third, times: 1.0 / 3).moved(by: fourth, times: 1.0 / 6)
  }

  /// Change of every quantity in a day.
  private func slope(_ state: State, _ intake: Double) -> State {
    let leanShare = Tissue.forbes / (Tissue.forbes + state.fatKG)
    let carbohydrate = Self.carbohydrateShare * intake
    let startCarbohydrate = Self.carbohydrateShare * balanceKcal
    let fullness = state.glycogenKG / Self.startGlycogenKG
    let toGlycogen = carbohydrate - startCarbohydrate * fullness * fullness
    let expended =
      constantKcal + Tissue.leanUse * state.leanKG + Tissue.fatUse * state.fatKG
      + activityKcalPerKG * state.weightKG + state.adaptationKcal + 0.1 * intake
    let turnover =
      Tissue.leanCost * leanShare / Tissue.leanDensity
      + Tissue.fatCost * (1 - leanShare) / Tissue.fatDensity
    let total = (expended + (intake - toGlycogen) * turnover) / (1 + turnover)
    let stored = intake - total - toGlycogen
    let sodiumChange = Self.sodiumMG * (intake / balanceKcal - 1)
    let insulinEffect = 4000 * (1 - carbohydrate / startCarbohydrate)
    return State(
      fatKG: (1 - leanShare) * stored / Tissue.fatDensity,
      leanKG: leanShare * stored / Tissue.leanDensity,
      glycogenKG: toGlycogen / Tissue.glycogenDensity,
      waterKG: (sodiumChange - 3000 * state.waterKG - insulinEffect) / 3220,
      adaptationKcal: (0.14 * intake - state.adaptationKcal) / 14)
  }
}
