import Coaching
import Content
import Record
import Testing

import Dialogue

struct LogTopicTests {
  @Test func `several items, the pain, the next targets and the week in one reply`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    let text = talk.say(
      "did chair rises 10 9, bridge march 2x8, heel raises 2x12. knee 3/10", as: "log.workout")
    #expect(text.contains("Logged for today: chair rise 10, 9 · bridge with march 8, 8"))
    #expect(text.contains("Knee 3/10, noted. You can go on"))
    #expect(text.contains("Next time: chair rise 11, 10"))
    #expect(text.contains("Strength this week: 1 of 2."))
    #expect(talk.activities.map(\.pain) == [3, nil, nil])
  }

  @Test func `minutes of yesterday count for yesterday's week`() {
    var talk = LogTalk.healthy
    talk.pass(days: 1)
    let text = talk.say("walked 20 min yesterday", as: "log.workout")
    #expect(text.contains("Logged for yesterday: walking 20 min. Minutes this week: 20 of 30."))
  }

  @Test func `a day still to come is not logged`() {
    var talk = LogTalk.healthy
    #expect(talk.say("walk 20 min tomorrow", as: "log.workout").contains("still to come"))
    #expect(talk.record.entries.isEmpty)
  }

  @Test func `the weekday of today means today`() {
    var talk = LogTalk.healthy
    talk.say("monday here, walked 20 minutes", as: "log.workout")
    #expect(talk.record.entries.first?.day == talk.today)
  }

  @Test func `a name the library has not is kept as typed`() {
    var talk = LogTalk.healthy
    talk.say("did underwater hockey 30 min", as: "log.workout")
    #expect(talk.activities.map(\.name) == ["underwater hockey"])
    #expect(talk.activities[0].minutes == 30)
  }

  @Test func `an exercise without a number is asked for it`() {
    var talk = LogTalk.healthy
    #expect(talk.say("did squats", as: "log.workout").contains("How many of bodyweight squat"))
    #expect(talk.say("went for a bike ride", as: "log.workout").contains("How many minutes"))
    #expect(talk.record.entries.isEmpty)
  }

  @Test func `as planned logs the card, or says that there is none`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    talk.say("did it all as planned", as: "log.workout")
    #expect(talk.activities.map(\.name) == talk.cards[0].items.map(\.exercise))
    var other = LogTalk.healthy
    other.keep(.absence(Absence(reason: .ill)))
    #expect(other.say("did it as planned", as: "log.workout").contains("no card"))
  }

  @Test func `the same again on one day is said`() {
    var talk = LogTalk.healthy
    talk.say("bike 20 min", as: "log.workout")
    #expect(talk.say("bike 20 min", as: "log.workout").contains("with the same numbers already"))
  }

  @Test func `numbers after the first are further sets, in each of several items`() {
    var talk = LogTalk.healthy
    talk.say("squats 10, 9 and bridge 12, 12", as: "log.workout")
    #expect(talk.activities.map { $0.sets.compactMap(\.reps) } == [[10, 9], [12, 12]])
    talk.say("10 lunges, 12 clamshells", as: "log.workout")
    #expect(talk.activities.suffix(2).map { $0.sets.compactMap(\.reps) } == [[10], [12]])
  }

  @Test func `squats in one go are the squat test`() {
    var talk = LogTalk.healthy
    talk.say("i did 25 squats in one go", as: "log.workout")
    #expect(talk.plan.facts.squats == 25)
    #expect(talk.activities.isEmpty)
  }

  @Test func `as planned with a word on the effort logs the card with it`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    talk.say("did it as planned, was hard", as: "workout.feedback")
    #expect(talk.activities.count == talk.cards[0].items.count)
    #expect(talk.activities.allSatisfy { $0.rir == 0 })
  }

  @Test func `a correction right after replaces the entry`() {
    var talk = LogTalk.healthy
    talk.say("squats 3x10 at 20 kg", as: "log.workout")
    talk.say("make that 22.5 kg", as: "log.workout")
    #expect(talk.activities.count == 1)
    #expect(talk.activities[0].sets.map(\.loadKG) == [22.5, 22.5, 22.5])
    talk.say("make that 12 12", as: "log.workout")
    #expect(talk.activities[0].sets.compactMap(\.reps) == [12, 12])
  }

  @Test func `a short line that corrects is sent to the entry it means`() {
    var talk = LogTalk.healthy
    talk.say("knee 5/10", as: "log.pain")
    talk.say("weighed 80 kg", as: "log.weight")
    var turn = talk.opened("80.1 kg i meant", as: "none")
    #expect(LogCorrection().intent(turn) == nil)
    turn = talk.opened("80.1 kg i meant", as: "none", confidence: 0.3)
    #expect(LogCorrection().intent(turn) == "log.weight")
  }

  // Weight

  @Test func `a weigh-in says the change since the last one`() {
    var talk = LogTalk.healthy
    talk.say("weighed 80 kg", as: "log.weight")
    talk.pass(days: 7)
    let text = talk.say("weighed 79.6", as: "log.weight")
    #expect(text.contains("Logged for today: 79.6 kg. That is 0.4 kg less than on 2 March."))
  }

  @Test func `a weight far off the trend waits for a yes`() {
    var talk = LogTalk.healthy
    talk.say("weighed 80 kg", as: "log.weight")
    #expect(talk.say("weighed 90 kg", as: "log.weight").contains("Is it right?"))
    #expect(talk.weights == [80])
    talk.say("undo", as: "log.undo")
    #expect(talk.weights == [80])
    talk.say("weighed 90 kg", as: "log.weight")
    talk.say("yes", as: "chat.affirm")
    #expect(talk.weights == [80, 90])
  }

  @Test(arguments: ["weight 28", "weight 301 kg"])
  func `weights nobody has are refused`(line: String) {
    var talk = LogTalk.healthy
    #expect(talk.say(line, as: "log.weight").contains("30 to 300 kg"))
    #expect(talk.weights.isEmpty)
  }

  @Test(arguments: [
    "walked 636363 miles", "cycled 99999 minutes", "squats 3x10 99999 kg",
    "squats 3x10 and knee pain 4 actually 31",
  ])
  func `training that no day can hold is asked about and not kept`(line: String) {
    var talk = LogTalk.healthy
    #expect(talk.say(line, as: "log.workout").contains("one day's training"))
    #expect(talk.record.entries.isEmpty)
  }

  @Test func `a correction to more than a day can hold leaves the log as it is`() {
    var talk = LogTalk.healthy
    talk.say("walked 30 minutes", as: "log.workout")
    let entries = talk.record.entries
    #expect(
      talk.say("make that 99999 minutes", as: "log.workout").contains("one day's training"))
    #expect(talk.record.entries == entries)
  }

  @Test func `a bare number is in the unit the person uses`() {
    var talk = LogTalk.healthy
    talk.tell(.weightUnit, .text("lb"))
    #expect(talk.say("scale says 150.6", as: "log.weight").contains("150.6 lb"))
    #expect(abs(talk.weights[0] - 68.31) < 0.01)
  }

  @Test func `a slip is taken back and put right`() {
    var talk = LogTalk.healthy
    talk.say("weight 180 kg", as: "log.weight")
    #expect(talk.say("undo", as: "log.undo").contains("Took back: 180 kg (today)"))
    talk.say("80.1 kg i meant", as: "log.weight")
    #expect(talk.weights == [80.1])
    talk.say("sorry 81.2", as: "log.weight")
    #expect(talk.weights == [81.2])
  }

  @Test func `with numbers switched off weights are saved and not said`() {
    var talk = LogTalk.healthy
    talk.keep(.flag(Flag(rule: "RF-19", action: "NUMBERS OFF")))
    let text = talk.say("weighed 60 kg", as: "log.weight")
    #expect(text == "Saved.")
    #expect(talk.weights == [60])
  }

  // Pain

  @Test(arguments: [
    ("knee 2/10", "You can go on"), ("knee 5/10", "Add nothing"), ("knee 7/10", "stop the move"),
    ("knee 0/10", "no pain"),
  ])
  func `the number decides what follows`(line: String, words: String) {
    var talk = LogTalk.healthy
    #expect(talk.say(line, as: "log.pain").contains(words))
  }

  @Test func `a morning well over the usual means a step back`() {
    var talk = LogTalk.healthy
    let text = talk.say("this morning the knee is 5, normally its 1", as: "log.pain")
    #expect(text.contains("4 over your usual"))
    #expect(
      talk.record.entries.map(\.body)
        == [.pain(Pain(joint: "knee", score: 5, moment: .morning, usual: 1))])
  }

  @Test func `a number alone means the joint talked about`() {
    var talk = LogTalk.healthy
    talk.say("left hip 6/10", as: "log.pain")
    #expect(talk.say("it's a 2/10 now", as: "log.pain").contains("Better than the 6 before"))
  }
}
