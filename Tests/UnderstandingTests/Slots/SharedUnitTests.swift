import Coaching
import Testing
import Understanding

/// Units that are said once, late, or beside another number.
struct SharedUnitTests {
  static let workouts: [SlotCase] = [
    .init(
      "20 minutes on the rower then 10 on the elliptical",
      #"{"items":[{"duration":{"minutes":20},"exercise":"a_row"},{"duration":{"minutes":10},"exercise":"a_ellip"}]}"#
    ),
    .init(
      "2 km on the treadmill and 5 on the bike",
      #"{"items":[{"distance":{"km":2},"exercise":"a_walk"},{"distance":{"km":5},"exercise":"a_bike"}]}"#
    ),
    .init(
      "15 on the bike and 20 minutes on the rower",
      #"{"items":[{"duration":{"minutes":15},"exercise":"a_bike"},{"duration":{"minutes":20},"exercise":"a_row"}]}"#
    ),
    .init(
      "leg press 200 lb 3x8, leg extension 3x10 90",
      #"{"items":[{"exercise":"leg_press","load":{"kg":90.718474},"reps":8,"sets":3},{"exercise":"leg_extension","load":{"kg":40.823313},"reps":10,"sets":3}]}"#
    ),
    .init(
      "hip thrust 135 for 3 sets of 10, thats pounds",
      #"{"exercise":"hip_thrust","load":{"kg":61.23497},"reps":10,"sets":3}"#),
  ]

  static let weights: [SlotCase] = [
    .init("172 this morning, pounds", #"{"date":"today","weight":{"kg":78.017888}}"#),
    .init("lost 3 lb, 168 now", #"{"weight":{"kg":76.203518}}"#),
    .init("lost a few pounds, 82 now", #"{"weight":{"kg":82}}"#),
    .init("morning weigh in 81.2", #"{"date":"today","weight":{"kg":81.2}}"#),
    .init("weigh in this mornin 81.2", #"{"date":"today","weight":{"kg":81.2}}"#),
  ]

  static let people: [SlotCase] = [
    .init(
      "woman 41 year, 1.65 m, weight 58",
      #"{"age":41,"height":{"cm":165},"sex":"F","weight":{"kg":58}}"#),
    .init("5ft 9, weight 170", #"{"height":{"cm":175.26},"weight":{"kg":77.110703}}"#),
    .init("5ft 9, weight 80", #"{"height":{"cm":175.26},"weight":{"kg":80}}"#),
    .init("i weigh 82", #"{"weight":{"kg":82}}"#),
  ]

  static let food: [SlotCase] = [
    .init("protein yoghurt 15g", #"{"protein":{"g":15}}"#),
    .init("protein: 30g breakfast, 25g lunch, 40g dinner", #"{"protein":{"g":95}}"#),
    .init("protein bar 20g protein, 60g bar", #"{"protein":{"g":20}}"#),
  ]

  @Test(arguments: workouts)
  func `a number takes the unit of another in the line`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: weights)
  func `a weigh-in takes a unit said late`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.weight", test.line) == test.json)
  }

  @Test(arguments: people)
  func `a weight beside a height is in the unit that makes a person`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test func `a fortnight is two weeks`() {
    let slots = SlotFixture.shared.slots("goal.set", "gain a pound a fortnight")
    #expect(slots.rate?.lbPerWeek == 0.5)
  }

  @Test(arguments: food)
  func `the grams of a protein food are its protein`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.food", test.line) == test.json)
  }
}
