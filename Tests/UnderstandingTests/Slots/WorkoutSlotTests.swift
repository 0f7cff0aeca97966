import Testing

struct WorkoutSlotTests {
  static let single: [SlotCase] = [
    .init(
      "goblet squats 3x12@16kg", #"{"exercise":"goblet_squat","load":{"kg":16},"reps":12,"sets":3}"#
    ),
    .init(
      "goblet squats 3 x 12 at 16 kilos",
      #"{"exercise":"goblet_squat","load":{"kg":16},"reps":12,"sets":3}"#),
    .init("three sets of twelve bridges", #"{"exercise":"bridge","reps":12,"sets":3}"#),
    .init("bridges 12 reps 3 sets", #"{"exercise":"bridge","reps":12,"sets":3}"#),
    .init("bridges x12 x3", #"{"exercise":"bridge","reps":12,"sets":3}"#),
    .init("did 2 sets of clams, 15 reps each", #"{"exercise":"clamshell","reps":15,"sets":2}"#),
    .init("clams 2x15 each side", #"{"exercise":"clamshell","per_side":true,"reps":15,"sets":2}"#),
    .init("step ups 9 per leg", #"{"exercise":"step_up","per_side":true,"reps":9}"#),
    .init(
      "leg extension 35kg 12,11,9",
      #"{"exercise":"leg_extension","load":{"kg":35},"reps":[12,11,9],"sets":3}"#),
    .init("squats 9 9 7", #"{"exercise":"squat","reps":[9,9,7],"sets":3}"#),
    .init("squats 12, 10 and 8", #"{"exercise":"squat","reps":[12,10,8],"sets":3}"#),
    .init("heel raises 8-10 reps", #"{"exercise":"heel_raise","reps":8}"#),
    .init(
      "leg press 70kg x 9 x 4", #"{"exercise":"leg_press","load":{"kg":70},"reps":9,"sets":4}"#),
    .init("leg press 70x9x4", #"{"exercise":"leg_press","load":{"kg":70},"reps":9,"sets":4}"#),
    .init("18 ankle pumps", #"{"exercise":"ankle_pump","reps":18}"#),
    .init("heel raises 18", #"{"exercise":"heel_raise","reps":18}"#),
    .init(
      "plank 3x25s",
      #"{"duration":{"seconds":25},"exercise":"plank","hold":{"seconds":25},"sets":3}"#),
    .init(
      "wall sit 30 sec x 4",
      #"{"duration":{"seconds":30},"exercise":"wall_sit","hold":{"seconds":30},"sets":4}"#),
    .init(
      "wall sit 4 times 30 seconds",
      #"{"duration":{"seconds":30},"exercise":"wall_sit","hold":{"seconds":30},"sets":4}"#),
    .init(
      "plank for a minute", #"{"duration":{"seconds":60},"exercise":"plank","hold":{"seconds":60}}"#
    ),
    .init(
      "quad sets 2 x 10 with 6 second holds",
      #"{"duration":{"seconds":6},"exercise":"quad_set","hold":{"seconds":6},"reps":10,"sets":2}"#),
    .init(
      "back squat 90kg 3x5 rpe 9",
      #"{"exercise":"back_squat","load":{"kg":90},"reps":5,"rpe":9,"sets":3}"#),
    .init(
      "rdl 50 kg 3x8, 3 left in the tank",
      #"{"exercise":"rdl","load":{"kg":50},"reps":8,"rir":3,"sets":3}"#),
    .init("nordics 2x4 to failure", #"{"exercise":"nordic","reps":4,"rir":0,"sets":2}"#),
    .init("squats 2x10 no weight", #"{"exercise":"squat","load":{"kg":0},"reps":10,"sets":2}"#),
    .init("sqauts 2 x 9", #"{"exercise":"squat","reps":9,"sets":2}"#),
    .init("legpress 3x9", #"{"exercise":"leg_press","reps":9,"sets":3}"#),
    .init("bridges 2x10, 60s rest", #"{"exercise":"bridge","reps":10,"sets":2}"#),
    .init(
      "sit to stands 2x7, left hip 4/10",
      #"{"exercise":"sit_to_stand","joint":"hip","pain":4,"reps":7,"sets":2,"side":"left"}"#),
  ]

  static let aerobic: [SlotCase] = [
    .init(
      "jogged 4 miles in 38 min",
      #"{"distance":{"km":6.437376},"duration":{"minutes":38},"exercise":"a_run"}"#),
    .init(
      "ran 10k in 52:30",
      #"{"distance":{"km":10},"duration":{"minutes":52.5},"exercise":"a_run"}"#),
    .init("an hour and a quarter of walking", #"{"duration":{"minutes":75},"exercise":"a_walk"}"#),
    .init("20-30 min walk", #"{"duration":{"minutes":25},"exercise":"a_walk"}"#),
    .init("1h15 on the elliptical", #"{"duration":{"minutes":75},"exercise":"a_ellip"}"#),
    .init("25m walk", #"{"duration":{"minutes":25},"exercise":"a_walk"}"#),
    .init("walk 25", #"{"duration":{"minutes":25},"exercise":"a_walk"}"#),
    .init("swam 30 lengths", #"{"exercise":"a_water"}"#),
  ]

  static let several: [SlotCase] = [
    .init(
      "squats 2x10 lunges 2x7",
      #"{"items":[{"exercise":"squat","reps":10,"sets":2},{"exercise":"reverse_lunge","reps":7,"sets":2}]}"#
    ),
    .init(
      "2x10 squats 2x7 lunges",
      #"{"items":[{"exercise":"squat","reps":10,"sets":2},{"exercise":"reverse_lunge","reps":7,"sets":2}]}"#
    ),
    .init(
      "25 min walk + bridges 3x9 yesterday",
      #"{"date":"yesterday","items":[{"duration":{"minutes":25},"exercise":"a_walk"},{"exercise":"bridge","reps":9,"sets":3}]}"#
    ),
    .init(
      "friday: leg press 80kg 3x8; leg ext 30 kg 9,9,8",
      #"{"date":"friday","items":[{"exercise":"leg_press","load":{"kg":80},"reps":8,"sets":3},{"exercise":"leg_extension","load":{"kg":30},"reps":[9,9,8],"sets":3}]}"#
    ),
  ]

  static let whole: [SlotCase] = [
    .init("did everything as planned last night", #"{"as_planned":true,"date":"yesterday"}"#),
    .init("finished the workout, brutal", #"{"as_planned":true,"difficulty":"hard"}"#),
  ]

  @Test(arguments: single)
  func `one exercise is logged with its sets`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: aerobic)
  func `aerobic work is logged in minutes and kilometres`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: several)
  func `several exercises in one line become items`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: whole)
  func `a whole session is logged as planned`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }
}
