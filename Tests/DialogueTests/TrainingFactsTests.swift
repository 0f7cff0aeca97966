import Coaching
import Record
import Testing

import Dialogue

struct TrainingFactsTests {
  private func facts(_ told: [ProfileField: ProfileValue]) -> TrainingFacts {
    let talk = LogTalk(told)
    return TrainingFacts(record: talk.record, on: talk.today)
  }

  @Test func `an empty record leaves everything open`() {
    let facts = facts([:])
    #expect(facts == TrainingFacts())
    #expect(StartLevel(of: facts).level == .supported)
  }

  @Test(arguments: ["post-polio", "als", "guillain-barre", "ms"])
  func `nerve conditions keep efforts low`(condition: String) {
    let facts = facts([.conditions: .texts([condition])])
    #expect(facts.hasNerveCondition)
    #expect(facts.hasALS == (condition == "als"))
  }

  @Test func `a pregnancy grows with the calendar and ends`() {
    var talk = LogTalk([.pregnancyWeek: .number(12)])
    #expect(TrainingFacts(record: talk.record, on: talk.today).pregnancy == .week(12))
    talk.pass(days: 20)
    #expect(TrainingFacts(record: talk.record, on: talk.today).pregnancy == .week(14))
    talk.pass(days: 250)
    #expect(TrainingFacts(record: talk.record, on: talk.today).pregnancy == nil)
    let unknown = facts([.conditions: .texts(["pregnancy"]), .pregnancyWeek: .number(-1)])
    #expect(unknown.pregnancy == .unknownWeek)
  }

  @Test func `a heart condition is a yes in the health questions until no is said`() {
    #expect(facts([.conditions: .texts(["heart disease"])]).parq == .yes)
    #expect(
      facts([.conditions: .texts(["heart disease"]), .screening: .text("no")]).parq == .no)
    #expect(facts([:]).parq == .notAsked)
  }

  @Test func `the operated leg carries its stage and the days at it`() {
    var talk = LogTalk([.operatedLeg: .text("right"), .operatedStage: .number(3)])
    talk.pass(days: 9)
    let facts = TrainingFacts(record: talk.record, on: talk.today)
    #expect(facts.operated == OperatedLeg(side: .right, stage: .partialWeight, daysAtStage: 9))
    #expect(facts.effectiveBearing.right == .partial)
  }

  @Test func `a wheelchair means sitting and a spinal cord injury no weight on the legs`() {
    #expect(facts([.conditions: .texts(["wheelchair"])]).standsTenSeconds == false)
    let cord = facts([.conditions: .texts(["spinal cord injury"])])
    #expect(cord.bearing == LegBearing(left: .none, right: .none))
    let walks = facts([
      .conditions: .texts(["spinal cord injury"]), .canStand10Seconds: .flag(true),
    ])
    #expect(walks.bearing.isFull)
  }

  @Test func `limits of a new hip last three months`() {
    var talk = LogTalk([.conditions: .texts(["hip replacement"])])
    #expect(TrainingFacts(record: talk.record, on: talk.today).hasHipLimits)
    talk.pass(days: 93)
    #expect(!TrainingFacts(record: talk.record, on: talk.today).hasHipLimits)
  }

  @Test func `whoever lies in bed gets bed moves until they tell how they rise`() {
    #expect(facts([.conditions: .texts(["bed rest"])]).isBedBound)
    #expect(!facts([.conditions: .texts(["bed rest"]), .needsHands: .flag(true)]).isBedBound)
  }

  @Test func `pain is the latest of a week and an older complaint counts as three`() {
    var talk = LogTalk([.limitations: .texts(["hip:left"])])
    talk.keep(.pain(Pain(joint: "knee", score: 6)))
    #expect(TrainingFacts(record: talk.record, on: talk.today).pain == [.knee: 6, .hip: 3])
    talk.pass(days: 7)
    #expect(TrainingFacts(record: talk.record, on: talk.today).pain == [.knee: 3, .hip: 3])
    talk.keep(.pain(Pain(joint: "knee", score: 0)))
    #expect(TrainingFacts(record: talk.record, on: talk.today).pain[.knee] == 0)
    #expect(TrainingState(record: talk.record, on: talk.today).pain == [.knee: 0])
  }

  @Test func `a pain told once stands for four weeks, a limitation until it is taken back`() {
    var talk = LogTalk([.limitations: .texts(["hip:left"])])
    talk.keep(.pain(Pain(joint: "knee", score: 3)))
    talk.pass(days: 28)
    #expect(TrainingFacts(record: talk.record, on: talk.today).pain == [.knee: 3, .hip: 3])
    talk.pass(days: 1)
    #expect(TrainingFacts(record: talk.record, on: talk.today).pain == [.hip: 3])
  }

  @Test func `the weaker leg's stance counts`() {
    var talk = LogTalk()
    talk.keep(.test(SelfTestResult(test: "sls", value: 20, side: "right")))
    talk.keep(.test(SelfTestResult(test: "sls", value: 8, side: "left")))
    #expect(TrainingFacts(record: talk.record, on: talk.today).stanceSeconds == 8)
  }

  @Test func `kit and machines open exercises and modes`() {
    let facts = facts([.equipment: .texts(["bands", "barbell", "bike", "none"])])
    #expect(facts.kit == ["band", "barbell", "rack"])
    #expect(facts.modes == ["a_bike"])
  }
}
