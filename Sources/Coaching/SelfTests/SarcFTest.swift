/// The five questions of the SARC-F, each 0-2 points, and the falls of the last year.
package struct SarcFAnswers: Sendable, Equatable {
  package var strength: Int
  package var walking: Int
  package var rising: Int
  package var stairs: Int
  package var fallsLastYear: Int

  package init(strength: Int, walking: Int, rising: Int, stairs: Int, fallsLastYear: Int) {
    self.strength = strength
    self.walking = walking
    self.rising = rising
    self.stairs = stairs
    self.fallsLastYear = fallsLastYear
  }

  /// 0-10.
  package var points: Int {
    let falls = fallsLastYear == 0 ? 0 : fallsLastYear <= 3 ? 1 : 2
    return strength + walking + rising + stairs + falls
  }
}

/// Points of a screening, and whether they ask for a strength test by a clinician.
package struct ScreeningResult: Sendable, Equatable {
  package let points: Int
  package let isPositive: Bool
}

extension SelfTestNorms {
  package func sarcF(_ answers: SarcFAnswers) -> ScreeningResult {
    let points = answers.points
    return ScreeningResult(points: points, isPositive: points >= sarcF.positiveFrom)
  }

  /// SARC-CalF; the calf is not corrected for BMI here.
  package func sarcCalF(sarcFPoints: Int, sex: Sex, calfCM: Double) -> ScreeningResult {
    let cut = sex == .male ? sarcF.calfMenCM : sarcF.calfWomenCM
    let points = sarcFPoints + (calfCM.exceeds(cut) ? 0 : sarcF.calfPoints)
    return ScreeningResult(points: points, isPositive: points >= sarcF.calfPositiveFrom)
  }
}
