import Coaching
import Content
import Dialogue
import Record
import Testing

@testable import Dialogue

@Suite struct GoalTopicTests {
  @Test func `a wish that is too fast is named beside what is given, with the reason`() {
    var talk = TopicTalk()
    let reply = talk.say("i want to lose 2 pounds a week", as: "goal.set").reply
    #expect(reply.contains("You asked for −2 lb (0.91 kg) a week; I set −1 lb (0.45 kg)"))
    #expect(reply.contains("1,398 kcal a day with 109 g protein"))
    #expect(reply.contains("−2 and −1.5 lb would"))
    #expect(reply.contains("62.5 kg after 3 months"))
    #expect(!reply.contains("{"))
  }

  @Test func `why shows the sum`() {
    var talk = TopicTalk()
    talk.say("lose 1 lb a week", as: "goal.set")
    let why = talk.say("why", as: "chat.why").reply
    #expect(why.contains("10×68 + 6.25×165 − 5×34 − 161 = 1,380"))
    #expect(why.contains("Times 1.375 for light activity = 1,898"))
    #expect(why.contains("Minus 1 lb (0.45 kg) a week (500 a day) = 1,398"))
  }
}
