import Testing

import Coaching

@Suite struct SelfTestNormsTests {
  private let norms: SelfTestNorms

  init() throws { norms = try SeedNorms.norms.get() }

  @Test func `there are 135 self test cases`() throws {
    #expect(try Vectors.load("self_tests").cases.count == 135)
  }

  @Test(arguments: try Vectors.load("self_tests").cases)
  func `a result is read against its norm`(_ vector: VectorCase) throws {
    #expect(try result(vector.input) == vector.output)
  }

  private func result(_ input: JSON) throws -> JSON {
    let sex = input["sex"]?.string.flatMap(Sex.init)
    let age = input["age"]?.int ?? 0
    switch input["test"]?.string {
    case "cst30":
      return norms.chairStand(
        ageYears: age, sex: sex, count: try #require(input["count"]?.int),
        usedArms: input["used_arms"]?.bool ?? false
      ).json
    case "5xsts": return norms.fiveRises(ageYears: age, seconds: input["seconds"]?.double).json
    case "sls":
      let tries = try #require(input["tries"]?.list).compactMap(\.double)
      return try #require(norms.stance(ageYears: age, trySeconds: tries)).json
    case "calf":
      return norms.calf(
        sex: sex, cm: try #require(input["cm"]?.double),
        bodyMassIndex: try #require(input["bmi"]?.double)
      ).json
    case "sarcf": return norms.sarcF(try answers(input)).json
    case "sarccalf":
      return norms.sarcCalF(
        sarcFPoints: try #require(input["points"]?.int), sex: try #require(sex),
        calfCM: try #require(input["cm"]?.double)
      ).json
    default: return .null
    }
  }

  private func answers(_ input: JSON) throws -> SarcFAnswers {
    SarcFAnswers(
      strength: try #require(input["strength"]?.int), walking: try #require(input["walking"]?.int),
      rising: try #require(input["rising"]?.int), stairs: try #require(input["stairs"]?.int),
      fallsLastYear: try #require(input["falls"]?.int))
  }
}

extension ChairStandResult {
  fileprivate var json: JSON {
    .object(["count": .number(Double(count)), "norm": norm.map { .text($0.rawValue) } ?? .null])
  }
}

extension FiveRisesResult {
  fileprivate var json: JSON {
    .object([
      "low_strength": .bool(isLowStrength),
      "slower_than_average": isSlowerThanAverage.map(JSON.bool) ?? .null,
    ])
  }
}

extension StanceResult {
  fileprivate var json: JSON {
    .object([
      "best": .number(bestSeconds), "average": .number(averageSeconds),
      "under_average": .bool(isUnderAverage), "practise_with_support": .bool(needsSupport),
      "fall_risk": .bool(isFallRisk),
    ])
  }
}

extension CalfResult {
  fileprivate var json: JSON {
    .object(["corrected_cm": .number(correctedCM), "low": .text(muscle.rawValue)])
  }
}

extension ScreeningResult {
  fileprivate var json: JSON {
    .object(["points": .number(Double(points)), "positive": .bool(isPositive)])
  }
}
