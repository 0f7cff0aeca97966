import Foundation

import Coaching

/// The test norms of `seeds/norms.yaml`.
enum SeedNorms {
  static let norms = Result { try read() }

  static func read() throws -> SelfTestNorms {
    try SeedLibrary.read(SeedLibrary.seeds.appending(path: "norms.yaml"), as: NormFile.self)
      .norms.value()
  }
}

private struct NormFile: Decodable {
  let norms: Tables

  struct Tables: Decodable {
    let chairStand: ChairStand
    let fiveRises: FiveRises
    let stance: Stance
    let stanceFallRisk: FallRisk
    let stanceSupport: Support
    let calf: Calf
    let sarcF: SarcF
    let sarcCalf: SarcCalF

    func value() -> SelfTestNorms {
      SelfTestNorms(
        chairStand: chairStand.rows.map {
          .init(ageFrom: $0.ageFrom, men: range($0.men), women: range($0.women))
        },
        chairStandAges: range(chairStand.ages),
        fiveRises: .init(
          lowStrengthSeconds: fiveRises.lowStrengthSeconds, ages: range(fiveRises.ages),
          averages: fiveRises.rows.map { .init(ageFrom: $0.ageFrom, seconds: $0.seconds) }),
        stance: .init(
          limitSeconds: stance.limitSeconds,
          averages: stance.rows.map { .init(ageFrom: $0.ageFrom, seconds: $0.seconds) },
          supportSeconds: stanceSupport.seconds, fallRiskSeconds: stanceFallRisk.seconds,
          fallRiskAge: stanceFallRisk.ageFrom),
        calf: .init(
          men: calf.men.value, women: calf.women.value,
          corrections: calf.corrections.map { .init(bmiFrom: $0.bmiFrom, addCM: $0.addCm) }),
        sarcF: .init(
          positiveFrom: sarcF.positiveFrom, calfPoints: sarcCalf.calfPoints,
          calfMenCM: sarcCalf.menCm, calfWomenCM: sarcCalf.womenCm,
          calfPositiveFrom: sarcCalf.positiveFrom))
    }

    private func range(_ pair: [Int]) -> ClosedRange<Int> {
      (pair.first ?? 0)...(pair.last ?? 0)
    }
  }

  struct ChairStand: Decodable {
    let ages: [Int]
    let rows: [Row]

    struct Row: Decodable {
      let ageFrom: Int
      let men: [Int]
      let women: [Int]
    }
  }

  struct AgeRow: Decodable {
    let ageFrom: Int
    let seconds: Double
  }

  struct FiveRises: Decodable {
    let lowStrengthSeconds: Double
    let ages: [Int]
    let rows: [AgeRow]
  }

  struct Stance: Decodable {
    let limitSeconds: Double
    let rows: [AgeRow]
  }

  struct FallRisk: Decodable {
    let ageFrom: Int
    let seconds: Double
  }

  struct Support: Decodable {
    let seconds: Double
  }

  struct Calf: Decodable {
    let men: Cuts
    let women: Cuts
    let corrections: [Correction]

    struct Cuts: Decodable {
      let moderateCm: Double
      let severeCm: Double

      var value: SelfTestNorms.Calf.Cuts {
        .init(moderateCM: moderateCm, severeCM: severeCm)
      }
    }

    struct Correction: Decodable {
      let bmiFrom: Double
      let addCm: Double
    }
  }

  struct SarcF: Decodable {
    let positiveFrom: Int
  }

  struct SarcCalF: Decodable {
    let calfPoints: Int
    let menCm: Double
    let womenCm: Double
    let positiveFrom: Int
  }
}
