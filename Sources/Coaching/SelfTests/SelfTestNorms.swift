/// The tables the home tests are read against; seeds/norms.yaml holds them.
package struct SelfTestNorms: Sendable, Equatable {
  /// 30-second chair stand, in ascending age.
  package var chairStand: [ChairStandRow]
  /// Ages with a chair-stand row.
  package var chairStandAges: ClosedRange<Int>
  /// Five chair rises.
  package var fiveRises: FiveRises
  /// Single-leg stance with eyes open.
  package var stance: Stance
  package var calf: Calf
  package var sarcF: SarcF

  package init(
    chairStand: [ChairStandRow], chairStandAges: ClosedRange<Int>, fiveRises: FiveRises,
    stance: Stance, calf: Calf, sarcF: SarcF
  ) {
    self.chairStand = chairStand
    self.chairStandAges = chairStandAges
    self.fiveRises = fiveRises
    self.stance = stance
    self.calf = calf
    self.sarcF = sarcF
  }

  /// Counts from `low` to `high` are usual from an age on, for each sex.
  package struct ChairStandRow: Sendable, Equatable {
    package let ageFrom: Int
    package let men: ClosedRange<Int>
    package let women: ClosedRange<Int>

    package init(ageFrom: Int, men: ClosedRange<Int>, women: ClosedRange<Int>) {
      self.ageFrom = ageFrom
      self.men = men
      self.women = women
    }
  }

  /// A number that holds from an age on.
  package struct AgeRow: Sendable, Equatable {
    package let ageFrom: Int
    package let seconds: Double

    package init(ageFrom: Int, seconds: Double) {
      self.ageFrom = ageFrom
      self.seconds = seconds
    }
  }

  /// Seconds for five chair rises.
  package struct FiveRises: Sendable, Equatable {
    /// More than this is low strength.
    package let lowStrengthSeconds: Double
    package let ages: ClosedRange<Int>
    /// More than this is slower than the average, in ascending age.
    package let averages: [AgeRow]

    package init(lowStrengthSeconds: Double, ages: ClosedRange<Int>, averages: [AgeRow]) {
      self.lowStrengthSeconds = lowStrengthSeconds
      self.ages = ages
      self.averages = averages
    }
  }

  /// Seconds on one leg.
  package struct Stance: Sendable, Equatable {
    /// The test is stopped here.
    package let limitSeconds: Double
    /// Averages of the best of three tries, in ascending age.
    package let averages: [AgeRow]
    /// Under this, balance is practised with support.
    package let supportSeconds: Double
    /// Under this, from `fallRiskAge` on, falls that injure are more likely.
    package let fallRiskSeconds: Double
    package let fallRiskAge: Int

    package init(
      limitSeconds: Double, averages: [AgeRow], supportSeconds: Double, fallRiskSeconds: Double,
      fallRiskAge: Int
    ) {
      self.limitSeconds = limitSeconds
      self.averages = averages
      self.supportSeconds = supportSeconds
      self.fallRiskSeconds = fallRiskSeconds
      self.fallRiskAge = fallRiskAge
    }
  }

  /// Calf circumference in cm.
  package struct Calf: Sendable, Equatable {
    package let men: Cuts
    package let women: Cuts
    /// Centimetres added from a BMI on, in ascending BMI.
    package let corrections: [Correction]

    package init(men: Cuts, women: Cuts, corrections: [Correction]) {
      self.men = men
      self.women = women
      self.corrections = corrections
    }

    /// Under these a calf is moderately or severely low.
    package struct Cuts: Sendable, Equatable {
      package let moderateCM: Double
      package let severeCM: Double

      package init(moderateCM: Double, severeCM: Double) {
        self.moderateCM = moderateCM
        self.severeCM = severeCM
      }
    }

    /// What fat adds to or takes from the tape.
    package struct Correction: Sendable, Equatable {
      package let bmiFrom: Double
      package let addCM: Double

      package init(bmiFrom: Double, addCM: Double) {
        self.bmiFrom = bmiFrom
        self.addCM = addCM
      }
    }
  }

  /// Points of the five questions.
  package struct SarcF: Sendable, Equatable {
    package let positiveFrom: Int
    /// Points a small calf adds.
    package let calfPoints: Int
    /// A calf of this or less is small.
    package let calfMenCM: Double
    package let calfWomenCM: Double
    package let calfPositiveFrom: Int

    package init(
      positiveFrom: Int, calfPoints: Int, calfMenCM: Double, calfWomenCM: Double,
      calfPositiveFrom: Int
    ) {
      self.positiveFrom = positiveFrom
      self.calfPoints = calfPoints
      self.calfMenCM = calfMenCM
      self.calfWomenCM = calfWomenCM
      self.calfPositiveFrom = calfPositiveFrom
    }
  }
}
