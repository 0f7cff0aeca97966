/// Grams a day of protein, fat and carbohydrate, each rounded on its own.
package struct Macros: Equatable, Sendable {
  package let referenceKG: Double
  package let proteinGrams: Int
  package let fatGrams: Int
  package let carbohydrateGrams: Int
  package let codes: [SafetyCode]

  /// Kcal in one gram.
  package static let kcalPerGram = (protein: 4.0, fat: 9.0, carbohydrate: 4.0)
  /// Daily carbohydrate under which fat gives way, g (RDA).
  package static let leastCarbohydrateGrams = 130.0

  /// `kcal` is the target as shown, so that the grams add up to the number on the screen.
  package init(
    for person: EnergyPerson, kcal: Int, proteinGramsPerKG: Double, ketoByChoice: Bool = false
  ) {
    let energy = Double(kcal)
    let reference = person.referenceWeightKG
    let protein = proteinGramsPerKG * reference
    let afterProtein = energy - Self.kcalPerGram.protein * protein
    func carbohydrate(withFat fat: Double) -> Double {
      (afterProtein - Self.kcalPerGram.fat * fat) / Self.kcalPerGram.carbohydrate
    }
    func isShort(withFat fat: Double) -> Bool {
      !ketoByChoice && !carbohydrate(withFat: fat).reaches(Self.leastCarbohydrateGrams)
    }
    var fat = max(0.30 * energy / Self.kcalPerGram.fat, 0.6 * reference)
    if isShort(withFat: fat) {
      let carbohydrateKcal = Self.leastCarbohydrateGrams * Self.kcalPerGram.carbohydrate
      let leavesEnough = (afterProtein - carbohydrateKcal) / Self.kcalPerGram.fat
      fat = max(0.20 * energy / Self.kcalPerGram.fat, min(fat, leavesEnough))
    }
    referenceKG = reference.roundedHalfAway(places: 2)
    proteinGrams = protein.wholeHalfAway
    fatGrams = fat.wholeHalfAway
    carbohydrateGrams = max(0, carbohydrate(withFat: fat)).wholeHalfAway
    codes = isShort(withFat: fat) ? [.carbohydrateUnder130] : []
  }
}
