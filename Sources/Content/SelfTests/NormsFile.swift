/// `seeds/norms.yaml`: the tables that home tests are compared with, each with its sources.
package struct NormsFile: Sendable, Codable {
  package let norms: Tables

  package struct Tables: Sendable, Codable {
    package let chairStand: ChairStand
    package let chairStandChange: Change
    package let fiveRises: FiveRises
    package let stance: Stance
    package let stanceFallRisk: FallRisk
    package let stanceSupport: Support
    package let calf: Calf
    package let sarcF: SarcF
    package let sarcCalf: SarcCalf

    enum CodingKeys: String, CodingKey {
      case stance, calf
      case chairStand = "chair_stand"
      case chairStandChange = "chair_stand_change"
      case fiveRises = "five_rises"
      case stanceFallRisk = "stance_fall_risk"
      case stanceSupport = "stance_support"
      case sarcF = "sarc_f"
      case sarcCalf = "sarc_calf"
    }
  }
}

extension NormsFile {
  package struct ChairStand: Sendable, Codable {
    /// What the numbers mean, for the book of answers.
    package let means: String
    package let sources: [Source.Key]
    package let ages: [Int]
    package let rows: [Row]

    package struct Row: Sendable, Codable {
      package let ageFrom: Int
      package let men: [Int]
      package let women: [Int]

      enum CodingKeys: String, CodingKey {
        case men, women
        case ageFrom = "age_from"
      }
    }
  }

  package struct Change: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let stands: Int
  }

  package struct AgeRow: Sendable, Codable {
    package let ageFrom: Int
    package let seconds: Double

    enum CodingKeys: String, CodingKey {
      case seconds
      case ageFrom = "age_from"
    }
  }

  package struct FiveRises: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let lowStrengthSeconds: Double
    package let ages: [Int]
    package let rows: [AgeRow]

    enum CodingKeys: String, CodingKey {
      case means, sources, ages, rows
      case lowStrengthSeconds = "low_strength_seconds"
    }
  }

  package struct Stance: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let limitSeconds: Double
    package let rows: [AgeRow]

    enum CodingKeys: String, CodingKey {
      case means, sources, rows
      case limitSeconds = "limit_seconds"
    }
  }

  package struct FallRisk: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let ageFrom: Int
    package let seconds: Double

    enum CodingKeys: String, CodingKey {
      case means, sources, seconds
      case ageFrom = "age_from"
    }
  }

  package struct Support: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let seconds: Double
  }

  package struct Calf: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let men: Cuts
    package let women: Cuts
    package let corrections: [Correction]

    package struct Cuts: Sendable, Codable {
      package let moderateCM: Double
      package let severeCM: Double

      enum CodingKeys: String, CodingKey {
        case moderateCM = "moderate_cm"
        case severeCM = "severe_cm"
      }
    }

    package struct Correction: Sendable, Codable {
      package let bmiFrom: Double
      package let addCM: Double

      enum CodingKeys: String, CodingKey {
        case bmiFrom = "bmi_from"
        case addCM = "add_cm"
      }
    }
  }

  package struct SarcF: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let positiveFrom: Int

    enum CodingKeys: String, CodingKey {
      case means, sources
      case positiveFrom = "positive_from"
    }
  }

  package struct SarcCalf: Sendable, Codable {
    package let means: String
    package let sources: [Source.Key]
    package let calfPoints: Int
    package let menCM: Double
    package let womenCM: Double
    package let positiveFrom: Int

    enum CodingKeys: String, CodingKey {
      case means, sources
      case calfPoints = "calf_points"
      case menCM = "men_cm"
      case womenCM = "women_cm"
      case positiveFrom = "positive_from"
    }
  }
}
