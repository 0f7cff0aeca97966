import Coaching
import Testing

struct RestingEnergyTests {
  @Test func `every case of energy is run once`() throws {
    let split = try ["fat", "born"].map { try Vectors.cases("energy", with: $0).count }
    let bodies = try Vectors.load("energy").cases.filter { $0.output["bmi"] != nil }.count
    #expect(try Vectors.load("energy").cases.count == 43)
    #expect(split == [22, 7])
    #expect(bodies == 31)
  }

  @Test(arguments: try Vectors.cases("energy", with: "fat"))
  func `resting and daily energy match the vectors`(vector: VectorCase) throws {
    let person = try EnergyPerson(vector: vector.input)
    let out = vector.output
    #expect(person.tdeeKcal.wholeHalfAway == out["tdee_kcal"]?.int)
    guard let mifflin = out["mifflin"]?.double, let tdee = out["tdee"]?.double else {
      #expect(out.object?.count == 1)
      return
    }
    let fat = try #require(vector.input["fat"]?.double)
    let katch = RestingEnergy.katchMcArdle(weightKG: person.weightKG, bodyFatPercent: fat)
    let cunningham = RestingEnergy.cunningham(weightKG: person.weightKG, bodyFatPercent: fat)
    #expect(abs(person.restingKcal - mifflin) <= 1e-6)
    #expect(person.restingKcal.wholeHalfAway == out["mifflin_kcal"]?.int)
    #expect(
      RestingEnergy.harrisBenedict(person).wholeHalfAway == out["harris_benedict_kcal"]?.int)
    #expect(katch.wholeHalfAway == out["katch_mcardle_kcal"]?.int)
    #expect(cunningham.wholeHalfAway == out["cunningham_kcal"]?.int)
    #expect(abs(person.tdeeKcal - tdee) <= 1e-6)
    for level in EnergyRequirement.Level.allCases {
      let kcal = EnergyRequirement.kcal(for: person, level: level).wholeHalfAway
      #expect(kcal == out["eer_kcal"]?[level.rawValue]?.int, "\(level)")
    }
  }

  @Test(arguments: try Vectors.load("energy").cases.filter { $0.output["bmi"] != nil })
  func `body mass index and its class match the vectors`(vector: VectorCase) throws {
    let index = BodyMassIndex(
      weightKG: try #require(vector.input["kg"]?.double),
      heightCM: try #require(vector.input["cm"]?.double))
    #expect(index.value.roundedHalfAway(places: 2) == vector.output["bmi"]?.double)
    #expect(index.category.rawValue == vector.output["bmi_class"]?.string)
  }

  @Test(arguments: try Vectors.cases("energy", with: "born"))
  func `age in whole years matches the vectors`(vector: VectorCase) throws {
    let born = try #require(Day(iso: vector.input["born"]?.string ?? ""))
    let today = try #require(Day(iso: vector.input["today"]?.string ?? ""))
    #expect(today.age(bornOn: born) == vector.output["age"]?.int)
  }

  @Test func `a chosen body fat speaks instead of Mifflin`() {
    var person = EnergyPerson(sex: .female, ageYears: 34, heightCM: 165, weightKG: 68)
    #expect(person.restingKcal == 1380.25)
    person.chosenBodyFatPercent = 30
    #expect(person.restingKcal.wholeHalfAway == 1398)
  }

  @Test func `the planner's activity table has its corners`() {
    #expect(PlannerActivity.level(work: .veryLight, leisure: .veryLight) == 1.4)
    #expect(PlannerActivity.level(work: .heavy, leisure: .veryActive) == 2.3)
    #expect(PlannerActivity.level(work: .heavy, leisure: .active) == 2.1)
  }
}
