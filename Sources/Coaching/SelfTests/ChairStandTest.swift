/// A 30-second chair stand against the norm.
package struct ChairStandResult: Sendable, Equatable {
  package let count: Int
  /// Nil where there is no table for the age.
  package let norm: Norm?

  package enum Norm: String, CaseIterable, Sendable, Codable {
    case below
    case usual
    case above
    /// The sex is not said and the rows of men and women disagree.
    case dependsOnSex = "depends_on_sex"
  }
}

extension SelfTestNorms {
  /// With the arms used the score is 0.
  package func chairStand(
    ageYears: Int, sex: Sex?, count: Int, usedArms: Bool = false
  ) -> ChairStandResult {
    let count = usedArms ? 0 : count
    guard chairStandAges.contains(ageYears),
      let row = chairStand.last(where: { $0.ageFrom <= ageYears })
    else { return ChairStandResult(count: count, norm: nil) }
    func place(in usual: ClosedRange<Int>) -> ChairStandResult.Norm {
      if count < usual.lowerBound { return .below }
      return count <= usual.upperBound ? .usual : .above
    }
    let norm =
      switch sex {
      case .male: place(in: row.men)
      case .female: place(in: row.women)
      case nil: place(in: row.men) == place(in: row.women) ? place(in: row.men) : .dependsOnSex
      }
    return ChairStandResult(count: count, norm: norm)
  }
}

/// Five chair rises against the norm.
package struct FiveRisesResult: Sendable, Equatable {
  package let isLowStrength: Bool
  /// Nil where there is no table for the age.
  package let isSlowerThanAverage: Bool?
}

extension SelfTestNorms {
  /// `seconds` is nil when five rises could not be done.
  package func fiveRises(ageYears: Int, seconds: Double?) -> FiveRisesResult {
    guard let seconds else {
      return FiveRisesResult(isLowStrength: true, isSlowerThanAverage: nil)
    }
    let row = fiveRises.averages.last { $0.ageFrom <= ageYears }
    return FiveRisesResult(
      isLowStrength: seconds.exceeds(fiveRises.lowStrengthSeconds),
      isSlowerThanAverage: fiveRises.ages.contains(ageYears)
        ? row.map { seconds.exceeds($0.seconds) } : nil)
  }
}
