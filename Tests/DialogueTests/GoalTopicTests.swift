import Coaching
import Content
import Record
import Testing

import Dialogue

struct GoalTopicTests {
  @Test func `a wish that is too fast is named beside what is given, with the reason`() {
    var talk = TopicTalk()
    let reply = talk.say("i want to lose 2 pounds a week", as: "goal.set").reply
    #expect(reply.contains("You asked for −2 lb (0.91 kg) a week; I set −1 lb (0.45 kg)"))
    #expect(reply.contains("1,398 kcal a day with 109 g protein"))
    #expect(reply.contains("−2 and −1.5 lb would"))
    #expect(reply.contains("62.5 kg after 3 months"))
  }

  @Test func `why shows the sum and the rules`() {
    var talk = TopicTalk()
    talk.say("lose 2 lb a week", as: "goal.set")
    let why = talk.say("why", as: "chat.why").reply
    #expect(why.contains("10×68 + 6.25×165 − 5×34 − 161 = 1,380"))
    #expect(why.contains("Times 1.375 for light activity = 1,898"))
    #expect(why.contains("Minus 1 lb (0.45 kg) a week (500 a day) = 1,398"))
    #expect(why.contains("1 % of your weight"))
  }

  @Test func `the wish is kept as asked, so that a heavier body is given more of it`() {
    var talk = TopicTalk()
    talk.say("lose 2 lb a week", as: "goal.set")
    #expect(talk.record.goalInForce?.goal == Goal(rateLBPerWeek: -2))
    talk.log(.weight(kg: 110))
    #expect(talk.say("my calories", as: "goal.calories").reply.contains("for −2 lb"))
  }

  @Test func `a rate or a weight in the question is answered without being kept`() {
    var talk = TopicTalk()
    let rate = talk.say("how many kcal to lose half a pound a week", as: "goal.calories").reply
    #expect(rate.contains("1,648 kcal a day for −0.5 lb"))
    let weight = talk.say("how many calories at 60 kg", as: "goal.calories").reply
    #expect(weight.contains("Counted at 60 kg"))
    #expect(talk.record.goalInForce == nil)
    #expect(talk.record.latestWeightKG == 68)
  }

  @Test func `slower and faster step from the rate that is given`() {
    var talk = TopicTalk()
    talk.say("lose 2 lb a week", as: "goal.set")
    talk.say("make it slower", as: "goal.set")
    #expect(talk.record.goalInForce?.goal.rateLBPerWeek == -0.5)
    talk.say("a bit faster please", as: "goal.set")
    #expect(talk.record.goalInForce?.goal.rateLBPerWeek == -1)
  }

  @Test func `a difference becomes a goal weight`() {
    var talk = TopicTalk()
    talk.say("i want to lose 5 kg", as: "goal.set")
    #expect(talk.record.goalInForce?.goal == Goal(rateLBPerWeek: -1, targetKG: 63))
    let show = talk.say("what is my goal", as: "goal.show").reply
    #expect(show.contains("Goal weight 63 kg, 5 kg to go"))
  }

  @Test func `at the goal weight the number holds it`() {
    var talk = TopicTalk()
    talk.log(.goal(Goal(rateLBPerWeek: -1, targetKG: 68)))
    #expect(talk.say("calories", as: "goal.calories").reply.contains("1,898 kcal a day to hold"))
  }

  @Test func `someone who reads pounds sees no kilograms`() {
    var talk = TopicTalk(sex: "M", age: 50, cm: 177.8, kg: 86.1825503)
    talk.tell(.weightUnit, .text("lb"))
    let reply = talk.say("lose 2 lb a week", as: "goal.set").reply
    #expect(reply.contains("You asked for −2 lb a week; I set −1.5 lb: 1,626 kcal"))
    #expect(!reply.contains("kg"))
  }

