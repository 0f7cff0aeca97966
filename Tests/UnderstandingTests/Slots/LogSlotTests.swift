import Coaching
import Testing
import Understanding

struct LogSlotTests {
  static let weights: [SlotCase] = [
    .init("77.6 this morning", #"{"date":"today","weight":{"kg":77.6}}"#),
    .init("71,8", #"{"weight":{"kg":71.8}}"#),
    .init("lost 2 pounds, 150 lb now", #"{"weight":{"kg":68.038856}}"#),
    .init("put on a kilo, 73 now", #"{"weight":{"kg":73}}"#),
    .init("84 kg three days ago", #"{"date":"-3d","weight":{"kg":84}}"#),
    .init("84.5 on 2026-02-20", #"{"date":"2026-02-20","weight":{"kg":84.5}}"#),
    .init("84.5 on 20 feb", #"{"date":"2026-02-20","weight":{"kg":84.5}}"#),
    .init("66 kg a week ago", #"{"date":"-7d","weight":{"kg":66}}"#),
  ]

  static let food: [SlotCase] = [
    .init("1,940 kcal and 88g of protein", #"{"energy":{"kcal":1940},"protein":{"g":88}}"#),
    .init("protein 110 yesterday", #"{"date":"yesterday","protein":{"g":110}}"#),
    .init("1.8k cals", #"{"energy":{"kcal":1800}}"#),
    .init("calories: 2050", #"{"energy":{"kcal":2050}}"#),
  ]

  static let pains: [SlotCase] = [
    .init("right ankle 3/10", #"{"joint":"ankle","pain":3,"side":"right"}"#),
    .init("hip hurts about a 6 today", #"{"date":"today","joint":"hip","pain":6}"#),
    .init("lt knee four out of ten", #"{"joint":"knee","pain":4,"side":"left"}"#),
    .init("no knee pain", #"{"joint":"knee","pain":0}"#),
    .init("my back is a 5 this morning", #"{"date":"today","joint":"back","pain":5}"#),
    .init("knee pain from 5 down to 2", #"{"joint":"knee","pain":2}"#),
  ]

  static let tests: [SlotCase] = [
    .init("13 chair stands in 30 seconds", #"{"count":13,"test":"cst30"}"#),
    .init("chair stand test 9", #"{"count":9,"test":"cst30"}"#),
    .init("five times sit to stand 12.1 s", #"{"duration":{"seconds":12.1},"test":"5xsts"}"#),
    .init(
      "one leg stand left 14 seconds", #"{"duration":{"seconds":14},"side":"left","test":"sls"}"#),
    .init("right calf 35.5 cm", #"{"circumference":{"cm":35.5},"side":"right","test":"calf"}"#),
    .init("sarc-f 3", #"{"count":3,"test":"sarcf"}"#),
  ]

  @Test(arguments: weights)
  func `a weigh-in is read`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.weight", test.line) == test.json)
  }

  @Test(arguments: food)
  func `energy and protein eaten are read`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.food", test.line) == test.json)
  }

  @Test(arguments: pains)
  func `pain is read with its place`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.pain", test.line) == test.json)
  }

  @Test(arguments: tests)
  func `a self-test is read with its result`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.test", test.line) == test.json)
  }

  @Test func `a correction takes the place of what was said, and what was dropped is kept`() {
    let slots = SlotFixture.shared.slots("log.weight", "158 lb no sorry 148")
    #expect(slots.weight?.kg == 148 * 0.453_592_37)
    #expect(slots.dropped == ["158 lb"])
    let load = SlotFixture.shared.slots("log.workout", "leg press 3x8 20kg, make that 22.5")
    #expect(load.load?.kg == 22.5)
    #expect(load.reps == .each(8))
  }
}
