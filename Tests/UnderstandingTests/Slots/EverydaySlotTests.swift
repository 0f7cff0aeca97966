import Coaching
import Testing
import Understanding

/// Lines as people type them, with what was once misread in each.
struct EverydaySlotTests {
  static let people: [SlotCase] = [
    .init("i have fifty three years", #"{"age":53}"#),
    .init("the big 5-0 last month", #"{"age":50}"#),
    .init("the big 6-o in june", #"{"age":60}"#),
    .init("becker muscular dystrophy, 34", #"{"age":34,"condition":["muscular dystrophy"]}"#),
    .init("its mr not mrs", #"{"sex":"M"}"#),
    .init("skip the male/female question pls", #"{"sex":"unspecified"}"#),
    .init("pass on the gender one", #"{"sex":"unspecified"}"#),
    .init("used to be 5'6 now the nurse says 5'4", #"{"height":{"cm":162.56}}"#),
    .init("i used to weigh 90 kg, now 82 kg", #"{"weight":{"kg":82}}"#),
    .init(
      "stats: 183cm 92kg 36yo m", #"{"age":36,"height":{"cm":183},"sex":"M","weight":{"kg":92}}"#),
    .init("170 cm 64 kg f", #"{"height":{"cm":170},"sex":"F","weight":{"kg":64}}"#),
    .init(#"{"age": 26, "sex": "m"}"#, #"{"age":26,"sex":"M"}"#),
    .init("sex: f", #"{"sex":"F"}"#),
    .init("xmas day 1964 is when i was born", #"{"birth_date":"1964-12-25"}"#),
    .init("this is tomasz speaking", #"{"name":"Tomasz"}"#),
    .init("fat or not? 164cm 78kilo", #"{"height":{"cm":164},"weight":{"kg":78}}"#),
    .init("nursing my newborn", #"{"condition":["breastfeeding"]}"#),
    .init(
      "full time in a chair, C6 since 2009", #"{"condition":["spinal cord injury"]}"#),
    .init(
      "i use a wheelchair, T10 complete", #"{"condition":["wheelchair","spinal cord injury"]}"#),
  ]

  static let joints: [SlotCase] = [
    .init("both my knees are shot", #"{"limitation":[{"joint":"knee","side":"both"}]}"#),
    .init("left knee is dodgy", #"{"limitation":[{"joint":"knee","side":"left"}]}"#),
    .init("weak ankles since childhood", #"{"limitation":[{"joint":"ankle"}]}"#),
    .init("my right knee is broken", #"{"limitation":[{"joint":"knee","side":"right"}]}"#),
    .init("R knee has no cartilage left", #"{"limitation":[{"joint":"knee","side":"right"}]}"#),
    .init("old football injury, left ankle", #"{"limitation":[{"joint":"ankle","side":"left"}]}"#),
    .init(
      "hips have had it, the pair of them", #"{"limitation":[{"joint":"hip","side":"both"}]}"#),
    .init("hip trouble on the left side", #"{"limitation":[{"joint":"hip","side":"left"}]}"#),
    .init(
      "my hip is dodgy and also the left leg got thinner", #"{"limitation":[{"joint":"hip"}]}"#),
  ]

  static let workouts: [SlotCase] = [
    .init(
      "glute bridges 2x20 easy peasy",
      #"{"difficulty":"easy","exercise":"bridge","reps":20,"sets":2}"#),
    .init(
      "step ups 2x10 each on the bottom stair",
      #"{"exercise":"step_up","per_side":true,"reps":10,"sets":2}"#),
    .init(
      "wall sit: 1 min 10",
      #"{"duration":{"seconds":70},"exercise":"wall_sit","hold":{"seconds":70}}"#),
    .init(
      "leaned on the wall in a sit, 25 secs, did it 3 times",
      #"{"duration":{"seconds":25},"exercise":"wall_sit","hold":{"seconds":25},"sets":3}"#),
    .init(
      "managed five chair rises with my hands before breakfast",
      #"{"exercise":"sit_to_stand_hands","reps":5}"#),
    .init("five chair rises after lunch", #"{"exercise":"sit_to_stand","reps":5}"#),
    .init(
      "stood on one leg 20 s three times each",
      #"{"duration":{"seconds":20},"exercise":"single_leg_stance","hold":{"seconds":20},"sets":3}"#),
    .init(
      "hit 3 working sets of 8 on back squat at 70 kg",
      #"{"exercise":"back_squat","load":{"kg":70},"reps":8,"sets":3}"#),
    .init("squats, 12 slow reps", #"{"exercise":"squat","reps":12}"#),
    .init(
      "walked lengths in the pool for 20 min",
      #"{"duration":{"minutes":20},"exercise":"a_water"}"#),
    .init(
      "jogged up and down in the pool for 15 min",
      #"{"duration":{"minutes":15},"exercise":"a_water"}"#),
    .init(
      "nordic poles 50 minutes through the woods",
      #"{"duration":{"minutes":50},"exercise":"a_nordic"}"#),
    .init(
      "pushed the pram 40 minutes up hills", #"{"duration":{"minutes":40},"exercise":"a_walk"}"#),
    .init(
      "toe raises sat in my chair, heels down, 2x15",
      #"{"exercise":"seated_toe_raise","reps":15,"sets":2}"#),
    .init(
      "prone leg curls no weight 10 each leg",
      #"{"exercise":"prone_knee_curl","per_side":true,"reps":10}"#),
    .init(
      "seated leg extensions on a kitchen chair w 2kg ankle weight 12 reps x2",
      #"{"exercise":"seated_knee_ext_wt","load":{"kg":2},"reps":12,"sets":2}"#),
    .init("completed the session", #"{"as_planned":true}"#),
  ]

  static let talk: [(String, SlotCase)] = [
    (
      "workout.swap",
      .init("can i do the bike rather than the walk", #"{"exercise":"a_walk"}"#)
    ),
    (
      "workout.swap",
      .init("would elliptical be ok instead of the walking", #"{"exercise":"a_walk"}"#)
    ),
    ("workout.skip", .init("tonsilitis. no squats", #"{"exercise":"squat","reason":"ill"}"#)),
    ("workout.skip", .init("on antibiotics, not today", #"{"date":"today","reason":"ill"}"#)),
    (
      "log.weight",
      .init("this mornings weight 68.9 kg", #"{"date":"today","weight":{"kg":68.9}}"#)
    ),
    (
      "log.weight",
      .init("79 kilo today, half a kilo down", #"{"date":"today","weight":{"kg":79}}"#)
    ),
    (
      "log.pain",
      .init(
        "on a scale of 1 to 10 my right hip is 7", #"{"joint":"hip","pain":7,"side":"right"}"#)
    ),
    ("log.pain", .init("hip 0/10 both sides", #"{"joint":"hip","pain":0,"side":"both"}"#)),
    (
      "log.test",
      .init(
        "stork stand: 17 seconds on the left leg, right is better",
        #"{"duration":{"seconds":17},"side":"left","test":"sls"}"#)
    ),
    (
      "log.test",
      .init(
        "five times chair rise test 14.2 seconds",
        #"{"duration":{"seconds":14.2},"test":"5xsts"}"#)
    ),
    (
      "log.food",
      .init(
        "intake fri 2050 kcal / 99g p",
        #"{"date":"friday","energy":{"kcal":2050},"protein":{"g":99}}"#)
    ),
    ("log.history", .init("whats my fastest 5k", #"{"exercise":"a_run"}"#)),
    ("progress.chart", .init("my calf measurements on a chart", #"{"metric":"calf"}"#)),
    (
      "nutrition.protein",
      .init("i have 61 kg how much protein for me", #"{"weight":{"kg":61}}"#)
    ),
    (
      "exercise.quadriceps",
      .init("quad workout w bands", #"{"equipment":["bands"],"muscle":"quadriceps"}"#)
    ),
  ]

  static let rates: [(String, String, Double)] = [
    ("goal.calories", "what do i eat in kcal if i go for 2 lb loss", -2),
    ("goal.set", "mantain weight", 0), ("goal.set", "stop the diet, keep me level", 0),
  ]

  static let difficulties: [(String, String)] = [
    ("could of done double", "easy"), ("didnt even break a sweat on the bridges", "easy"),
    ("the weight on leg press is a joke", "easy"),
    ("straight leg raises felt like nothing", "easy"),
    ("could have kept going", "easy"), ("sailed through it", "easy"), ("dial it up", "easy"),
    ("that last set nearly broke me lol", "hard"), ("bit much today, can u dial it down", "hard"),
    ("cant finish the third set ever", "hard"), ("a little bit too strenuous for me", "hard"),
    ("i could barely do one nordic", "hard"), ("sled push nearly ended me", "hard"),
    ("legs like jelly", "hard"), ("had to stop halfway", "hard"),
  ]

  @Test(arguments: people)
  func `people tell who they are in passing`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: joints)
  func `a joint that gives trouble is a limitation with its side`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("profile.set", test.line) == test.json)
  }

  @Test(arguments: workouts)
  func `workouts are told with places, manners and remarks`(_ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json("log.workout", test.line) == test.json)
  }

  @Test(arguments: talk)
  func `records and requests are told offhand`(_ intent: String, _ test: SlotCase) throws {
    #expect(try SlotFixture.shared.json(intent, test.line) == test.json)
  }

  @Test(arguments: rates)
  func `a rate needs few words`(_ intent: String, _ line: String, _ lbPerWeek: Double) {
    #expect(SlotFixture.shared.slots(intent, line).rate?.lbPerWeek == lbPerWeek)
  }

  @Test(arguments: difficulties)
  func `idioms say how hard it was`(_ line: String, _ difficulty: String) {
    #expect(SlotFixture.shared.slots("workout.feedback", line).difficulty == difficulty)
  }

  @Test func `of two scores the one of today counts`() {
    let line = "right ankle two today, was four on tuesday"
    let slots = SlotFixture.shared.slots("log.pain", line)
    #expect(slots.pain == 2)
    #expect(slots.date == .today)
    #expect(slots.items?.count == 2)
  }
}
