import Coaching
import Testing

extension EnergyPerson {
  /// A person as the vector files write one.
  init(vector: JSON) throws {
    let factor = try #require(vector["factor"]?.double)
    self.init(
      sex: vector["sex"]?.string.flatMap(Sex.init(rawValue:)),
      ageYears: try #require(vector["age"]?.int),
      heightCM: try #require(vector["cm"]?.double),
      weightKG: try #require(vector["kg"]?.double),
      activityFactor: try #require(ActivityFactor(rawValue: factor)),
      adaptiveTDEEKcal: vector["adaptive_tdee"]?.double,
      flags: Set(Flag.allCases.filter { vector[$0.rawValue]?.bool == true }))
  }
}

extension WeightModel {
  /// A person as `[sex, age, cm, kg, activity level, fat percent]`.
  init(vector: JSON) throws {
    self.init(
      sex: vector[0]?.string.flatMap(Sex.init(rawValue:)),
      ageYears: try #require(vector[1]?.int),
      heightCM: try #require(vector[2]?.double),
      weightKG: try #require(vector[3]?.double),
      physicalActivityLevel: try #require(vector[4]?.double),
      bodyFatPercent: vector[5]?.double)
  }
}
