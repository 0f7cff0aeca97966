import Testing
import Understanding

/// Workouts in the words and the typing of everyday.
struct SpokenWorkoutTests {
  static let counts: [SlotCase] = [
    .init("three lots of ten sit to stands", #"{"exercise":"sit_to_stand","reps":10,"sets":3}"#),
    .init(
      "wall sits, three lots of thirty secnds",
      #"{"duration":{"seconds":30},"exercise":"wall_sit","hold":{"seconds":30},"sets":3}"#),
    .init("2 series of 15 repetitions bridge", #"{"exercise":"bridge","reps":15,"sets":2}"#),
    .init(
      "adductor machine 30 kgs twelve times three",
      #"{"exercise":"hip_adduction_machine","load":{"kg":30},"reps":12,"sets":3}"#),
    .init("bridges 12 x 3", #"{"exercise":"bridge","reps":12,"sets":3}"#),
    .init("squats 3 times 10", #"{"exercise":"squat","reps":10,"sets":3}"#),
    .init(
      "sideways step ups 2 by 8 each leg",
      #"{"exercise":"lateral_step_up","per_side":true,"reps":8,"sets":2}"#),
    .init(
      "squats 8 and 8 two days ago", #"{"date":"-2d","exercise":"squat","reps":[8,8],"sets":2}"#),
    .init("squats 9 8 today", #"{"date":"today","exercise":"squat","reps":[9,8],"sets":2}"#),
    .init("squats 12 + 10 + 8", #"{"exercise":"squat","reps":[12,10,8],"sets":3}"#),
    .init("heel raises 20 then 15", #"{"exercise":"heel_raise","reps":[20,15],"sets":2}"#),
    .init("clams: ten, twice", #"{"exercise":"clamshell","reps":10,"sets":2}"#),
    .init("clams 10, three times", #"{"exercise":"clamshell","reps":10,"sets":3}"#),
    .init(
      "plank 45 secs, twice",
      #"{"duration":{"seconds":45},"exercise":"plank","hold":{"seconds":45},"sets":2}"#),
    .init(
      #"plank 2 x 45""#,
      #"{"duration":{"seconds":45},"exercise":"plank","hold":{"seconds":45},"sets":2}"#),
    .init(
      "side plank from my knees, 15s a side x 2",
      #"{"duration":{"seconds":15},"exercise":"side_plank_knee","hold":{"seconds":15},"per_side":true,"sets":2}"#
    ),
    .init(
      "step ups on the 20cm box 2x8 each leg",
      #"{"exercise":"step_up","per_side":true,"reps":8,"sets":2}"#),
    .init("squats 3 sets 12 10 8", #"{"exercise":"squat","reps":[12,10,8],"sets":3}"#),
    .init(
      "leg press 100 x 8, 110 x 6",
      #"{"exercise":"leg_press","load":{"kg":100},"reps":[8,6],"sets":2}"#),
    .init(
      "leg press 60kg 10 reps, 70kg 8 reps, 80kg 6 reps",
      #"{"exercise":"leg_press","load":{"kg":60},"reps":[10,8,6],"sets":3}"#),
    .init("not 3 sets but 4 sets of bridges", #"{"exercise":"bridge","sets":4}"#),
    .init(
      "leg ext: 20kg x 10, 25kg x 8",
      #"{"exercise":"leg_extension","load":{"kg":20},"reps":[10,8],"sets":2}"#),
  ]

  static let variants: [(String, String)] = [
    ("hip thrust bb 80kg 3x12", "barbell_hip_thrust"), ("deadlifts romanian 3x8 40kg", "rdl"),
    ("ten of the sit to stands with her hands on the armrests", "sit_to_stand_hands"),
    ("sit to stands with no hands 2x8", "sit_to_stand"),
    ("heel raises hanging on to the sink 2x10", "supported_heel_raise"),
    ("6 slow lowering chair rises", "slow_sit_to_stand"), ("leg curl lying 3x10", "lying_leg_curl"),
    ("bridge on one leg 2x8", "single_leg_bridge"), ("clams with band 2x15", "band_clamshell"),
    ("lunges with 5kg dumbbells 2x8", "db_walking_lunge"),
    ("squats 3x10 with a band", "band_squat"),
    ("squats for half an hour", "squat"), ("squats, single leg work later", "squat"),
    ("squats 3x10, band walk 2x10", "squat"), ("bck squat 3x10", "back_squat"),
    ("dumbell step ups 2x8", "db_step_up"), ("weighted step ups 2x8", "db_step_up"),
    ("sqauts 3x10", "squat"), ("brigdes 2x12", "bridge"), ("heal raises 20", "heel_raise"),
  ]

  static let aerobic: [SlotCase] = [
    .init(
      "jogged a mile and a half day before yeserday",
      #"{"date":"-2d","distance":{"km":2.414016},"exercise":"a_run"}"#),
    .init(
      "went for a 5k run, 29 mins",
      #"{"distance":{"km":5},"duration":{"minutes":29},"exercise":"a_run"}"#),
    .init(
      "out on the bicycle on sunday, 42 km",
      #"{"date":"sunday","distance":{"km":42},"exercise":"a_bike_out"}"#),
    .init("cycled 12 km outside", #"{"distance":{"km":12},"exercise":"a_bike_out"}"#),
    .init("brisk walk intervals 20 min", #"{"duration":{"minutes":20},"exercise":"a_walk_int"}"#),
    .init(
      "pushed myself round the park in the wheelchair for 35 min",
      #"{"duration":{"minutes":35},"exercise":"a_arm"}"#),
    .init(
      "up and down the stairs for 12 minutes",
      #"{"duration":{"minutes":12},"exercise":"a_stairs"}"#),
    .init("25-minute walk", #"{"duration":{"minutes":25},"exercise":"a_walk"}"#),
    .init("walk 45'", #"{"duration":{"minutes":45},"exercise":"a_walk"}"#),
    .init("half-hour walk", #"{"duration":{"minutes":30},"exercise":"a_walk"}"#),
    .init("slow jogging twenty minits", #"{"duration":{"minutes":20},"exercise":"a_run"}"#),
    .init(
      "2 nights ago walked 20 min", #"{"date":"-2d","duration":{"minutes":20},"exercise":"a_walk"}"#
    ),
  ]

  @Test(arguments: counts)
  func `sets, repetitions and holds are read as people say them`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: variants)
  func `words beside a name make it more exact`(_ line: String, _ id: String) {
    let slots = SlotFixture.shared.slots("log.workout", line)
    #expect((slots.exercise ?? slots.items?.first?.exercise) == id)
  }

  @Test(arguments: aerobic)
  func `walks and rides are read as people say them`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test func `the burn of a ride takes a bare number for minutes`() throws {
    #expect(
      try SlotFixture.shared.json("energy.exercise_burn", "cycling on the turbo trainer for 30")
        == #"{"duration":{"minutes":30},"mode":"a_bike"}"#)
    #expect(
      try SlotFixture.shared.json("energy.exercise_burn", "cycling for 45, i weigh 82")
        == #"{"duration":{"minutes":45},"mode":"a_bike","weight":{"kg":82}}"#)
  }
}
