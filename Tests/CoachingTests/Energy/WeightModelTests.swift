import Coaching
import Testing

struct WeightModelTests {
  private static var files: [VectorCase] {
    get throws { try Vectors.load("dynamic_model").cases }
  }

  @Test func `every case of the model is run once`() throws {
    let curves = try Self.files.filter { $0.output["days"] != nil }.count
    let intakes = try Self.files.filter { $0.output["intake"] != nil }.count
    let arrivals = try Self.files.filter { $0.output["day"] != nil }.count
    let shown = try Vectors.cases("dynamic_model", with: "least_kg").count
    #expect([curves, intakes, arrivals, shown] == [10, 4, 5, 2])
    #expect(try Self.files.count == 21)
  }

  @Test(arguments: try files.filter { $0.output["days"] != nil })
  func `weight and fat follow the vectors to a gram`(vector: VectorCase) throws {
    let model = try WeightModel(vector: try #require(vector.input["person"]))
    let change = try #require(vector.input["change_kcal"]?.double)
    #expect(model.restingKcal.roundedHalfAway(places: 2) == vector.output["resting"]?.double)
    #expect(model.balanceKcal.roundedHalfAway(places: 2) == vector.output["balance"]?.double)
    #expect(
      model.bodyFatPercent.roundedHalfAway(places: 3) == vector.output["fat_percent"]?.double)
    let days = try #require(vector.output["days"]?.object)
    #expect(days.count == 8)
    for (key, expected) in days {
      let day = try #require(Int(key))
      let state = model.state(afterDays: day, intakeKcal: model.balanceKcal + change)
      let (kg, fatKG) = (try #require(expected[0]?.double), try #require(expected[1]?.double))
      #expect(abs(state.weightKG - kg) <= 0.001, "day \(day)")
      #expect(abs(state.fatKG - fatKG) <= 0.001, "day \(day)")
    }
  }

  @Test(arguments: try files.filter { $0.output["intake"] != nil })
  func `the intake for a goal matches the vectors`(vector: VectorCase) throws {
    let model = try WeightModel(vector: try #require(vector.input["person"]))
    let goal = try #require(vector.input["goal_kg"]?.double)
    let day = try #require(vector.input["day"]?.int)
    let intake = model.intakeKcal(toReachKG: goal, onDay: day)
    let poundsPerDay = (goal - model.startKG) / MassUnit.pound.kilograms / Double(day)
    let found = [
      "balance": model.balanceKcal, "intake": intake, "change": intake - model.balanceKcal,
      "rule_3500": poundsPerDay * 3500,
    ]
    for (key, kcal) in found {
      let expected = try #require(vector.output[key]?.double)
      #expect(abs(kcal - expected) <= 0.1, "\(key)")
    }
  }

  @Test(arguments: try files.filter { $0.output["day"] != nil })
  func `the day of arrival matches the vectors`(vector: VectorCase) throws {
    let model = try WeightModel(vector: try #require(vector.input["person"]))
    let day = model.firstDay(
      atKG: try #require(vector.input["goal_kg"]?.double),
      changeKcal: try #require(vector.input["change_kcal"]?.double))
    let expected = try #require(vector.output["day"])
    #expect(day == expected.int)
    #expect(expected.isNull == (day == nil))
  }

  @Test(arguments: try Vectors.cases("dynamic_model", with: "least_kg"))
  func `shown weights match the vectors`(vector: VectorCase) throws {
    let model = try WeightModel(vector: try #require(vector.input["person"]))
    let shown = model.projection(
      changeKcal: try #require(vector.input["change_kcal"]?.double),
      onDays: [30, 91, 182, 365, 730],
      leastKG: try #require(vector.input["least_kg"]?.double))
    let found = Dictionary(uniqueKeysWithValues: shown.map { ("\($0.day)", $0.weightKG) })
    #expect(found == (try #require(vector.output.object)).compactMapValues(\.double))
  }

  @Test func `the coach shows the weights of its own target and none under the least`() {
    let person = EnergyPerson(
      sex: .female, ageYears: 34, heightCM: 165, weightKG: 68, activityFactor: .light)
    let goal = CalorieGoal(person)
    let kcal = person.tdeeKcal - 500
    let shown = goal.projection(atKcal: kcal, onDays: [730, 30, 91, 182, 365])
    #expect(shown.map(\.day) == [30, 91, 182, 365])
    #expect(shown.map(\.weightKG) == [65.4, 62.5, 58.7, 52.9])
    #expect(goal.firstDay(atKG: 65, onKcal: kcal) == 39)
    #expect(goal.firstDay(atKG: 50, onKcal: kcal) == nil)
    #expect(goal.firstDay(atKG: 70, onKcal: kcal) == nil)
  }

  @Test func `someone underweight sees the weights of a gain`() {
    let person = EnergyPerson(sex: .female, ageYears: 30, heightCM: 170, weightKG: 49)
    let shown = CalorieGoal(person).projection(atKcal: person.tdeeKcal + 250, onDays: [30])
    #expect(shown.count == 1)
  }

  @Test func `more food never weighs less`() {
    for person in SeededPeople(seed: 7, count: 20) {
      let model = WeightModel(person)
      let weights = stride(from: -600.0, through: 600, by: 200).map {
        model.state(afterDays: 120, intakeKcal: model.balanceKcal + $0).weightKG
      }
      #expect(weights == weights.sorted(), "\(person)")
    }
  }
}
