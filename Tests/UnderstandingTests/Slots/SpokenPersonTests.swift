import Coaching
import Testing
import Understanding

/// People, goals, food and tests in the words and the typing of everyday.
struct SpokenPersonTests {
  static let people: [SlotCase] = [
    .init(
      "hi i am maria, 29 years, from porto, i have 1,58 m",
      #"{"age":29,"height":{"cm":158},"name":"Maria"}"#),
    .init("30 yrs 187cm 79.2kg", #"{"age":30,"height":{"cm":187},"weight":{"kg":79.2}}"#),
    .init("i am a widow of 76, five feet two", #"{"age":76,"height":{"cm":157.48},"sex":"F"}"#),
    .init("she is 79, height 154cm", #"{"age":79,"height":{"cm":154},"sex":"F"}"#),
    .init("he's 16, 178 cm tall", #"{"age":16,"height":{"cm":178},"sex":"M"}"#),
    .init("my name's Derek by the way", #"{"name":"Derek"}"#),
    .init("im derek by the way", #"{"name":"Derek"}"#),
    .init("names tomasz, i am 34", #"{"age":34,"name":"Tomasz"}"#),
    .init("call me later", "{}"),
    .init("i'm called priya", #"{"name":"Priya"}"#),
    .init("i am 71,2 kg", #"{"weight":{"kg":71.2}}"#),
    .init("height is 168 not 186 cm", #"{"height":{"cm":168}}"#),
    .init("height 186 no 168", #"{"height":{"cm":168}}"#),
    .init("hundred and two kilos", #"{"weight":{"kg":102}}"#),
  ]

  static let days: [(String, Int?)] = [
    ("tues and fri are the only days i can manage", 2),
    ("my carer only comes mondays wednesdays and fridays", 3), ("i work out mon-fri", 5),
    ("set my training days to 3 per week", 3), ("i can train 3 days", 3),
    ("i work mondays and tuesdays", nil), ("i sat in the sun", nil),
  ]

  static let rates: [(String, Double)] = [
    ("i just want to hold steady", 0), ("stay put", 0), ("keeps me exactly the same", 0),
    ("minus one kilo in a month", -0.5), ("gaining half a pound a wek", 0.5),
    ("putting on 2 pounds a week", 2),
    ("slow down the loss, a pound is too quick, make it half", -0.5),
  ]

  static let food: [SlotCase] = [
    .init("breakfast had 22 grams of protien in it", #"{"protein":{"g":22}}"#),
    .init("450 kcal with 40 of protein", #"{"energy":{"kcal":450},"protein":{"g":40}}"#),
    .init("protein total was 132g on sunday", #"{"date":"sunday","protein":{"g":132}}"#),
    .init("thousand and fifty calories", #"{"energy":{"kcal":1050}}"#),
    .init("two and a half thousand calories", #"{"energy":{"kcal":2500}}"#),
    .init("a few hundred calories", "{}"),
    .init("burned 300 kcal, ate 1800 kcal", #"{"energy":{"kcal":1800}}"#),
    .init("2000 kcal out of 2200 kcal", #"{"energy":{"kcal":2000}}"#),
  ]

  static let tests: [SlotCase] = [
    .init("only 5 chair stands in 30 sec", #"{"count":5,"test":"cst30"}"#),
    .init("five times sit to stand 30 s", #"{"duration":{"seconds":30},"test":"5xsts"}"#),
    .init(
      "right thigh 10 cm above the kneecap 48.5 cm",
      #"{"circumference":{"cm":48.5},"side":"right","test":"thigh"}"#),
    .init(
      "standing on one foot, right, 27s",
      #"{"duration":{"seconds":27},"side":"right","test":"sls"}"#),
  ]

  @Test(arguments: people)
  func `people describe themselves loosely`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: days)
  func `named days are counted as training days`(_ line: String, _ count: Int?) {
    #expect(SlotFixture.shared.slots("profile.set", line).daysPerWeek == count)
  }

  @Test(arguments: rates)
  func `a rate is wished in many words`(_ line: String, _ lbPerWeek: Double) {
    #expect(SlotFixture.shared.slots("goal.set", line).rate?.lbPerWeek == lbPerWeek)
  }

  @Test(arguments: food)
  func `food is told with slips of the pen`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.food", test.line) == test.json)
  }

  @Test(arguments: tests)
  func `the number of a test is told from what stands around it`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.test", test.line) == test.json)
  }

  @Test func `a joint with swapped letters is still that joint`() throws {
    #expect(try SlotFixture.shared.json("log.pain", "kne 2") == #"{"joint":"knee","pain":2}"#)
    #expect(
      try SlotFixture.shared.json("log.pain", "ankel pain 5") == #"{"joint":"ankle","pain":5}"#)
  }

  @Test func `a target can be far off, a weigh-in comes from another`() throws {
    #expect(
      try SlotFixture.shared.json("goal.timeline", "how far off is 13 st for me")
        == #"{"target_weight":{"kg":82.553811}}"#)
    #expect(
      try SlotFixture.shared.json("log.weight", "down to 66.5 from 67.2")
        == #"{"weight":{"kg":66.5}}"#)
    #expect(
      try SlotFixture.shared.json("log.weight", "weight 70 and height 170")
        == #"{"weight":{"kg":70}}"#)
  }
}
