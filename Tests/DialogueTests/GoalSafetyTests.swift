import Coaching
import Content
import Record
import Testing

import Dialogue

struct GoalSafetyTests {
  private static let intents: [IntentID] = [
    "goal.set", "goal.calories", "goal.show", "goal.options", "goal.timeline",
  ]

  private static func hasNumber(_ reply: String) -> Bool {
    // Source marks are no numbers about the person.
    var text = reply
    for mark in 1...9 { text = text.replacing("[\(mark)]", with: "") }
    return text.contains(where: \.isNumber)
  }

  @Test(arguments: ["RF-19", "RF-26"], intents)
  func `while numbers are put away no goal reply holds one`(rule: String, intent: IntentID) {
    var talk = TopicTalk()
    talk.log(.goal(Goal(rateLBPerWeek: -1, targetKG: 60)))
    talk.log(.flag(Flag(rule: rule, action: "NUMBERS OFF")))
    let turn = talk.say("lose 1 lb a week to 60 kg", as: intent)
    #expect(!Self.hasNumber(turn.reply), "\(turn.reply)")
    #expect(turn.conversation.reasons.allSatisfy { !Self.hasNumber($0) })
    #expect(turn.changes.isEmpty)
  }

  @Test(arguments: intents)
  func `while an emergency is open there is no calorie talk`(intent: IntentID) {
    var talk = TopicTalk()
    talk.log(.flag(Flag(rule: "RF-05", action: "EMERGENCY")))
    let reply = talk.say("lose 1 lb a week", as: intent).reply
    #expect(reply.contains("Calories can wait"))
    #expect(!reply.contains("kcal"))
    talk.log(.flag(Flag(rule: "RF-05", action: "EMERGENCY", isCleared: true)))
    #expect(talk.say("calories", as: "goal.calories").reply.contains("1,898 kcal"))
  }

  @Test func `the second wish to lose at a low weight puts the numbers away`() {
    var talk = TopicTalk(sex: "F", age: 30, cm: 170, kg: 49)
    let first = talk.say("half a pound a week off please", as: "goal.set")
    #expect(first.reply.contains("1,707 kcal"))
    #expect(first.reply.contains("May I ask one thing"))
    #expect(first.conversation.pending == .refusedLoss)
    #expect(talk.record.openFlags.isEmpty)
    talk.conversation.pending = nil
    let second = talk.say("lose half a pound a week", as: "goal.set")
    #expect(!Self.hasNumber(second.reply), "\(second.reply)")
    #expect(talk.record.openFlags == ["RF-19": .numbersOff])
    #expect(!Self.hasNumber(talk.say("calories", as: "goal.calories").reply))
  }

  @Test func `a wish to lose from heavier days is no first wish`() {
    var talk = TopicTalk(sex: "F", age: 30, cm: 170, kg: nil)
    talk.log(.weight(kg: 60), daysAgo: 90)
    talk.log(.goal(Goal(rateLBPerWeek: -0.5)), daysAgo: 90)
    talk.log(.weight(kg: 53))
    let reply = talk.say("lose half a pound a week", as: "goal.set").reply
    #expect(reply.contains("May I ask one thing"))
    #expect(talk.record.openFlags.isEmpty)
  }

  @Test func `yes to the gentle question opens the flag, no does not`() {
    var talk = TopicTalk(sex: "F", age: 30, cm: 170, kg: 49)
    talk.conversation.pending = .refusedLoss
    var denied = talk.opened("no", as: "chat.deny")
    #expect(RefusedLoss.answer(&denied))
    #expect(denied.changes.isEmpty)
    var affirmed = talk.opened("yes", as: "chat.affirm")
    #expect(RefusedLoss.answer(&affirmed))
    talk.keep(affirmed)
    #expect(talk.record.openFlags == ["RF-19": .numbersOff])
    var other = talk.opened("how do i do squats", as: "exercise.how_to")
    #expect(!RefusedLoss.answer(&other))
  }

  @Test func `a gain at a low weight gets its number`() {
    var talk = TopicTalk(sex: "F", age: 30, cm: 170, kg: 49)
    #expect(talk.say("gain 0.5 lb a week", as: "goal.set").reply.contains("1,957 kcal"))
  }

