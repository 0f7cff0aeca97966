import Coaching
import Content
import Record
import Testing

import Dialogue

/// Tests, food, looking back and taking back.
struct LogLookingTests {
  @Test func `a chair stand is read against its norm and the time before`() {
    var talk = LogTalk([.age: .number(72), .sex: .text("F")])
    let below = talk.say("chair test 8", as: "log.test")
    #expect(below.contains("chair stand 8"))
    #expect(below.contains("below the usual 10 to 15 for women of 70–74 ["))
    talk.pass(days: 28)
    let usual = talk.say("chair test 10", as: "log.test")
    #expect(usual.contains("within the usual"))
    #expect(usual.contains("2 more than last time (8, 2 March)"))
    #expect(usual.contains("a clear improvement"))
  }

  @Test func `without an age there is no norm, and under 60 no table`() {
    var unknown = LogTalk()
    #expect(unknown.say("chair test 11", as: "log.test").contains("Tell me your age"))
    var young = LogTalk.healthy
    #expect(young.say("chair test 20", as: "log.test").contains("Below 60"))
  }

  @Test func `both legs in one line are two results`() {
    var talk = LogTalk.healthy
    talk.say("left calf 33.5 cm right calf 36 cm", as: "log.test")
    #expect(
      talk.record.entries.map(\.body) == [
        .test(SelfTestResult(test: "calf", value: 33.5, side: "left")),
        .test(SelfTestResult(test: "calf", value: 36, side: "right")),
      ])
  }

  @Test func `squats and a stance told as exercises are tests`() {
    var talk = LogTalk.healthy
    talk.say("25 squats easy, single leg stance 30 seconds", as: "log.test")
    #expect(talk.plan.facts.squats == 25)
    #expect(talk.plan.facts.stanceSeconds == 30)
  }

  @Test func `a stance of three seconds at 80 brings the hold`() {
    var talk = LogTalk([.age: .number(80)])
    #expect(talk.say("one leg stand 3 seconds", as: "log.test").contains("with a hold"))
  }

  @Test func `food adds up, and a day's total replaces`() {
    var talk = LogTalk.healthy
    talk.say("ate 600 kcal", as: "log.food")
    let text = talk.say("dinner 700 kcal 40 g protein", as: "log.food")
    #expect(text.contains("In all for today: 1,300 kcal, 40 g protein."))
    talk.say("total today 1640 kcal", as: "log.food")
    #expect(LogFood.total(of: talk.today, in: talk.record).kcal == 1640)
    #expect(talk.say("ate 90000 kcal", as: "log.food").contains("does not look like"))
  }

  @Test func `undo and redo move the whole turn`() {
    var talk = LogTalk.healthy
    talk.say("squats 10, 9. knee 3/10", as: "log.workout")
    #expect(talk.say("undo", as: "log.undo").contains("Took back: bodyweight squat 10, 9"))
    #expect(talk.record.entries.isEmpty)
    talk.say("redo", as: "log.undo")
    #expect(talk.record.entries.count == 2)
    #expect(talk.say("undo", as: "log.undo").contains("Took back"))
  }

  @Test func `nothing to take back is said`() {
    var talk = LogTalk.healthy
    #expect(talk.say("undo", as: "log.undo").contains("nothing to take back"))
    #expect(talk.say("redo", as: "log.undo").contains("nothing to put back"))
  }

  @Test func `a named entry is removed, and only that`() {
    var talk = LogTalk.healthy
    talk.say("20 min bike", as: "log.workout")
    talk.say("25 min walk yesterday", as: "log.workout")
    talk.say("ate 600 kcal", as: "log.food")
    let text = talk.say("take off the walk", as: "log.undo")
    #expect(text.contains("Removed: walking 25 min (yesterday)"))
    #expect(talk.activities.map(\.name) == ["a_bike"])
    #expect(talk.say("delete the run", as: "log.undo").contains("no such entry"))
    #expect(talk.record.entries.count == 2)
  }

  @Test func `a card that was only shown is not what undo means`() {
    var talk = LogTalk.healthy
    talk.say("20 min bike", as: "log.workout")
    talk.say("next workout", as: "workout.next")
    #expect(talk.say("undo", as: "log.undo").contains("exercise bike 20 min"))
    #expect(talk.activities.isEmpty)
  }

  @Test func `the log is listed with its days`() {
    var talk = LogTalk.healthy
    talk.say("20 min bike", as: "log.workout")
    talk.say("25 min walk yesterday", as: "log.workout")
    let text = talk.say("show my log", as: "log.history")
    #expect(text.contains("yesterday | walking 25 min"))
    #expect(text.contains("today | exercise bike 20 min"))
    #expect(talk.say("how many minutes this week", as: "log.history").contains("20 min in all"))
  }

  @Test func `the last time, the best and what is not there`() {
    var talk = LogTalk.healthy
    talk.say("squats 12, 12 yesterday", as: "log.workout")
    talk.say("squats 10, 9", as: "log.workout")
    #expect(talk.say("last time squats", as: "log.history").contains("squat 10, 9, today"))
    #expect(talk.say("my best squat", as: "log.history").contains("squat 12, 12, yesterday"))
    #expect(talk.say("my best leg press", as: "log.history").contains("no leg press"))
    #expect(talk.say("did i log the bike", as: "log.history").contains("no exercise bike"))
  }

  @Test func `a weight on a date is found`() {
    var talk = LogTalk.healthy
    talk.keep(.weight(kg: 82), daysAgo: 7)
    talk.keep(.weight(kg: 81))
    let text = talk.say("what was my weight last week", as: "log.history")
    #expect(text.contains("82 kg, 23 February"))
    #expect(!text.contains("81 kg"))
  }

  @Test func `beside a danger sign the numbers are saved without a word`() {
    let talk = LogTalk.healthy
    var turn = talk.opened("did squats 3x10", as: "log.workout")
    #expect(LogTopic().saveQuietly("log.workout", &turn))
    #expect(turn.blocks.isEmpty)
    #expect(turn.changes.count == 1)
    var empty = talk.opened("did nothing", as: "log.workout")
    #expect(!LogTopic().saveQuietly("log.workout", &empty))
  }

  @Test func `every wording of the log and the workout is there and cites known facts`() {
    let library = TopicTalk.tools.library
    for key in PhraseKeys.all {
      let phrase = library.phrases[key]
      #expect(phrase != nil, "\(key)")
      #expect(phrase?.text.contains("!") != true, "\(key)")
      for fact in phrase?.facts ?? [] { #expect(library.facts[fact] != nil, "\(key): \(fact)") }
    }
  }
}
