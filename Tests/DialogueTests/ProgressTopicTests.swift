import Coaching
import Content
import Record
import Testing

import Dialogue

struct ProgressTopicTests {
  /// Thursday, 5 March 2026.
  private func thursday(kg: Double? = 54) -> TopicTalk {
    var talk = TopicTalk(sex: "F", age: 72, cm: 158, kg: nil, activity: "sedentary")
    talk.today = talk.today + 3
    if let kg { talk.log(.weight(kg: kg)) }
    return talk
  }

  private func walk(_ minutes: Double, effort: String? = nil) -> Record.Entry.Body {
    .activity(Activity(kind: .aerobic, name: "a_walk", minutes: minutes, effort: effort))
  }

  private func chairRises(_ reps: Int) -> Record.Entry.Body {
    let sets = Array(repeating: Activity.Performed(reps: reps), count: 3)
    return .activity(Activity(kind: .strength, name: "sit_to_stand", sets: sets))
  }

  @Test func `the week stands as bars with the next step`() {
    var talk = thursday()
    talk.log(walk(25), daysAgo: 1)
    talk.log(chairRises(8), daysAgo: 2)
    let reply = talk.say("how am i doing", as: "progress.summary").reply
    #expect(reply.contains("Week of 2 March"))
    #expect(reply.contains("25/"))
    #expect(reply.contains("█░ 1/2"))
    #expect(reply.contains("Next: a strength session"))
  }

  @Test func `with strength done the minutes left are the next step`() {
    var talk = thursday()
    talk.log(walk(5), daysAgo: 1)
    talk.log(chairRises(8), daysAgo: 3)
    talk.log(chairRises(8), daysAgo: 1)
    let reply = talk.say("how am i doing", as: "progress.summary").reply
    #expect(reply.contains("Strength is done for this week."))
    #expect(reply.contains("more min of walking"))
  }

  @Test func `the minutes of the week are added up`() {
    var talk = thursday()
    talk.log(walk(20, effort: "vigorous"), daysAgo: 3)
    talk.log(walk(25, effort: "vigorous"), daysAgo: 1)
    talk.log(walk(40), daysAgo: 4)
    let reply = talk.say("how many minutes have i done this week", as: "progress.summary").reply
    #expect(reply.contains("45 min so far this week."))
    talk.log(
      .activity(Activity(kind: .aerobic, name: "a_bike", minutes: 15, effort: "easy")))
    #expect(talk.say("and now in total", as: "progress.summary").reply.contains("60 min"))
  }

  @Test func `minutes that count twice are said to do so`() {
    var talk = TopicTalk(sex: "M", age: 30, cm: 180, kg: 80)
    talk.log(.activity(Activity(kind: .aerobic, name: "a_run", minutes: 20)))
    let reply = talk.say("did i hit my minutes", as: "progress.summary").reply
    #expect(reply.contains("20 min so far"))
    #expect(reply.contains("count as 40"))
  }

  @Test func `two weigh-ins are compared and called too few`() {
    var talk = TopicTalk(sex: "F", age: 58, cm: 160, kg: nil)
    talk.tell(.weightUnit, .text("st"))
    talk.log(.weight(kg: 71.667), daysAgo: 3)
    talk.log(.weight(kg: 70.76))
    let reply = talk.say("am i losing", as: "progress.summary").reply
    #expect(reply.contains("down 2 lb"))
    #expect(reply.contains("11 st 4 lb → 11 st 2 lb"))
    #expect(reply.contains("it needs 2 more"))
  }

  @Test func `one weigh-in shows itself and what is missing`() {
    var talk = TopicTalk()
    let reply = talk.say("have i lost any weight", as: "progress.summary").reply
    #expect(reply.contains("One weigh-in so far, 68 kg"))
    #expect(reply.contains("I need 3 more"))
  }

  @Test func `enough weigh-ins give a trend with its direction`() {
    var talk = TopicTalk(kg: nil)
    for (day, kg) in [(27, 70.0), (20, 69.4), (13, 68.9), (6, 68.2), (0, 67.6)] {
      talk.log(.weight(kg: kg), daysAgo: day)
    }
    let reply = talk.say("am i losing weight", as: "progress.summary").reply
    #expect(reply.contains("down"))
    #expect(reply.contains("in 4 weeks"))
    #expect(reply.contains("trend weights"))
  }

