import Testing
import Understanding

/// Repetitions told set by set, and the numbers beside them.
struct SpokenListTests {
  static let lists: [SlotCase] = [
    .init(
      "leg press at 90 kg, 11 then 9 then 7",
      #"{"exercise":"leg_press","load":{"kg":90},"reps":[11,9,7],"sets":3}"#),
    .init(
      "heel raises, 3 sets: 20 then 18 then 15",
      #"{"exercise":"heel_raise","reps":[20,18,15],"sets":3}"#),
    .init("bridges, 2 sets, 15 then 14", #"{"exercise":"bridge","reps":[15,14],"sets":2}"#),
    .init(
      "clams twelve followed by ten and then eight",
      #"{"exercise":"clamshell","reps":[12,10,8],"sets":3}"#),
    .init("squats 12, 10 then 8", #"{"exercise":"squat","reps":[12,10,8],"sets":3}"#),
    .init(
      "squats 10 then 8 clams",
      #"{"items":[{"exercise":"squat","reps":10},{"exercise":"clamshell","reps":8}]}"#),
  ]

  static let further: [SlotCase] = [
    .init(
      "bridges one set of 16 then one set of 12",
      #"{"exercise":"bridge","reps":[16,12],"sets":2}"#),
    .init("squats 2x10, 1x8", #"{"exercise":"squat","reps":[10,10,8],"sets":3}"#),
    .init(
      "step ups 12 each leg times two",
      #"{"exercise":"step_up","per_side":true,"reps":12,"sets":2}"#),
    .init("squats five time five", #"{"exercise":"squat","reps":5,"sets":5}"#),
    .init(
      "leg curl 35 12 reps 3 sets",
      #"{"exercise":"seated_leg_curl","load":{"kg":35},"reps":12,"sets":3}"#),
    .init(
      "rested 2 min between, squats 4x6", #"{"exercise":"squat","reps":6,"sets":4}"#),
  ]

  static let slashes: [SlotCase] = [
    .init(
      "leg extension 30kg 15/12/10",
      #"{"exercise":"leg_extension","load":{"kg":30},"reps":[15,12,10],"sets":3}"#),
    .init(
      "hip thrust 60kg 12/11/9 then leg curl 25kg 3x10",
      #"{"items":[{"exercise":"hip_thrust","load":{"kg":60},"reps":[12,11,9],"sets":3},{"exercise":"seated_leg_curl","load":{"kg":25},"reps":10,"sets":3}]}"#
    ),
    .init("squats 12/10/9", #"{"exercise":"squat","reps":[12,10,9],"sets":3}"#),
    .init(
      "leg curl 20kg 12/9",
      #"{"exercise":"seated_leg_curl","load":{"kg":20},"reps":[12,9],"sets":2}"#),
    .init(
      "squats 3x10 on 12/11/25", #"{"date":"2025-11-12","exercise":"squat","reps":10,"sets":3}"#),
  ]

  static let efforts: [SlotCase] = [
    .init(
      "rdl 100 lb 5x5 @9", #"{"exercise":"rdl","load":{"kg":45.359237},"reps":5,"rpe":9,"sets":5}"#),
    .init("squats 3x5 @7.5", #"{"exercise":"squat","reps":5,"rpe":7.5,"sets":3}"#),
    .init(
      "back squat 80kg 3x5 at 8",
      #"{"exercise":"back_squat","load":{"kg":80},"reps":5,"rpe":8,"sets":3}"#),
    .init("hip thrust 3x10 rpe 7 to 8", #"{"exercise":"hip_thrust","reps":10,"rpe":7,"sets":3}"#),
    .init(
      "squats 3x10, about a 7 out of ten effort",
      #"{"exercise":"squat","reps":10,"rpe":7,"sets":3}"#),
    .init("leg press 3x10 @60", #"{"exercise":"leg_press","load":{"kg":60},"reps":10,"sets":3}"#),
    .init("leg press 3x10 at 8", #"{"exercise":"leg_press","load":{"kg":8},"reps":10,"sets":3}"#),
    .init(
      "leg press between 8 and 10 reps, 3 sets",
      #"{"exercise":"leg_press","reps":8,"sets":3}"#),
  ]

  @Test(arguments: lists)
  func `words between numbers list the sets`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: further)
  func `what follows a set counts on`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: slashes)
  func `near numbers behind an exercise or its load are sets, far ones a date`(_ test: SlotCase)
    throws
  {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: efforts)
  func `a small number behind an at sign rates the effort`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }
}
