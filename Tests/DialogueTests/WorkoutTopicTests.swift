import Coaching
import Content
import Record
import Testing

import Dialogue

struct WorkoutTopicTests {
  @Test func `the first workout is given at once and the open questions come after it`() {
    var talk = LogTalk([.age: .number(45)])
    let text = talk.say("next workout", as: "workout.next")
    #expect(text.contains("Workout A, about"))
    #expect(text.contains("2 × 8"))
    #expect(text.contains("Before the first workout"))
    #expect(talk.conversation.form?.steps == ["screening", "equipment"])
    #expect(talk.cards.count == 1)
  }

  @Test func `whoever goes on without answering is not held up`() {
    var talk = LogTalk([.age: .number(45)])
    talk.say("next workout", as: "workout.next")
    talk.say("squats 10, 9", as: "log.workout")
    #expect(talk.conversation.form == nil)
    talk.say("next workout", as: "workout.next")
    talk.say("next workout", as: "workout.next")
    let third = talk.say("next workout", as: "workout.next")
    #expect(!third.contains("Yes or no?"))
  }

  @Test func `hands are asked from 65 on and when the age is not known`() {
    var unknown = LogTalk()
    unknown.say("next workout", as: "workout.next")
    #expect(unknown.conversation.form?.steps.contains("hands") == true)
    var older = LogTalk([.age: .number(72), .screening: .text("no")])
    older.say("next workout", as: "workout.next")
    #expect(older.conversation.form?.steps.first == "hands")
  }

