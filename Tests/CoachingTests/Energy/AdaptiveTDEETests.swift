import Coaching
import Testing

struct AdaptiveTDEETests {
  private static func log(_ input: JSON) throws -> EnergyLog {
    var log = EnergyLog(weightsKG: [:], intakes: [:])
    for (key, value) in try #require(input["weights"]?.object) {
      let kg: Double = try #require(value.double)
      log.weightsKG[Day(number: try #require(Int(key)))] = kg
    }
    for (key, value) in try #require(input["intakes"]?.object) {
      log.intakes[Day(number: try #require(Int(key)))] = EnergyLog.Intake(
        kcal: try #require(value[0]?.double), isComplete: try #require(value[1]?.bool as Bool?))
    }
    log.waterEvents = (input["water_events"]?.list ?? []).compactMap(\.int).map(Day.init(number:))
    return log
  }

  @Test func `every case of the estimate is run once`() throws {
    let updates = try Vectors.cases("adaptive_tdee", with: "today").count
    let trends = try Vectors.cases("adaptive_tdee", with: "confirmed").count
    #expect([updates, trends] == [19, 5])
    #expect(try Vectors.load("adaptive_tdee").cases.count == 24)
  }

  @Test(arguments: try Vectors.cases("adaptive_tdee", with: "today"))
  func `the estimate or the reason to keep it matches the vectors`(vector: VectorCase) throws {
    let (input, out) = (vector.input, vector.output)
    let prior = try #require(input["prior"]?.double)
    let adaptive = AdaptiveTDEE(
      log: try Self.log(input), targetKcal: try #require(input["target"]?.double),
      priorKcal: prior, formulaKcal: try #require(input["formula"]?.double),
      lastUpdate: input["last_update"]?.int.map(Day.init(number:)))
    switch adaptive.update(on: Day(number: try #require(input["today"]?.int))) {
    case .tooSoon:
      #expect(out == .object(["kept": .text("TOO_SOON"), "tdee": .number(prior)]))
    case .needsData(let missing):
      #expect(out["kept"]?.string == "NEED_DATA")
      #expect(out["tdee"]?.double == prior)
      #expect(out["missing"]?["weights"]?.int == missing.weights)
      #expect(out["missing"]?["span_days"]?.int == missing.spanDays)
      #expect(out["missing"]?["intake_days"]?.int == missing.intakeDays)
    case .updated(let estimate):
      let pairs = [
        ("slope", estimate.slopeKGPerDay, 1e-6), ("observed", estimate.observedKcal, 0.1),
        ("confidence", estimate.confidence, 1e-4), ("blend", estimate.blendKcal, 0.1),
        ("tdee", estimate.tdeeKcal, 0.1),
      ]
      for (key, found, tolerance) in pairs {
        #expect(abs(found - (try #require(out[key]?.double))) <= tolerance, "\(key)")
      }
      #expect(estimate.tdeeKcal.wholeHalfAway == out["shown"]?.int)
    }
  }

  @Test(arguments: try Vectors.cases("adaptive_tdee", with: "confirmed"))
  func `the trend matches the vectors`(vector: VectorCase) throws {
    let weighIns = try #require(vector.input["weights"]?.list).map { entry in
      WeighIn(
        day: Day(number: try #require(entry[0]?.int)), kg: try #require(entry[1]?.double))
    }
    let confirmed = try #require(vector.input["confirmed"]?.list).compactMap(\.int)
    let trend = WeightTrend(weighIns, confirmed: Set(confirmed.map(Day.init(number:))))
    let expected = try #require(vector.output.list)
    #expect(trend.points.count == expected.count)
    for (point, out) in zip(trend.points, expected) {
      #expect(point.weighIn.day.number == out["day"]?.int)
      #expect(abs(point.trendKG - (try #require(out["trend"]?.double))) <= 0.0001)
      #expect(point.isIgnored == out["ignored"]?.bool)
    }
  }

  @Test func `the last of several weights on a day counts`() {
    let day = Day(number: 0)
    let trend = WeightTrend([WeighIn(day: day, kg: 80), WeighIn(day: day, kg: 81)])
    #expect(trend.points.map(\.trendKG) == [81])
    #expect(trend.kg(on: day - 1) == nil)
    #expect(trend.kg(on: day + 3) == 81)
  }

  @Test func `a formula changed by more than a twentieth starts anew`() {
    #expect(!AdaptiveTDEE.restarts(oldFormulaKcal: 2000, newFormulaKcal: 2100))
    #expect(AdaptiveTDEE.restarts(oldFormulaKcal: 2000, newFormulaKcal: 1899))
    #expect(EnergyLog.isWaterEvent(from: .maintain, to: .loseOne))
    #expect(!EnergyLog.isWaterEvent(from: .loseHalf, to: .loseOne))
  }
}
