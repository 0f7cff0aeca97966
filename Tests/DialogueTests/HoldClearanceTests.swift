import Coaching
import Content
import Record
import Testing

import Dialogue

/// What opens a hold, what only asks, and what leaves it alone.
struct HoldClearanceTests {
  private static func held(_ rule: String = "RF-05", _ action: String = "EMERGENCY") -> TopicTalk {
    var talk = TopicTalk()
    talk.log(.flag(Flag(rule: rule, action: action)))
    return talk
  }

  @Test(arguments: [
    "i saw the doctor, it was nothing", "ok doctor says fine", "the doctor said it's fine",
    "had an ultrasound, it's clear", "my physio says i may continue",
    "went to the er, it was a pulled muscle", "the hospital sent me home, all ok",
    "i was at the doctors, she says i can train", "got the all clear", "doc cleared me",
    "the doctor says I can carry on", "no clot, doctor checked", "nurse had a look, all good",
    "the scan was negative", "the midwife looked at it, its nothing",
    "paramedics came and said my heart is ok",
  ])
  func `somebody who was looked at and is well trains again`(line: String) {
    var talk = Self.held()
    let reply = talk.hear(line)
    #expect(talk.record.openFlags.isEmpty, "\(reply)")
  }

  @Test(arguments: [
    "i was at the hospital yesterday", "saw my gp about it", "it was a false alarm",
    "that was a joke", "the nurse said she will ring me back", "i've been to the doctor",
    "the physio looked at it",
  ])
  func `a line that may mean it is asked about`(line: String) {
    var talk = Self.held()
    let reply = talk.hear(line)
    #expect(talk.conversation.pending == .clearance, "\(reply)")
    #expect(talk.record.openFlags["RF-05"] != nil)
    _ = talk.hear("yes")
    #expect(talk.record.openFlags.isEmpty)
  }

  @Test(arguments: [
    "should i see a doctor", "what does a physio do", "is it ok to train?", "did squats 3x10",
    "the doctor says i can't train", "i will see a doctor tomorrow, is that ok?",
    "my dad is a doctor", "i feel fine",
  ])
  func `nothing else opens the hold`(line: String) {
    var talk = Self.held()
    let reply = talk.hear(line)
    #expect(talk.record.openFlags["RF-05"] != nil, "\(reply)")
  }

  @Test func `a no leaves the hold and says what to ask for`() {
    var talk = Self.held()
    _ = talk.hear("i was at the hospital yesterday")
    #expect(talk.hear("no").hasPrefix("Then training waits"))
    #expect(talk.record.openFlags["RF-05"] != nil)
  }

  @Test(arguments: [
    "doctor looked at it, all good", "im safe now", "i talked to the samaritans",
    "no im not going to hurt myself i just mean exercise", "it was a false alarm",
  ])
  func `a crisis is over when the person is safe, and not before`(line: String) {
    var talk = Self.held("RF-20", "CRISIS")
    let reply = talk.hear(line)
    #expect(talk.conversation.pending == .safeNow, "\(reply)")
    #expect(talk.record.openFlags["RF-20"] == .crisis)
    var other = talk
    #expect(other.hear("no").contains("do not stay alone"))
    #expect(other.record.openFlags["RF-20"] == .crisis)
    let cleared = talk.hear("yes")
    #expect(talk.record.openFlags.isEmpty)
    #expect(!cleared.contains("one step easier"))
  }

  @Test func `a crisis allows no goal`() {
    var talk = Self.held("RF-20", "CRISIS")
    let reply = talk.say("lose 1 lb a week", as: "goal.set").reply
    #expect(!reply.contains("kcal"), "\(reply)")
    #expect(talk.record.goalInForce == nil)
  }
}
