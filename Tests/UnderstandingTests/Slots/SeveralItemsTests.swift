import Testing

/// Lines that tell several weights, meals, pains, tests, sides or days.
struct SeveralItemsTests {
  static let weights: [SlotCase] = [
    .init(
      "mon 70.2, tue 70.0, wed 69.7",
      #"{"date":"wednesday","items":[{"date":"monday","weight":{"kg":70.2}},{"date":"tuesday","weight":{"kg":70}},{"date":"wednesday","weight":{"kg":69.7}}],"weight":{"kg":69.7}}"#
    ),
    .init(
      "80.1 kg yeserday, 79.8 kg today",
      #"{"date":"today","items":[{"date":"yesterday","weight":{"kg":80.1}},{"date":"today","weight":{"kg":79.8}}],"weight":{"kg":79.8}}"#
    ),
    .init(
      "79.8 today 80.4 last friday",
      #"{"date":"today","items":[{"date":"today","weight":{"kg":79.8}},{"date":"friday","weight":{"kg":80.4}}],"weight":{"kg":79.8}}"#
    ),
    .init("70 kg today, 3 kg less than in may", #"{"date":"today","weight":{"kg":70}}"#),
  ]

  static let meals: [SlotCase] = [
    .init(
      "breakfast 400 kcal, lunch 650, dinner 800",
      #"{"energy":{"kcal":1850},"items":[{"energy":{"kcal":400}},{"energy":{"kcal":650}},{"energy":{"kcal":800}}]}"#
    ),
    .init(
      "yesterday 2100 cals, today 1900",
      #"{"date":"yesterday","energy":{"kcal":2100},"items":[{"date":"yesterday","energy":{"kcal":2100}},{"date":"today","energy":{"kcal":1900}}]}"#
    ),
    .init(
      "oats 350 kcal and 12 g protein then a shake 200 kcal 30 g protein",
      #"{"energy":{"kcal":550},"items":[{"energy":{"kcal":350},"protein":{"g":12}},{"energy":{"kcal":200},"protein":{"g":30}}],"protein":{"g":42}}"#
    ),
    .init("1800 kcal, goal 2000 kcal", #"{"energy":{"kcal":1800}}"#),
  ]

  static let pains: [SlotCase] = [
    .init(
      "hip 4 and back 2",
      #"{"items":[{"joint":"hip","pain":4},{"joint":"back","pain":2}],"joint":"hip","pain":4}"#),
    .init(
      "left knee 3, right knee 5",
      #"{"items":[{"joint":"knee","pain":3,"side":"left"},{"joint":"knee","pain":5,"side":"right"}],"joint":"knee","pain":3,"side":"left"}"#
    ),
    .init(
      "knee 6 yesterdy, 4 today",
      #"{"date":"today","items":[{"date":"yesterday","joint":"knee","pain":6},{"date":"today","joint":"knee","pain":4}],"joint":"knee","pain":4}"#
    ),
    .init(
      "knee was 6 yesterday now 3",
      #"{"date":"today","items":[{"date":"yesterday","joint":"knee","pain":6},{"date":"today","joint":"knee","pain":3}],"joint":"knee","pain":3}"#
    ),
    .init("knee 3, took 2 paracetamol", #"{"joint":"knee","pain":3}"#),
  ]

  static let tests: [SlotCase] = [
    .init(
      "did your tests, chair 12 and balance 20 sec",
      #"{"count":12,"items":[{"count":12,"test":"cst30"},{"duration":{"seconds":20},"test":"sls"}],"test":"cst30"}"#
    ),
    .init(
      "chair stands 11, calf 34 cm, sarcf 2",
      #"{"count":11,"items":[{"count":11,"test":"cst30"},{"circumference":{"cm":34},"test":"calf"},{"count":2,"test":"sarcf"}],"test":"cst30"}"#
    ),
    .init(
      "left leg stand 15 s, right leg stand 21 s",
      #"{"duration":{"seconds":15},"items":[{"duration":{"seconds":15},"side":"left","test":"sls"},{"duration":{"seconds":21},"side":"right","test":"sls"}],"side":"left","test":"sls"}"#
    ),
    .init(
      "calf 36 left 34.5 right",
      #"{"circumference":{"cm":36},"items":[{"circumference":{"cm":36},"side":"left","test":"calf"},{"circumference":{"cm":34.5},"side":"right","test":"calf"}],"side":"left","test":"calf"}"#
    ),
  ]

  static let workouts: [SlotCase] = [
    .init(
      "step-ups left 8, right 10",
      #"{"items":[{"exercise":"step_up","reps":8,"side":"left"},{"exercise":"step_up","reps":10,"side":"right"}]}"#
    ),
    .init(
      "single leg press L 20kg 3x8, R 30kg 3x8",
      #"{"items":[{"exercise":"single_leg_press","load":{"kg":20},"reps":8,"sets":3,"side":"left"},{"exercise":"single_leg_press","load":{"kg":30},"reps":8,"sets":3,"side":"right"}]}"#
    ),
    .init(
      "walked 30 min on monday, rode 40 min on tuesday",
      #"{"date":"monday","items":[{"date":"monday","duration":{"minutes":30},"exercise":"a_walk"},{"date":"tuesday","duration":{"minutes":40},"exercise":"a_bike"}]}"#
    ),
    .init(
      "walk 15 min yesterday and 25 min today",
      #"{"date":"yesterday","items":[{"date":"yesterday","duration":{"minutes":15},"exercise":"a_walk"},{"date":"today","duration":{"minutes":25},"exercise":"a_walk"}]}"#
    ),
    .init(
      "bridges 2x12 / clams 2x15",
      #"{"items":[{"exercise":"bridge","reps":12,"sets":2},{"exercise":"clamshell","reps":15,"sets":2}]}"#
    ),
  ]

  @Test(arguments: weights)
  func `each weight of a line has its day`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.weight", test.line) == test.json)
  }

  @Test(arguments: meals)
  func `each meal of a line is an item, and a day's meals are summed`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.food", test.line) == test.json)
  }

  @Test(arguments: pains)
  func `each pain of a line has its place, side or day`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.pain", test.line) == test.json)
  }

  @Test(arguments: tests)
  func `each self-test of a line has its result`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.test", test.line) == test.json)
  }

  @Test(arguments: workouts)
  func `one exercise on two sides or days becomes items`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }
}
