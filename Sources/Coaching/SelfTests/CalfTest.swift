/// A calf measured at its thickest, freed from the fat that BMI tells of.
package struct CalfResult: Sendable, Equatable {
  package let correctedCM: Double
  package let muscle: Muscle

  package enum Muscle: String, CaseIterable, Sendable, Codable {
    case normal
    case moderatelyLow = "moderate"
    case severelyLow = "severe"
    /// The sex is not said and men and women differ here.
    case dependsOnSex = "depends_on_sex"
  }
}

extension SelfTestNorms {
  package func calf(sex: Sex?, cm: Double, bodyMassIndex: Double) -> CalfResult {
    let correction = calf.corrections.last { bodyMassIndex.reaches($0.bmiFrom) }?.addCM ?? 0
    let corrected = cm + correction
    func place(_ cuts: Calf.Cuts) -> CalfResult.Muscle {
      if !corrected.reaches(cuts.severeCM) { return .severelyLow }
      return corrected.reaches(cuts.moderateCM) ? .normal : .moderatelyLow
    }
    let muscle =
      switch sex {
      case .male: place(calf.men)
      case .female: place(calf.women)
      case nil: place(calf.men) == place(calf.women) ? place(calf.men) : .dependsOnSex
      }
    return CalfResult(correctedCM: corrected, muscle: muscle)
  }
}
