import Coaching
import Content
import Dialogue
import Record
import Testing

struct RecordReportTests {
  private var talk = TopicTalk(sex: "F", age: 68, kg: nil)

  private func report(_ talk: TopicTalk, weeks: Int = 26) -> RecordReport {
    RecordReport(record: talk.record, on: talk.today, tools: TopicTalk.tools, weeks: weeks)
  }

  private func section(_ id: String, _ talk: TopicTalk) throws -> RecordReport.Section {
    try #require(report(talk).sections.first { $0.id == id })
  }

  private func weighed(_ kilograms: [Double], everyDays days: Int) -> TopicTalk {
    var talk = talk
    for (place, kg) in kilograms.enumerated() {
      talk.log(.weight(kg: kg), daysAgo: days * (kilograms.count - 1 - place))
    }
    return talk
  }

  @Test func `an empty record has hints and nothing else`() {
    let empty = RecordReport(
      record: UserRecord(), on: talk.today, tools: TopicTalk.tools, weeks: 26)
    #expect(empty.sections.isEmpty && empty.glance.isEmpty && empty.sources.isEmpty)
    #expect(empty.hints.count == 6)
    #expect(empty.subtitle.first?.hasPrefix("Nothing is logged yet") == true)
  }

  @Test func `a section that is there has no hint`() {
    let report = report(weighed([68], everyDays: 7))
    #expect(report.sections.map(\.id) == ["weight"])
    #expect(report.hints.count == 5)
    #expect(!report.hints.contains { $0.hasPrefix("Weight") })
  }

