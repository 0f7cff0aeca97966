import Coaching
import Testing
import Understanding

/// Who a line is about, how old they are now, and what they have behind them.
struct PersonSubjectTests {
  static let subjects: [SlotCase] = [
    .init(
      "dad is 79, 5 foot 9 and 12 stone 2",
      #"{"age":79,"height":{"cm":175.26},"sex":"M","weight":{"kg":77.110703}}"#),
    .init(
      "my wife is 62, 160 cm, 70 kg",
      #"{"age":62,"height":{"cm":160},"sex":"F","weight":{"kg":70}}"#),
    .init("she is 84 and 6 stone 10", #"{"age":84,"sex":"F","weight":{"kg":42.637683}}"#),
    .init("my husband says i weigh 82 kg", #"{"weight":{"kg":82}}"#),
    .init("my dad is 79, i am 45", #"{"age":45}"#),
    .init("my wife weighed me, 82 kg", #"{"weight":{"kg":82}}"#),
  ]

  static let ages: [(String, Int)] = [
    ("turning 68 in june so 67 now", 67), ("im 55 next week, still 54", 54),
    ("turned 60 in june", 60), ("turning 50", 50),
  ]

  static let levels: [(String, String?)] = [
    ("been training with weights for six years", "experienced"),
    ("8 years of training", "experienced"),
    ("been lifting for nine months", "intermediate"), ("been lifting two weeks", nil),
    ("i lift already 3 years", "experienced"),
    ("have not been lifting for ten years", nil), ("stopped lifting, ten years off", nil),
    ("proper rookie", "beginner"), ("never touched a barbell", "beginner"),
  ]

  static let rates = ["keep the weight i have", "stay the size i am", "id like to weigh the same"]

  @Test(arguments: subjects)
  func `the sex is that of the person whose numbers they are`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: ages)
  func `the age is that of today`(_ line: String, _ age: Int) {
    let slots = SlotFixture.shared.slots("profile.set", line)
    #expect(slots.age == age)
    #expect(slots.weight == nil)
  }

  @Test(arguments: levels)
  func `years of training are a level`(_ line: String, _ level: String?) {
    #expect(SlotFixture.shared.slots("profile.set", line).level == level)
  }

  @Test(arguments: rates)
  func `to keep one's weight is a rate of nought`(_ line: String) {
    #expect(SlotFixture.shared.slots("goal.set", line).rate?.lbPerWeek == 0)
  }
}
