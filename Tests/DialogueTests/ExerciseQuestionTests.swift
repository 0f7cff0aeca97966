import Coaching
import Content
import Record
import Testing

import Dialogue

/// Questions about one exercise and lists of several, against the table.
struct ExerciseQuestionTests {
  private func reply(_ line: String, _ told: [ProfileField: ProfileValue] = [:]) -> String {
    let talk = LogTalk(told)
    let outcome = Converser(tools: TopicTalk.tools).answer(
      line, record: talk.record, conversation: Conversation(),
      now: Moment(epochSeconds: 1_772_442_000, day: talk.today))
    return LogTalk.text(outcome.reply.blocks)
  }

  @Test func `every exercise has its easier and its harder one under its own name`() {
    let library = TopicTalk.tools.library
    for card in library.exercises {
      let name = card.name.split { ",(".contains($0) }.first.map(String.init) ?? card.name
      for (word, link) in [("easier", card.easier), ("harder", card.harder)] {
        let said = reply("what is \(word) than the \(name.lowercased())?")
        let expected = link.flatMap { library.exercise($0)?.name } ?? "of its kind that I have"
        #expect(said.contains(expected), "\(card.id) \(word): \(said)")
      }
    }
  }

  @Test func `every mode says who leaves it out`() {
    for mode in TopicTalk.tools.library.modes where !mode.ruledOut.isEmpty {
      let said = reply("who should avoid \(mode.name.lowercased())?")
      #expect(said.contains("out with:"), "\(mode.id): \(said)")
    }
  }

  @Test func `no unlisted exercise has a card`() {
    let library = TopicTalk.tools.library
    let unlisted = (library.talkWords["unlisted"] ?? [:]).values.flatMap { $0 }
    let listed = Set(library.exercises.flatMap { [$0.name.lowercased()] + $0.also })
      .union((library.slotWords["exercises"] ?? [:]).values.flatMap { $0 })
    #expect(unlisted.filter(listed.contains) == [])
  }

  @Test(
    arguments: [
      ("calf exercises sitting with a sore ankle", "Seated heel raise", "Heel raise at"),
      ("glute exercises with bands lying down", "band", "machine"),
      ("beginner quad exercises without equipment", "no kit", "machine"),
      ("hamstring exercises at the gym", "machine", "None of"),
    ])
  func `a list keeps to what was asked`(line: String, has: String, lacks: String) {
    let said = reply(line)
    #expect(said.contains(has), "\(said)")
    #expect(!said.contains(lacks), "\(said)")
    #expect(said.split(separator: "\n").count(where: { $0.contains(" | ") }) <= 5)
  }

  @Test func `a condition or a leg that rests gets its sourced answer, not a list`() {
    #expect(!reply("quad exercises lying down after a stroke").contains("These fit"))
    let operated: [ProfileField: ProfileValue] = [
      .operatedLeg: .text("left"), .operatedStage: .number(0),
    ]
    #expect(!reply("quad exercises lying down", operated).contains("These fit"))
    #expect(reply("quad exercises lying down").contains("These fit"))
  }

  @Test(
    arguments: [
      "how many bridges did i do last week", "when should i make squats harder",
      "squats are getting easier", "calf exercises", "is a squat harder than a lunge",
    ])
  func `what is about something else is left to its topic`(line: String) {
    let said = reply(line)
    #expect(!said.contains("ier than the") && !said.contains("These fit"), "\(said)")
  }
}
