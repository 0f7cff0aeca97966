import Testing

struct GoalSlotTests {
  static let goals: [SlotCase] = [
    .init("lose a pound and a half a week", #"{"direction":"lose","rate":{"lb_per_week":-1.5}}"#),
    .init("gain half a pound per week", #"{"direction":"gain","rate":{"lb_per_week":0.5}}"#),
    .init("2lb/wk off", #"{"direction":"lose","rate":{"lb_per_week":-2}}"#),
    .init("do +0.5 now", #"{"direction":"gain","rate":{"lb_per_week":0.5}}"#),
    .init("minus two please", #"{"direction":"lose","rate":{"lb_per_week":-2}}"#),
    .init("maintenance", #"{"direction":"maintain","rate":{"lb_per_week":0}}"#),
    .init("i want to stay as i am", #"{"direction":"maintain","rate":{"lb_per_week":0}}"#),
    .init("250 kcal a day surplus", #"{"direction":"gain","rate":{"lb_per_week":0.5}}"#),
    .init("lose 2 stone in 28 weeks", #"{"direction":"lose","rate":{"lb_per_week":-1}}"#),
    .init(
      "down to 68 kg by november",
      #"{"date":"november","direction":"lose","target_weight":{"kg":68}}"#),
    .init("i want to weigh 74", #"{"target_weight":{"kg":74}}"#),
    .init("lose 6 kg", #"{"direction":"lose"}"#),
    .init("half a kilo a week instead of one", #"{"direction":"lose","rate":{"lb_per_week":-1}}"#),
  ]

  static let timelines: [SlotCase] = [
    .init(
      "from 88 to 79 kg at 1 lb a week",
      #"{"direction":"lose","rate":{"lb_per_week":-1},"target_weight":{"kg":79},"weight":{"kg":88}}"#
    ),
    .init("when do i hit 10 stone", #"{"target_weight":{"kg":63.502932}}"#),
  ]

  @Test(arguments: goals)
  func `a goal is a rate or a weight to reach`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("goal.set", test.line) == test.json)
  }

  @Test(arguments: timelines)
  func `a timeline knows where it starts and ends`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("goal.timeline", test.line) == test.json)
  }
}
