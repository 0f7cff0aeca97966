import Coaching
import Content
import Record
import Testing

import Dialogue

struct GoalFormTests {
  @Test func `missing facts are asked for and the wish is kept meanwhile`() {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    let reply = talk.say("lose 1 lb a week", as: "goal.set").reply
    #expect(reply.contains("How old are you?"))
    #expect(talk.conversation.form?.steps == ["age", "sex", "height", "weight"])
    #expect(talk.conversation.form?.purpose == "goal.set")
    #expect(talk.record.goalInForce?.goal == Goal(rateLBPerWeek: -1))
  }

  @Test func `the number follows when the last answer is there`() {
    var talk = TopicTalk(sex: nil, age: nil, cm: nil, kg: nil, activity: nil)
    talk.say("lose 1 lb a week", as: "goal.set")
    let answers: [(ProfileField, ProfileValue)] = [
      (.age, .number(34)), (.sex, .text("F")), (.heightCM, .number(165)),
      (.activity, .text("light")),
    ]
    for (field, value) in answers { talk.tell(field, value) }
    talk.conversation.form?.steps = ["weight"]
    let reply = talk.hear("68 kg")
    #expect(reply.contains("1,398 kcal a day"), "\(reply)")
    #expect(talk.conversation.form == nil)
  }

  @Test func `the sex is asked once; a skip settles it`() {
    var talk = TopicTalk(sex: nil)
    #expect(talk.say("calories", as: "goal.calories").reply.contains("Sex for the energy"))
    let reply = talk.hear("skip")
    #expect(reply.contains("kcal a day to hold"), "\(reply)")
    #expect(talk.record.profile.text(.sex) == "unspecified")
    #expect(talk.conversation.form == nil)
  }

  @Test func `who skips the weight is told what is missing and not asked in a circle`() {
    var talk = TopicTalk(kg: nil)
    talk.say("calories", as: "goal.calories")
    #expect(talk.hear("skip").contains("I still need your weight"))
    #expect(talk.conversation.form == nil)
  }

  @Test func `inside an open set-up a goal question does not start another one`() {
    var talk = TopicTalk(kg: nil)
    talk.conversation.form = Conversation.OpenForm(steps: ["weight", "limits"])
    let turn = talk.say("how many calories", as: "goal.calories")
    #expect(turn.conversation.form?.steps == ["weight", "limits"])
    #expect(turn.reply.contains("I still need your weight"))
  }

  @Test func `height and weight that do not fit together are asked about`() {
    var talk = TopicTalk(sex: "F", age: 34, cm: 125, kg: 150)
    #expect(talk.say("calories", as: "goal.calories").reply.contains("do not fit together"))
  }
}
