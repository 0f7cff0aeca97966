import Coaching
import Content
import Record
import Testing

import Dialogue

struct TrainingLogTests {
  private func aerobic(
    _ name: String, _ minutes: Double, effort: String? = nil, km: Double? = nil
  ) -> Activity {
    Activity(kind: .aerobic, name: name, minutes: minutes, distanceKM: km, effort: effort)
  }

  private func credit(_ level: Level) -> AerobicCredit {
    AerobicCredit(mets: TopicTalk.tools.mets, level: level)
  }

  @Test func `a moderate minute counts once, a hard one twice, an easy stroll not at all`() {
    #expect(credit(.standing).minutes(of: aerobic("a_walk", 20)) == 20)
    #expect(credit(.standing).minutes(of: aerobic("a_run", 20)) == 40)
    #expect(credit(.standing).minutes(of: aerobic("a_walk", 20, effort: "easy")) == 0)
    #expect(credit(.standing).minutes(of: aerobic("zorbing", 20)) == 20)
  }

  @Test func `for people who need support every minute counts`() {
    #expect(credit(.supported).minutes(of: aerobic("a_walk", 20, effort: "easy")) == 20)
  }

  @Test func `speed decides where it is known`() {
    #expect(credit(.standing).minutes(of: aerobic("a_walk", 60, km: 3)) == 0)
    #expect(credit(.standing).minutes(of: aerobic("a_walk", 60, km: 7.5)) == 120)
  }

  @Test func `half of the card done is a strength day with its letter`() {
    var talk = LogTalk.healthy
    talk.say("next workout", as: "workout.next")
    let card = talk.cards[0]
    #expect(card.letter == "A")
    for item in card.items.prefix(3) {
      talk.keep(
        .activity(
          Activity(kind: .strength, name: item.exercise, sets: [Activity.Performed(reps: 8)])))
    }
    #expect(talk.plan.log.strengthDays == [talk.today])
    #expect(talk.plan.log.nextLetter == .b)
  }

  @Test func `loose work counts by its sets and changes no letter`() {
    var talk = LogTalk.healthy
    let set = Activity.Performed(reps: 10)
    talk.keep(.activity(Activity(kind: .strength, name: "squat", sets: [set, set])))
    #expect(talk.plan.log.strengthDays.isEmpty)
    talk.keep(.activity(Activity(kind: .strength, name: "wonder machine", sets: [set])))
    #expect(talk.plan.log.strengthDays == [talk.today])
    #expect(talk.plan.log.nextLetter == .a)
  }

  @Test func `a bad morning steps the exercises of that joint back`() {
    var talk = LogTalk.healthy
    let set = Activity.Performed(reps: 10)
    talk.keep(.activity(Activity(kind: .strength, name: "squat", sets: [set, set])), daysAgo: 1)
    talk.keep(.pain(Pain(joint: "knee", score: 5, moment: .morning, usual: 1)))
    let last = talk.plan.replay.histories["squat"]?.last
    #expect(last?.action == .regress)
    #expect(talk.plan.state.restUntil[.kneeDominant] == talk.today + 2)
  }

  @Test func `tests raise the level by one step at most`() {
    var talk = LogTalk([
      .age: .number(30), .screening: .text("no"), .equipment: .texts(["gym"]),
      .strengthMonths: .number(24),
    ])
    #expect(talk.plan.trainee.level == .standing)
    talk.say("next workout", as: "workout.next")
    talk.say("did it all as planned", as: "log.workout")
    talk.pass(days: 28)
    talk.keep(.test(SelfTestResult(test: "squats", value: 25)))
    talk.keep(.test(SelfTestResult(test: "sls", value: 30)))
    #expect(talk.plan.trainee.level == .homeKit)
  }

  @Test func `a fever of yesterday rests and comes back easier`() {
    var talk = LogTalk.healthy
    talk.keep(.absence(Absence(reason: .fever)))
    talk.pass(days: 1)
    #expect(talk.plan.next.reason == .fever)
    talk.pass(days: 1)
    #expect(talk.plan.next.reason == .strengthDue)
    let circumstances = ReplayCircumstances(record: talk.record, on: talk.today)
    #expect(circumstances.illnesses.map(\.lastDay) == [talk.today - 2])
  }

  @Test func `a soon flag holds progress until it is cleared`() {
    var talk = LogTalk.healthy
    talk.keep(.flag(Flag(rule: "RF-13", action: "SOON")), daysAgo: 10)
    talk.keep(.flag(Flag(rule: "RF-13", action: "SOON", isCleared: true)), daysAgo: 4)
    let holds = ReplayCircumstances(record: talk.record, on: talk.today).holds
    #expect(holds == [(talk.today - 10)...(talk.today - 4)])
  }
}
