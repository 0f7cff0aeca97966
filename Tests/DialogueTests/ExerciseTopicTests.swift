import Coaching
import Content
import Record
import Testing

import Dialogue

struct ExerciseTopicTests {
  private static let exercises = TopicTalk.tools.library.exercises.map(\.id)
  private static let modes = TopicTalk.tools.library.modes.map(\.id)

  @Test func `the library has its exercises and modes`() {
    #expect(Self.exercises.count == 110)
    #expect(Self.modes.count == 15)
  }

  @Test(arguments: TopicTalk.tools.library.exercises.map(\.id))
  func `every exercise says how, muscles, dose and who leaves it out`(id: String) throws {
    let card = try #require(TopicTalk.tools.library.exercise(id))
    var turn = TopicTalk().opened("how do i do it", as: "exercise.how_to")
    ExerciseCardText(card: card).say(&turn)
    let reply = turn.reply
    #expect(reply.hasPrefix("\(card.name): "))
    #expect(reply.contains("Muscles"))
    #expect(reply.contains("×"))
    #expect(!reply.contains("{") && !reply.contains("exercise."), "\(reply)")
    for code in card.skip { #expect(ExercisePhrase.skip(code) != nil, "\(code)") }
    for muscle in card.muscles { #expect(ExercisePhrase.muscle(muscle) != nil, "\(muscle)") }
  }

  @Test(arguments: TopicTalk.tools.library.modes.map(\.id))
  func `every way to move says when it suits and who leaves it out`(id: String) throws {
    let card = try #require(TopicTalk.tools.library.mode(id))
    var turn = TopicTalk().opened("how", as: "exercise.how_to")
    ModeCardText(card: card).say(&turn)
    #expect(!turn.reply.contains("{") && !turn.reply.contains("exercise."), "\(turn.reply)")
    for code in card.ruledOut { #expect(ExercisePhrase.skip(code) != nil, "\(code)") }
  }

  @Test func `a named exercise is explained, with its neighbours`() {
    var talk = TopicTalk()
    let reply = talk.say("how do i do a wall sit", as: "exercise.how_to").reply
    #expect(reply.contains("Wall sit:"))
    #expect(reply.contains("3 × 20 s"))
    #expect(reply.contains("Easier  Mini squat at the counter"))
    #expect(reply.contains("Harder  Bodyweight squat"))
  }

  @Test func `that exercise is the one talked about`() {
    var talk = TopicTalk()
    talk.say("how do i do a wall sit", as: "exercise.how_to")
    for intent: IntentID in ["define.leg_muscles", "exercise.how_to"] {
      let reply = talk.say("which muscles does that exercise work", as: intent).reply
      #expect(reply.contains("Wall sit works the quadriceps (front of the thigh)."), "\(reply)")
    }
  }

  @Test func `a question about muscles alone is left to the answers`() {
    var talk = TopicTalk()
    talk.say("how do i do a wall sit", as: "exercise.how_to")
    let reply = talk.say("what muscles are in the leg", as: "define.leg_muscles").reply
    #expect(!reply.contains("Wall sit"))
  }

  @Test func `a joint that hurts holds an exercise back`() {
    var talk = TopicTalk()
    talk.log(.pain(Pain(joint: "knee", score: 6)))
    let turn = talk.say("how do i do a squat", as: "exercise.how_to")
    #expect(turn.reply.contains("For you it stays out just now: a knee that hurts 4 of 10"))
    #expect(turn.blocks.last?.isPrivate == true)
    #expect(turn.blocks.first?.isPrivate == false)
  }

  @Test func `burn is MET times kilograms times hours, gross and net`() {
    var talk = TopicTalk(kg: 70)
    let turn = talk.say("how many calories does walking 30 min burn", as: "energy.exercise_burn")
    #expect(turn.reply.contains("About 133 kcal for 30 min"))
    #expect(turn.reply.contains("98 of them"))
    #expect(turn.reply.contains("an estimate"))
    #expect(turn.reply.contains("do not eat it back"))
    #expect(turn.isAllPrivate)
  }

  @Test(arguments: [
    ("kcal for 30 min brisk walk at 80 kg", "About 192 kcal", "152 of them"),
    ("calories burned walking 5 km in 60 min at 70 kg", "About 266 kcal", "for 60 min"),
    ("calories burned running 5k at 70 kg", "for 38 min", "about 8 km/h"),
    ("how many calories does rowing burn at 70 kg", "for 30 min", "took half an hour"),
  ])
  func `the line's own weight, time and distance count`(
    line: String, first: String, second: String
  ) {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    let turn = talk.say(line, as: "energy.exercise_burn")
    #expect(turn.reply.contains(first) && turn.reply.contains(second), "\(turn.reply)")
    #expect(!turn.isAllPrivate)
  }

  @Test func `without a weight an example is given and the weight is asked for`() {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    let reply = talk.say("30 minutes on the bike calories", as: "energy.exercise_burn").reply
    #expect(reply.contains("About 175 kcal"))
    #expect(reply.contains("What do you weigh?"))
  }

  @Test func `that walk is the latest of the log`() {
    var talk = TopicTalk(kg: 70)
    talk.log(
      .activity(Activity(kind: .aerobic, name: "a_walk", minutes: 30)), daysAgo: 1)
    talk.log(.activity(Activity(kind: .aerobic, name: "a_bike", minutes: 20)))
    let reply = talk.say("what did i burn on that walk", as: "energy.exercise_burn").reply
    #expect(reply.contains("From your log, yesterday:"))
    #expect(reply.contains("133 kcal"))
  }

  @Test func `someone who sits all day is not told that exercise is counted already`() {
    var talk = TopicTalk(kg: 70, activity: "sedentary")
    let reply = talk.say("30 min walking calories", as: "energy.exercise_burn").reply
    #expect(!reply.contains("eat it back"))
  }

  @Test func `burn is put away with the other numbers`() {
    var talk = TopicTalk()
    talk.log(.flag(Flag(rule: "RF-19", action: "NUMBERS OFF")))
    let reply = talk.say("30 min walking calories", as: "energy.exercise_burn").reply
    #expect(!reply.contains("kcal"))
  }
}
