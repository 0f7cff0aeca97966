import Content
import Dialogue
import Record
import Testing
import Understanding

/// Asking which of two readings is meant, and hearing the answer.
struct TwoReadingsTests {
  private static let line = "show me my weight and my week"

  /// The turn of a line that the engine is said to find ambiguous.
  private func turn(_ change: (inout Understanding, inout Conversation) -> Void = { _, _ in })
    -> Turn
  {
    let talk = TopicTalk()
    var read = TopicTalk.tools.recognizer.understand(Self.line, today: talk.today)
    var conversation = talk.conversation
    read.intent = read.alternatives[0].intent
    read.ambiguous = true
    read.further = []
    change(&read, &conversation)
    return Turn(
      tools: TopicTalk.tools, understanding: read, record: talk.record, conversation: conversation,
      now: Moment(epochSeconds: 0, day: talk.today))
  }

  /// A turn that follows the question.
  private func reply(_ text: String, after asked: Turn) -> Turn {
    let read = TopicTalk.tools.recognizer.understand(text, today: asked.now.day)
    return Turn(
      tools: TopicTalk.tools, understanding: read, record: asked.record,
      conversation: asked.conversation, now: asked.now)
  }

  @Test func `it asks with both samples and guesses nothing`() throws {
    var asked = turn()
    #expect(TwoReadings().ask(&asked))
    #expect(asked.suggestions.count == 2 && asked.suggestions[0] != asked.suggestions[1])
    for sample in asked.suggestions { #expect(asked.reply.contains("\"\(sample)\"")) }
    #expect(asked.intent == asked.understanding.alternatives[0].intent)
  }

  @Test func `it does not ask about a clear line, in a set-up, or where the talk decides`() {
    var clear = turn { read, _ in read.ambiguous = false }
    var inForm = turn { _, conversation in
      conversation.form = Conversation.OpenForm(steps: ["age"])
    }
    var decided = turn()
    decided.intent = "chat.more"
    #expect(!TwoReadings().ask(&clear))
    #expect(!TwoReadings().ask(&inForm))
    #expect(!TwoReadings().ask(&decided))
    #expect(decided.reply.isEmpty && decided.conversation.pending == nil)
  }

  @Test(arguments: [
    ("1", 0), ("2", 1), ("the first", 0), ("Second one, please", 1), ("2.", 1), ("number 1", 0),
    ("the 2nd", 1),
  ])
  func `a choice takes up the line before`(answer: String, place: Int) {
    var asked = turn()
    _ = TwoReadings().ask(&asked)
    var picked = reply(answer, after: asked)
    #expect(TwoReadings().pick(&picked))
    #expect(picked.intent == asked.understanding.alternatives[place].intent)
    #expect(picked.understanding.text == Self.line)
    #expect(picked.conversation.pending == nil)
  }

  @Test func `the sample's own words choose too`() {
    var asked = turn()
    _ = TwoReadings().ask(&asked)
    var picked = reply(asked.suggestions[1].uppercased() + "?", after: asked)
    #expect(TwoReadings().pick(&picked))
    #expect(picked.intent == asked.understanding.alternatives[1].intent)
  }

  @Test(arguments: ["3", "1 or 2", "i have 2 cats", "both", "one", "the", "", "12"])
  func `anything else is no choice`(answer: String) {
    var asked = turn()
    _ = TwoReadings().ask(&asked)
    var next = reply(answer, after: asked)
    #expect(!TwoReadings().pick(&next))
    #expect(next.intent == next.understanding.intent)
  }
}
