package import Coaching

extension NormsFile {
  /// The planner's form; nil where a range is not two ascending numbers.
  package var selfTestNorms: SelfTestNorms? {
    var chairRows: [SelfTestNorms.ChairStandRow] = []
    for row in norms.chairStand.rows {
      guard let men = Self.range(row.men), let women = Self.range(row.women) else { return nil }
      chairRows.append(.init(ageFrom: row.ageFrom, men: men, women: women))
    }
    guard let chairAges = Self.range(norms.chairStand.ages),
      let riseAges = Self.range(norms.fiveRises.ages)
    else { return nil }
    return SelfTestNorms(
      chairStand: chairRows, chairStandAges: chairAges,
      fiveRises: SelfTestNorms.FiveRises(
        lowStrengthSeconds: norms.fiveRises.lowStrengthSeconds, ages: riseAges,
        averages: norms.fiveRises.rows.map { .init(ageFrom: $0.ageFrom, seconds: $0.seconds) }),
      stance: SelfTestNorms.Stance(
        limitSeconds: norms.stance.limitSeconds,
        averages: norms.stance.rows.map { .init(ageFrom: $0.ageFrom, seconds: $0.seconds) },
        supportSeconds: norms.stanceSupport.seconds,
        fallRiskSeconds: norms.stanceFallRisk.seconds, fallRiskAge: norms.stanceFallRisk.ageFrom),
      calf: calfTable, sarcF: sarcTable)
  }

  private var calfTable: SelfTestNorms.Calf {
    SelfTestNorms.Calf(
      men: .init(moderateCM: norms.calf.men.moderateCM, severeCM: norms.calf.men.severeCM),
      women: .init(moderateCM: norms.calf.women.moderateCM, severeCM: norms.calf.women.severeCM),
      corrections: norms.calf.corrections.map { .init(bmiFrom: $0.bmiFrom, addCM: $0.addCM) })
  }

  private var sarcTable: SelfTestNorms.SarcF {
    SelfTestNorms.SarcF(
      positiveFrom: norms.sarcF.positiveFrom, calfPoints: norms.sarcCalf.calfPoints,
      calfMenCM: norms.sarcCalf.menCM, calfWomenCM: norms.sarcCalf.womenCM,
      calfPositiveFrom: norms.sarcCalf.positiveFrom)
  }

  private static func range(_ ends: [Int]) -> ClosedRange<Int>? {
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}