  @Test func `one weigh-in is no trend, and three are too few`() throws {
    #expect(
      try section("weight", weighed([68], everyDays: 7)).findings
        == ["One weigh-in so far: 68 kg. A second one, a week or more later, starts a line."])
    #expect(
      try section("weight", weighed([69, 68.5, 68], everyDays: 7)).findings
        == ["Too few weigh-ins to call a trend: 3 so far, from 69 kg to 68 kg."])
  }

  @Test func `a trend is told by the week, with the source of its rule`() throws {
    let talk = weighed(Array(stride(from: 80.0, through: 76, by: -0.5)), everyDays: 7)
    let finding = try #require(try section("weight", talk).findings.first)
    #expect(finding.hasPrefix("Over the last 4 weeks your trend moved −0.5 kg a week: "))
    #expect(finding.hasSuffix("[1]."))
    #expect(report(talk).sources.first?.key == "walker-hackers-diet")
  }

  @Test func `a steady weight is level`() throws {
    let talk = weighed([70.1, 69.9, 70, 70.1, 70], everyDays: 7)
    #expect(
      try section("weight", talk).findings.first?.contains("your trend is level at") == true)
  }

  @Test func `a goal draws the model ahead, and pounds stay pounds`() throws {
    var talk = weighed([90, 90, 90, 90, 90], everyDays: 7)
    talk.tell(.weightUnit, .text("lb"))
    talk.tell(.clinicianAgreesToLoss, .flag(true))
    talk.log(.goal(Goal(rateLBPerWeek: -0.5)))
    let section = try section("weight", talk)
    let figure = try #require(section.figures.first)
    #expect(figure.unit == "lb")
    let model = try #require(figure.series.last)
    #expect(model.style == .dashed && model.points.count == 13)
    #expect((model.points.last?.value ?? 999) < (model.points.first?.value ?? 0))
    #expect(figure.days.upperBound == talk.today + 84)
    #expect(section.findings.contains { $0.contains("the weight model sees") })
  }

  @Test func `without a goal no weight is foretold`() throws {
    let figure = try #require(
      try section("weight", weighed([70, 70, 70, 70], everyDays: 7)).figures.first)
    #expect(figure.series.map(\.style) == [.marks, .line])
  }

  @Test func `a danger sign about eating keeps weights out of the whole report`() {
    var talk = weighed([50, 49, 48, 47, 46], everyDays: 7)
    talk.log(.flag(Flag(rule: "RF-19", action: "NUMBERS OFF")))
    let report = report(talk)
    #expect(!report.sections.contains { $0.id == "weight" })
    #expect(!report.glance.contains { $0.value.contains("kg") })
    #expect(report.hints.first?.hasPrefix("Weight: left out for now") == true)
  }

  @Test func `a sign that stops training is said before everything else`() {
    var talk = weighed([70], everyDays: 7)
    talk.log(.flag(Flag(rule: "RF-01", action: "SAME DAY")))
    #expect(report(talk).notices.count == 1)
  }

  @Test func `full weeks are counted, the running one is told apart`() throws {
    var talk = talk
    talk.today = talk.today + 2  // a Wednesday
    for week in 0..<5 {
      talk.log(
        .activity(Activity(kind: .aerobic, name: "a_walk", minutes: 160, effort: "moderate")),
        daysAgo: 7 * week + 1)
    }
    let section = try section("minutes", talk)
    #expect(section.findings[0].hasPrefix("In the last 3 full weeks you did 160 min a week."))
    #expect(section.findings.contains("3 of 3 full weeks reached 150 min."))
    #expect(section.findings.contains("This week so far: 160 min."))
    #expect(section.figures.first?.series.map(\.style) == [.bars, .openBars])
  }

  @Test func `loads become an estimate where sets are short, else they stay loads`() throws {
    var talk = talk
    for (days, kg) in [(14, 30.0), (7, 33.0), (0, 36.0)] {
      talk.log(
        .activity(
          Activity(
            kind: .strength, name: "leg_press",
            sets: [Activity.Performed(reps: 10, loadKG: kg)])), daysAgo: days)
      talk.log(
        .activity(
          Activity(
            kind: .strength, name: "goblet_squat",
            sets: [Activity.Performed(reps: 15, loadKG: kg / 3)])), daysAgo: days)
    }
    let figures = try section("strength", talk).figures
    #expect(figures.map(\.title) == ["Goblet squat", "Leg press"])
    #expect(figures.map(\.change) == ["10 kg → 12 kg", "40 kg → 48 kg"])
    #expect(figures.map { $0.series[0].name } == ["heaviest load", "estimated one-rep best"])
  }

  @Test func `an exercise of one day waits for its second`() throws {
    var talk = talk
    talk.log(
      .activity(
        Activity(kind: .strength, name: "sit_to_stand", sets: [Activity.Performed(reps: 8)])))
    let section = try section("strength", talk)
    #expect(section.figures.isEmpty)
    #expect(section.findings.contains { $0.contains("the second time starts a line") })
  }

  @Test func `a chair stand is drawn on the norm of age and sex`() throws {
    var talk = talk
    talk.log(.test(SelfTestResult(test: "cst30", value: 9)), daysAgo: 42)
    talk.log(.test(SelfTestResult(test: "cst30", value: 12)))
    let figure = try #require(try section("tests", talk).figures.first)
    #expect(figure.bands == [ReportFigure.Band(name: "usual 11 to 16", low: 11, high: 16)])
    let finding = try #require(figure.finding)
    #expect(finding.hasPrefix("Chair stand: 9 at first, 12 now, 6 weeks later."))
    #expect(finding.contains("within the usual 11 to 16 for women of 65–69 [1]"))
  }

  @Test func `without an age there is a line and no band`() throws {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    talk.log(.test(SelfTestResult(test: "cst30", value: 9)), daysAgo: 42)
    talk.log(.test(SelfTestResult(test: "cst30", value: 12)))
    #expect(try section("tests", talk).figures.first?.bands.isEmpty == true)
  }

  @Test func `legs are compared on the days that told both`() throws {
    var talk = talk
    for (days, left, right) in [(42, 5.0, 10.0), (0, 9.5, 10.0)] {
      talk.log(.test(SelfTestResult(test: "sls", value: left, side: "left")), daysAgo: days)
      talk.log(.test(SelfTestResult(test: "sls", value: right, side: "right")), daysAgo: days)
    }
    talk.log(.test(SelfTestResult(test: "calf", value: 34, side: "left")))
    let section = try section("sides", talk)
    #expect(
      section.findings.first
        == "One-leg stance: even within a tenth, left 9.5 s and right 10 s. 6 weeks earlier it was 50 %."
    )
    #expect(section.figures.first?.series.map(\.name) == ["One-leg stance"])
    #expect(section.figures.first?.series.first?.points.map(\.value) == [50, 95])
  }

  @Test func `pain is told by place, and zero counts`() throws {
    var talk = talk
    talk.log(.pain(Pain(joint: "knee", side: "left", score: 4)), daysAgo: 20)
    talk.log(.pain(Pain(joint: "knee", side: "left", score: 0)))
    let section = try section("pain", talk)
    #expect(
      section.findings.first?.hasPrefix("Left knee: 4 of 10 at first, 0 last; the highest was 4 on")
        == true)
    #expect(section.figures.first?.series.first?.points.map(\.value) == [4, 0])
  }

  @Test func `entries of days to come are left out`() {
    var talk = weighed([70, 70], everyDays: 7)
    talk.log(.weight(kg: 30), daysAgo: -3)
    let points = report(talk).sections.first?.figures.first?.series.first?.points
    #expect(points?.map(\.value) == [70, 70])
  }
}