  @Test func `under 18 and in pregnancy the answer comes before any question`() {
    var child = TopicTalk(sex: nil, age: 15, cm: nil, kg: nil)
    #expect(child.say("lose 1 lb a week", as: "goal.set").reply.contains("Under 18"))
    #expect(child.conversation.form == nil)
    var pregnant = TopicTalk(sex: "F", age: 32, cm: 168, kg: nil)
    pregnant.tell(.pregnancyWeek, .number(20))
    let reply = pregnant.say("maintenance calories", as: "goal.calories").reply
    #expect(reply.contains("midwife"))
    #expect(!reply.contains("kcal"))
  }

  @Test func `a doctor's yes opens a loss from 65 on`() {
    var talk = TopicTalk(sex: "M", age: 70, cm: 172, kg: 80, activity: "sedentary")
    #expect(talk.say("lose 1 lb a week", as: "goal.set").reply.contains("hold your weight"))
    let reply = talk.say("my doctor agrees to lose 1 lb a week", as: "goal.set").reply
    #expect(talk.record.profile.flag(.clinicianAgreesToLoss) == true)
    #expect(reply.contains("1,586 kcal"))
    #expect(reply.contains("together with your doctor"))
  }

  @Test func `a doctor's no does not count as a yes`() {
    var talk = TopicTalk(sex: "M", age: 70, cm: 172, kg: 80, activity: "sedentary")
    talk.say("my doctor says not to lose 1 lb a week", as: "goal.set")
    #expect(talk.record.profile.flag(.clinicianAgreesToLoss) == nil)
  }

  @Test(arguments: [
    (4, 27, true), (4, 28, false), (3, 90, true), (0, 1, true),
  ])
  func `an operated leg holds the weight until 28 days of the last stage`(
    stage: Int, days: Int, isRecovering: Bool
  ) {
    var talk = TopicTalk(sex: "M", age: 40, cm: 180, kg: 85, activity: "sedentary")
    talk.tell(.conditions, .texts(["cast"]), daysAgo: 120)
    talk.tell(.operatedStage, .number(Double(stage)), daysAgo: days)
    #expect(Recovery(record: talk.record, day: talk.today).isGoingOn == isRecovering)
  }

  @Test func `illness today holds the weight, illness last week does not`() {
    var talk = TopicTalk()
    talk.log(.absence(Absence(reason: .fever)), daysAgo: 7)
    #expect(!Recovery(record: talk.record, day: talk.today).isGoingOn)
    talk.log(.absence(Absence(reason: .ill)))
    #expect(talk.say("lose 1 lb a week", as: "goal.set").reply.contains("recovered"))
  }

  @Test func `eating under the floor for days brings 250 kcal back`() {
    var talk = TopicTalk()
    talk.log(.goal(Goal(rateLBPerWeek: -1)), daysAgo: 20)
    for day in 0..<6 { talk.log(.food(Food(kcal: 1000, isWholeDay: true)), daysAgo: day) }
    let reply = talk.say("calories", as: "goal.calories").reply
    #expect(reply.contains("1,648 kcal"))
    #expect(reply.contains("under 1,200 kcal on average"))
  }

  @Test func `weigh-ins and food move the daily energy`() {
    var talk = TopicTalk(kg: nil)
    for field in [ProfileField.sex, .heightCM, .activity] {
      let value = talk.record.profile.told[field]?.value
      talk.record.profile.set(field, value, on: talk.today - 60)
    }
    for day in 0..<28 {
      talk.log(.weight(kg: 68 - 0.05 * Double(27 - day)), daysAgo: day)
      talk.log(.food(Food(kcal: 1900, isWholeDay: true)), daysAgo: day)
    }
    let person = EnergyPerson(record: talk.record, on: talk.today)
    let adaptive = person?.adaptiveTDEEKcal ?? 0
    #expect(adaptive > 1950 && adaptive < 2400, "\(adaptive)")
    talk.say("calories", as: "goal.calories")
    #expect(talk.conversation.reasons.first?.contains("weigh-ins and food log") == true)
  }
}