  @Test(arguments: ["RF-19", "RF-26"])
  func `no weight is shown while numbers are put away`(rule: String) {
    var talk = thursday()
    talk.log(walk(25))
    talk.log(.weight(kg: 53.5), daysAgo: 1)
    talk.log(.flag(Flag(rule: rule, action: "NUMBERS OFF")))
    let lines: [(String, IntentID)] = [
      ("how am i doing", "progress.summary"), ("am i losing weight", "progress.summary"),
      ("weight chart", "progress.chart"), ("chart of my bmi", "progress.chart"),
    ]
    for (line, intent) in lines {
      let reply = talk.say(line, as: intent).reply
      #expect(!reply.contains("kg") && !reply.contains("53") && !reply.contains("54"), "\(reply)")
    }
  }

  @Test func `an open danger sign puts no training ahead`() {
    var talk = thursday()
    talk.log(walk(25))
    talk.log(.flag(Flag(rule: "RF-05", action: "SAME DAY")))
    let reply = talk.say("how am i doing", as: "progress.summary").reply
    #expect(reply.contains("waits for a doctor's word"))
    #expect(!reply.contains("Next:"))
  }

  @Test func `nothing logged is said as it is`() {
    var talk = TopicTalk(kg: nil)
    #expect(talk.say("progress", as: "progress.summary").reply.contains("Nothing is logged yet"))
  }

  @Test func `a chart has its finding, its line and its ends`() {
    var talk = TopicTalk(kg: nil)
    for (day, kg) in [(21, 70.0), (14, 69.0), (7, 68.0), (0, 66.5)] {
      talk.log(.weight(kg: kg), daysAgo: day)
    }
    let turn = talk.say("weight chart", as: "progress.chart")
    #expect(turn.reply.contains("Weight: down from 70 kg to 66.5 kg in 3 weeks."))
    #expect(turn.reply.contains("█▆▄▁"))
    #expect(turn.reply.contains("lowest 66.5 kg, highest 70 kg, 4 entries"))
    #expect(turn.isAllPrivate)
  }

  @Test(arguments: [
    ("chart of knee pain", "Pain, 0 to 10: down from 5 to 2"),
    ("plot chair rises", "Chair rise, no hands, best set: up from 8 reps to 11 reps"),
    ("chart for chair stands", "8 reps to 11 reps"),
    ("draw my calf size over time", "Calf size: up from 33 cm to 34 cm"),
    ("chart leg press", "Leg press, load: up from 40 kg to 45 kg"),
    ("chart strength", "Leg press, load: up from 40 kg to 45 kg"),
    ("minutes graph", "Aerobic minutes a week: up from 20 min to 30 min"),
  ])
  func `charts draw what the line names`(line: String, caption: String) {
    var talk = thursday(kg: nil)
    for (day, score) in [(9, 5.0), (1, 2.0)] {
      talk.log(.pain(Pain(joint: "knee", score: score)), daysAgo: day)
      talk.log(
        .test(SelfTestResult(test: "calf", value: day == 9 ? 33 : 34)), daysAgo: day)
      talk.log(chairRises(day == 9 ? 8 : 11), daysAgo: day)
      talk.log(walk(day == 9 ? 20 : 30), daysAgo: day)
      let set = Activity.Performed(reps: 10, loadKG: day == 9 ? 40 : 45)
      talk.log(
        .activity(Activity(kind: .strength, name: "leg_press", sets: [set])), daysAgo: day)
    }
    let reply = talk.say(line, as: "progress.chart").reply
    #expect(reply.contains(caption), "\(reply)")
  }

  @Test func `one entry is no chart yet`() {
    var talk = TopicTalk(kg: 80.1)
    let reply = talk.say("chart of my weight", as: "progress.chart").reply
    #expect(reply.contains("Weight: 80.1 kg so far. A chart needs 1 more on another day."))
  }

  @Test(arguments: [
    ([1.0, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([5, 5, 5], "▄▄▄"), ([2, 1], "█▁"), ([], ""),
  ])
  func `a sparkline runs from the lowest to the highest block`(values: [Double], line: String) {
    #expect(Sparkline.text(values) == line)
  }

  @Test func `a long sparkline is thinned to what a phone shows`() {
    let line = Sparkline.text((0..<365).map(Double.init))
    #expect(line.count == Sparkline.mostBlocks)
    #expect(line.first == "▁" && line.last == "█")
  }

  @Test(arguments: [(70, 100, "███████░░░"), (99, 100, "█████████░"), (140, 100, "██████████")])
  func `only a met target is a full bar`(done: Int, target: Int, bar: String) {
    #expect(ProgressBar.text(done: done, of: target, width: 10) == bar)
  }
}