  @Test func `the nine rates stand in a table that marks what the rules change`() throws {
    var talk = TopicTalk()
    let turn = talk.say("which goals can i choose", as: "goal.options")
    guard case .table(let table, let isPrivate)? = turn.blocks.dropFirst().first else {
      Issue.record("no table")
      return
    }
    #expect(isPrivate)
    #expect(
      table.rows.map { $0[1] } == [
        "1,398 kcal", "1,398 kcal", "1,398 kcal", "1,648 kcal", "1,898 kcal", "2,148 kcal",
        "2,398 kcal", "2,648 kcal", "2,898 kcal",
      ])
    #expect(
      table.rows.map { $0[2].isEmpty } == [
        false, false, true, true, true, true, false, false, false,
      ])
  }

  @Test func `without facts the nine rates are listed without numbers`() {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    let reply = talk.say("which goals are there", as: "goal.options").reply
    #expect(reply.contains("−2 lb (0.91 kg)"))
    #expect(!reply.contains("kcal"))
  }

  @Test func `a weight the other way is counted with a rate that leads there`() {
    var talk = TopicTalk()
    talk.log(.goal(Goal(rateLBPerWeek: -1)))
    let reply = talk.say("when will i be 75 kg", as: "goal.timeline").reply
    #expect(reply.contains("the other way"))
    #expect(reply.contains("2,148 kcal"))
  }

  @Test func `a look ahead never goes under the least goal weight`() {
    var talk = TopicTalk(sex: "F", age: 30, cm: 170, kg: 56, activity: "moderate")
    talk.log(.goal(Goal(rateLBPerWeek: -0.5)))
    let reply = talk.say("what will i weigh", as: "goal.timeline").reply
    #expect(reply.contains("53.5 kg is the least I aim for"))
  }

  @Test func `a difference in the question about time is a weight to reach`() {
    var talk = TopicTalk()
    let reply = talk.say("how many weeks to lose 10 pounds", as: "goal.timeline").reply
    #expect(reply.contains("63.5 kg"))
    #expect(reply.contains("(71 days)"))
  }

  @Test func `a question about protein adds how much a meal may hold`() {
    var talk = TopicTalk()
    talk.log(.goal(Goal(rateLBPerWeek: -1)))
    let reply = talk.say("and how much protein is that", as: "goal.calories").reply
    #expect(reply.contains("109 g protein"))
    #expect(reply.contains("25 to 40 g in each"))
  }

  @Test func `the general answer on protein begins with the person's own grams`() {
    var talk = TopicTalk()
    talk.log(.goal(Goal(rateLBPerWeek: -1)))
    let turn = talk.say("and protein?", as: "nutrition.protein")
    #expect(turn.reply.hasPrefix("For you: 109 g of protein a day."))
    #expect(turn.blocks.count > 1)
    talk.log(.flag(Flag(rule: "RF-19", action: "NUMBERS OFF")))
    #expect(!talk.say("and protein?", as: "nutrition.protein").reply.contains("For you"))
  }

  @Test func `kidney disease leaves protein to the kidney team`() {
    var talk = TopicTalk(sex: "M", age: 40, cm: 180, kg: 85)
    talk.tell(.conditions, .texts(["kidney disease"]))
    let reply = talk.say("calories", as: "goal.calories").reply
    #expect(reply.contains("kidney team"))
    #expect(!reply.contains("g protein"))
  }

  @Test func `activity and sex that are not known are assumed and said`() {
    var talk = TopicTalk(sex: "unspecified", activity: nil)
    let reply = talk.say("calories", as: "goal.calories").reply
    #expect(reply.contains("mostly sitting"))
    #expect(reply.contains("middle of both formulas"))
  }

  @Test func `every wording of the three topics is in the seeds and is used by a key`() {
    let phrases = TopicTalk.tools.library.phrases.items
    let keys =
      GoalPhrase.allCases.map(\.rawValue) + ProgressPhrase.allCases.map(\.rawValue)
      + ExercisePhrase.allCases.map(\.rawValue)
    #expect(keys.filter { phrases[$0] == nil } == [])
    let groups = ["goal.", "progress.", "exercise."]
    let written = phrases.keys.filter { key in groups.contains { key.hasPrefix($0) } }
    #expect(Set(written).subtracting(keys) == [])
  }

  @Test func `every fact that a wording rests on is in the seeds`() {
    let library = TopicTalk.tools.library
    let named = library.phrases.items.filter {
      $0.key.hasPrefix("goal.") || $0.key.hasPrefix("progress.") || $0.key.hasPrefix("exercise.")
    }.flatMap(\.value.facts)
    #expect(!named.isEmpty)
    #expect(named.filter { library.facts[$0] == nil } == [])
  }

  @Test(arguments: SafetyCode.allCases)
  func `every rule has a wording`(code: SafetyCode) throws {
    let phrase = try #require(GoalPhrase(code))
    #expect(TopicTalk.tools.library.phrases[phrase.rawValue] != nil)
  }

  @Test(arguments: ActivityFactor.allCases)
  func `every activity has a name in the sum`(factor: ActivityFactor) {
    #expect(GoalPhrase(rawValue: "goal.activity.\(factor.rawValue)") != nil)
  }
}