  @Test func `one card a day is kept`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    talk.say("20 minute workout", as: "workout.next")
    #expect(talk.cards.count == 1)
  }

  @Test func `the minutes at hand shorten the session`() {
    var talk = LogTalk.healthy
    let text = talk.say("i have 10 minutes, what now", as: "workout.next")
    #expect(text.contains("about 7 min"))
    #expect(talk.cards[0].items.count < 5)
  }

  @Test func `home today leaves out the gym, for today only`() {
    var talk = LogTalk([
      .age: .number(30), .screening: .text("no"), .strengthMonths: .number(24),
      .equipment: .texts(["gym"]),
    ])
    talk.keep(.test(SelfTestResult(test: "squats", value: 25)))
    talk.keep(.test(SelfTestResult(test: "sls", value: 30)))
    #expect(talk.plan.trainee.level == .gym)
    talk.say("i am at home today, what now", as: "workout.next")
    let kit = talk.cards[0].items.flatMap { item in
      TopicTalk.tools.library.exercise(item.exercise)?.kit ?? []
    }
    #expect(kit.allSatisfy { Kit.household.contains($0) })
    #expect(talk.record.profile.texts(.equipment) == ["gym"])
  }

  @Test func `a muscle wish gives that muscle and no letter`() {
    var talk = LogTalk.healthy
    talk.say("workout for my calves", as: "workout.next")
    let card = talk.cards[0]
    #expect(card.letter.isEmpty)
    let calves = card.items.allSatisfy { item in
      TopicTalk.tools.exercises[Exercise.ID(rawValue: item.exercise)]?.muscles
        .contains { $0.hasPrefix("calves") } ?? false
    }
    #expect(calves)
  }

  @Test func `the day after strength is for minutes with how hard they are`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    talk.say("did it all as planned", as: "log.workout")
    talk.pass(days: 1)
    let text = talk.say("next workout", as: "workout.next")
    #expect(text.contains("Today: 10 min walking"))
    #expect(text.contains("chat but not sing"))
    #expect(text.contains("0 of 30 min"))
    #expect(talk.conversation.reasons.first?.contains("30 min over 3 days") == true)
  }

  @Test func `an open danger sign gives no workout, no week and no day off`() {
    var talk = LogTalk.healthy
    talk.keep(.flag(Flag(rule: "RF-05", action: "SAME DAY")))
    for intent: IntentID in ["workout.next", "workout.week", "workout.skip"] {
      let text = talk.say("what now", as: intent)
      #expect(text.contains("first a doctor looks"))
      #expect(!text.contains("×"))
    }
    #expect(talk.cards.isEmpty)
  }

  @Test func `after four weeks the tests come, and they can be put off`() {
    var talk = LogTalk.healthy
    talk.keep(.activity(Activity(kind: .aerobic, name: "a_walk", minutes: 20)))
    talk.pass(days: 28)
    #expect(talk.say("next workout", as: "workout.next").contains("Chair stand"))
    let text = talk.say("skip the test", as: "workout.skip")
    #expect(text.contains("ask again in a week"))
    #expect(text.contains("Workout A"))
  }

  @Test func `a cast leg rests, the free leg works, and the stage is asked`() {
    var talk = LogTalk([
      .age: .number(34), .conditions: .texts(["cast"]), .operatedLeg: .text("left"),
      .operatedStage: .number(0), .screening: .text("no"), .equipment: .texts([]),
    ])
    let text = talk.say("next workout", as: "workout.next")
    #expect(text.contains("(right leg)"))
    #expect(!text.contains("(left leg)"))
    #expect(text.contains("The left leg itself rests"))
    #expect(talk.conversation.pending == .operatedStage)
    let answer = talk.say("1", as: "none")
    #expect(answer.contains("tighten the muscles"))
    #expect(answer.contains("(left leg)"))
    #expect(talk.record.profile.number(.operatedStage) == 1)
  }

  @Test(arguments: [
    ("they said partial weight", 3.0), ("full weight bearing now", 4), ("nothing moves yet", 0),
    ("i may bend it without weight", 2), ("2", 2),
  ])
  func `what the surgeon allows is read from words too`(line: String, stage: Double) {
    var talk = LogTalk([.operatedLeg: .text("left"), .operatedStage: .number(0)])
    talk.conversation.pending = .operatedStage
    talk.say(line, as: "none")
    #expect(talk.record.profile.number(.operatedStage) == stage)
  }

  @Test func `the week shows seven days as if each were done`() {
    var talk = LogTalk.healthy
    let text = talk.say("my week", as: "workout.week")
    #expect(text.contains("today | strength A"))
    #expect(text.contains("Tuesday | 10 min walking"))
    #expect(text.contains("Wednesday | strength B"))
    #expect(talk.record.entries.isEmpty)
  }

  @Test func `a swap stays on the card when the workout is asked for again`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    let before = talk.cards[0].items.map(\.exercise)
    let text = talk.say("give me an easier version of the chair rise", as: "workout.swap")
    #expect(text.contains("Instead of chair rise"))
    let after = talk.cards[0].items.map(\.exercise)
    #expect(before != after)
    talk.say("next workout", as: "workout.next")
    #expect(talk.cards[0].items.map(\.exercise) == after)
    #expect(talk.cards.count == 1)
  }

  @Test func `a swap by number and one for a sore joint`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    let third = talk.cards[0].items[2].exercise
    talk.say("change exercise 3", as: "workout.swap")
    #expect(talk.cards[0].items[2].exercise != third)
    #expect(talk.say("swap it", as: "workout.swap").contains("Which one") == false)
  }

  @Test func `feedback changes what was logged and the next target`() {
    var talk = LogTalk.healthy
    talk.say("squats 8, 8", as: "log.workout")
    let text = talk.say("too easy", as: "workout.feedback")
    #expect(talk.activities[0].rir == 4)
    #expect(text.contains("Next time: bodyweight squat 10, 10"))
  }

  @Test func `pain in feedback without a number is asked, with one it is kept`() {
    var talk = LogTalk.healthy
    talk.say("squats 10, 10", as: "log.workout")
    let asked = talk.say("squats hurt my knee", as: "workout.feedback")
    #expect(asked.contains("How much does the knee hurt"))
    let kept = talk.say("sharp knee pain on the squats, 7/10", as: "workout.feedback")
    #expect(kept.contains("stop the move"))
    #expect(talk.activities[0].pain == 7)
    #expect(talk.activities[0].wasSharp)
  }

  @Test(arguments: [
    ("i have a fever", Absence.Reason.fever), ("i'm ill", .ill), ("travelling this week", .travel),
    ("no time today", .busy), ("too tired", .tired),
  ])
  func `a skipped day keeps its reason and blames nobody`(
    line: String, reason: Absence.Reason
  ) {
    var talk = LogTalk.healthy
    let text = talk.say(line, as: "workout.skip")
    #expect(talk.record.entries.map(\.body) == [.absence(Absence(reason: reason))])
    #expect(!text.contains("should") && !text.contains("!"))
  }

  @Test func `why names the rule, the level and an exercise's muscles`() {
    var talk = LogTalk.healthy
    let why = talk.say("why this workout", as: "workout.why")
    #expect(why.contains("0 of 2 strength days"))
    #expect(why.contains("Level 2 of 4"))
    talk.say("next workout", as: "workout.next")
    let one = talk.say("why do i have to do the chair rise", as: "workout.why")
    #expect(one.contains("quadriceps"))
    #expect(one.contains("on your card"))
  }

  @Test func `everything personal stays out of groups`() {
    let talk = LogTalk.healthy
    var turn = talk.opened("next workout", as: "workout.next")
    WorkoutTopic().answer(&turn)
    let isAllPrivate = turn.blocks.filter { $0 != .text("", isPrivate: false) }
      .allSatisfy { $0.isPrivate }
    #expect(isAllPrivate)
  }
}
