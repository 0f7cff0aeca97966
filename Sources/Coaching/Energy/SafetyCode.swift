/// Why a calorie number is refused, moved or shown with a warning; listed in rule order.
package enum SafetyCode: String, CaseIterable, Sendable, Codable {
  case refuseAge = "REFUSE_AGE"
  case refuseEatingDisorder = "REFUSE_ED"
  /// Refeeding risk: almost no food for days, or a BMI under 16.
  case refuseRefeeding = "REFUSE_RF26"
  case refusePregnancy = "REFUSE_PREG_BF"
  case noLossLowBMI = "NO_LOSS_BMI"
  case noLossRecovery = "NO_LOSS_RECOVERY"
  /// A disease that takes muscle whatever is eaten, as ALS does.
  case noLossIllness = "NO_LOSS_ILLNESS"
  /// Hardly eats, by their own words.
  case noLossLittleFood = "NO_LOSS_LITTLE_FOOD"
  case noLossOlder = "NO_LOSS_65"
  case capOlder = "MAX1_65"
  case capLowBMI = "MAX05_BMI20"
  case capOnePercent = "CAP_1PCT"
  case floor = "FLOOR"
  case capTwoPounds = "CAP_2LB"
  case warnMuscle = "WARN_MUSCLE"
  case warnFastGain = "WARN_GAIN_FAST"
  case warnGainAtBMI30 = "WARN_GAIN_BMI30"
  case floorMaintenance = "FLOOR_MAINT"
  case goalBMI = "GOAL_BMI"
  case stopLossIntake = "STOP_LOSS_INTAKE"
  case stopLossTrend = "STOP_LOSS_TREND"
  case carbohydrateUnder130 = "CARB_UNDER_130"
}
