extension EnergyPerson {
  /// The weight that protein and fat are counted on, kg; above BMI 30 a quarter of what exceeds BMI 25.
  package var referenceWeightKG: Double {
    guard bodyMassIndex.value.exceeds(30) else { return weightKG }
    let at25 = BodyMassIndex.weightKG(at: 25, heightCM: heightCM)
    return at25 + 0.25 * (weightKG - at25)
  }

  /// Daily protein in g per kg of reference weight; nil with kidney disease: the renal team sets it.
  package func proteinGramsPerKG(rate: WeeklyRate, trains: Bool) -> Double? {
    guard !has(.kidneyDisease) else { return nil }
    let needsMore = rate.isLoss || has(.recovery)
    if isOlder { return needsMore ? 1.5 : 1.2 }
    return needsMore || rate.isGain || trains ? 1.6 : 1.2
  }

  /// Protein to aim at in one meal, g: 25 to 40, from 65 on at least 0.4 per kg of reference weight.
  package var mealProteinAimGrams: ClosedRange<Double> {
    guard isOlder else { return 25...40 }
    let least = 0.4 * referenceWeightKG
    return least...max(40, least)
  }
}
