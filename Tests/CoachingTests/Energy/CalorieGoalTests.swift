import Coaching
import Testing

struct CalorieGoalTests {
  @Test func `every case of goals is run once`() throws {
    let split = try ["rate", "kcal", "goal_kg", "intakes"].map {
      try Vectors.cases("goals", with: $0).count
    }
    #expect(split == [109, 16, 8, 6])
    #expect(try Vectors.load("goals").cases.count == split.reduce(0, +))
  }

  @Test(arguments: try Vectors.cases("goals", with: "rate"))
  func `a wished rate gets the target, rate and codes of the vectors`(vector: VectorCase) throws {
    let goal = CalorieGoal(try EnergyPerson(vector: try #require(vector.input["person"])))
    let wished = try #require(vector.input["rate"]?.double)
    let asked = try #require(WeeklyRate(lbPerWeek: wished))
    switch goal.advice(for: asked) {
    case .refused(let code):
      #expect(vector.output == .object(["refused": .text(code.rawValue)]))
    case .advice(let advice):
      #expect(advice.kcal == vector.output["kcal"]?.int)
      #expect(advice.rate.lbPerWeek == vector.output["rate"]?.double)
      #expect(advice.codes.map(\.rawValue) == vector.output["codes"]?.strings)
      if let raw = vector.output["raw_kcal"] { #expect(advice.rawKcal == raw.int) }
    }
  }

  @Test func `a wished loss ends at maintenance even where that is under the floor`() throws {
    let person = EnergyPerson(
      sex: .male, ageYears: 90, heightCM: 122, weightKG: 52.1, flags: [.clinicianOK])
    #expect(person.tdeeKcal < 1500)
    guard case .advice(let advice) = CalorieGoal(person).advice(for: .loseTwo) else {
      Issue.record("refused")
      return
    }
    #expect(advice.rate == .maintain)
    #expect(advice.kcal == 1500)
    #expect(advice.codes == [.capOlder, .capOnePercent, .floor, .floorMaintenance])
  }

  @Test(arguments: try Vectors.cases("goals", with: "kcal"))
  func `a typed target is kept or moved as in the vectors`(vector: VectorCase) throws {
    let goal = CalorieGoal(try EnergyPerson(vector: try #require(vector.input["person"])))
    switch goal.advice(forExactKcal: try #require(vector.input["kcal"]?.double)) {
    case .refused(let code):
      #expect(vector.output == .object(["refused": .text(code.rawValue)]))
    case .opensEatingDisorderQuestion:
      #expect(vector.output == .object(["opens": .text("RF-19")]))
    case .asksAgain:
      #expect(vector.output == .object(["ask_again": .bool(true)]))
    case .advice(let kcal, _, let codes):
      #expect(kcal == vector.output["kcal"]?.int)
      #expect(codes.map(\.rawValue) == vector.output["codes"]?.strings)
    }
  }

  @Test func `a typed target within 25 kcal of maintenance is no loss and no gain`() {
    let person = EnergyPerson(
      sex: .male, ageYears: 68, heightCM: 170, weightKG: 70, adaptiveTDEEKcal: 2000)
    let wishes = [1974.0, 1975, 2025]
    let results = wishes.map { CalorieGoal(person).advice(forExactKcal: $0) }
    #expect(
      results == [
        .advice(kcal: 2000, unroundedKcal: 2000, codes: [.noLossOlder]),
        .advice(kcal: 1975, unroundedKcal: 1975, codes: []),
        .advice(kcal: 2025, unroundedKcal: 2025, codes: []),
      ])
  }

  @Test(arguments: [(90.8, [SafetyCode]()), (90.7, [.warnFastGain])])
  func `a gain of more than half a percent a week is warned of`(kg: Double, codes: [SafetyCode]) {
    let person = EnergyPerson(sex: .male, ageYears: 30, heightCM: 185, weightKG: kg)
    guard case .advice(let advice) = CalorieGoal(person).advice(for: .gainOne) else {
      Issue.record("refused")
      return
    }
    #expect(advice.codes == codes)
  }

  @Test(arguments: try Vectors.cases("goals", with: "goal_kg"))
  func `a goal weight is checked as in the vectors`(vector: VectorCase) throws {
    let goal = CalorieGoal(try EnergyPerson(vector: try #require(vector.input["person"])))
    switch goal.check(goalKG: try #require(vector.input["goal_kg"]?.double)) {
    case .allowed:
      #expect(vector.output == .object(["allowed": .bool(true)]))
    case .tooLow(let leastKG):
      #expect(vector.output["allowed"]?.bool == false)
      #expect(vector.output["code"]?.string == SafetyCode.goalBMI.rawValue)
      #expect(vector.output["least_kg"]?.double == leastKG)
    }
  }

  @Test(arguments: try Vectors.cases("goals", with: "intakes"))
  func `a loss that goes too far is stopped as in the vectors`(vector: VectorCase) throws {
    let input = vector.input
    let watch = LossWatch(
      intakesKcal: try #require(input["intakes"]?.list).compactMap(\.double),
      floorKcal: try #require(input["floor"]?.double),
      trendKG: input["trends"]?[0]?.double,
      trendWeekAgoKG: input["trends"]?[1]?.double,
      trendFortnightAgoKG: input["trends"]?[2]?.double)
    let target = watch.target(
      fromKcal: try #require(input["target"]?.double),
      maintenanceKcal: try #require(input["maintenance"]?.double))
    #expect(watch.signs.map(\.rawValue) == vector.output["codes"]?.strings)
    #expect(target == vector.output["kcal"]?.int)
  }
}
