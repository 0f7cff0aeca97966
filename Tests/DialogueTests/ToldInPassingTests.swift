import Coaching
import Content
import Record
import Testing

import Dialogue

/// What a line tells of the person is kept, whatever the line is about.
struct ToldInPassingTests {
  private static func told(_ line: String) -> (profile: Profile, reply: String) {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    let reply = talk.hear(line)
    return (talk.record.profile, reply)
  }

  @Test(arguments: [
    ("Hi, I'm 30 weeks pregnant and my legs feel so weak", "pregnancy"),
    ("26 weeks pregnant and my legs are so weak, i cant keep my balance", "pregnancy"),
    ("had a stroke 5 months ago, right leg is weak", "stroke"),
    ("i have als, can i get the muscle back", "als"),
    ("my hip was replaced in january", "hip replacement"),
    ("i have me/cfs and crash after exercise", "me/cfs"),
    ("can i do squats, i had a knee replacement", "knee replacement"),
    ("i use a rollator", "walking aid"),
  ])
  func `a condition of one's own is kept`(line: String, condition: String) {
    let (profile, reply) = Self.told(line)
    #expect(profile.conditions.contains(condition), "\(profile.conditions) \(reply)")
  }

  @Test(arguments: [
    "what is a stroke", "my mum had a stroke, what can she do", "is it als", "i think i have als",
    "can i get diabetes from sitting", "i have a question about ms", "he has parkinsons",
    "why did my leg get thin in the cast", "i read about osteoporosis", "no diabetes",
    "exercises for knee replacement", "does ms hurt", "i am worried it is als",
  ])
  func `a question or a worry is none`(line: String) {
    let (profile, reply) = Self.told(line)
    #expect(profile.conditions.isEmpty, "\(profile.conditions) \(reply)")
  }

  @Test(arguments: [
    ("i'm not allowed to put weight on my left leg", "left", 2.0),
    ("i am non weight bearing on the right leg for 4 more weeks", "right", 2),
    ("no weight on my left leg until easter", "left", 2),
    ("i may only put half my weight on the left", "left", 3),
    ("cast on my right leg, non weight bearing", "right", 0),
    ("doctor says i must not put any weight on the left foot", "left", 2),
  ])
  func `what a leg may carry is kept with its side`(line: String, side: String, stage: Double) {
    let (profile, reply) = Self.told(line)
    #expect(profile.text(.operatedLeg) == side, "\(reply)")
    #expect(profile.number(.operatedStage) == stage, "\(reply)")
  }

  @Test(arguments: [
    "am i allowed to put weight on my left leg?", "i was non weight bearing on the left last year",
    "i don't want to put on weight", "no weight training for me", "i can't lose weight",
    "she is not allowed to put weight on her left leg", "i can't gain weight",
  ])
  func `other talk of weight holds no leg back`(line: String) {
    let (profile, reply) = Self.told(line)
    #expect(profile.number(.operatedStage) == nil, "\(reply)")
  }

  @Test(arguments: [
    ("i can't stand", ProfileField.canStand10Seconds, false),
    ("i use a rollator and need help to stand", .canStand10Seconds, false),
    ("i cannot stand up without help", .canStand10Seconds, false),
    ("i can stand again", .canStand10Seconds, true),
    ("i need my hands to get up from a chair", .needsHands, true),
    ("i can't get up from a chair without using my arms", .needsHands, true),
    ("i barely eat", .eatsLittle, true),
  ])
  func `what somebody can and cannot do is kept`(line: String, field: ProfileField, value: Bool) {
    let (profile, reply) = Self.told(line)
    #expect(profile.flag(field) == value, "\(reply)")
  }

  @Test(arguments: [
    "i can't stand on one leg", "i can't stand the gym", "i can't stand for long",
    "she cant stand up", "what if i can't stand?", "i can't stand squats",
  ])
  func `other talk of standing is no such fact`(line: String) {
    let (profile, reply) = Self.told(line)
    #expect(profile.flag(.canStand10Seconds) == nil, "\(reply)")
  }

  @Test func `a side told with the cast is not asked for`() {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    _ = talk.hear("my left leg was in a cast for 6 weeks")
    #expect(talk.record.profile.text(.operatedLeg) == "left")
  }

  @Test func `an alarm keeps the pregnancy, so that no loss is set`() {
    var talk = TopicTalk()
    _ = talk.hear("26 weeks pregnant and my calf is hot and swollen since the flight")
    #expect(talk.record.profile.conditions == ["pregnancy"])
    #expect(talk.record.profile.number(.pregnancyWeek) == 26)
    #expect(!talk.say("lose 1 lb a week", as: "goal.set").reply.contains("kcal"))
  }
}
