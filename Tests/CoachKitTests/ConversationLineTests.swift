import CoachKit
import Dialogue
import Foundation
import Testing

struct ConversationLineTests {
  /// Each of its fields has a value that it does not start with.
  private static let full = #"""
    {"topic":"cause.aging","latestIntent":"chat.more","more":["F-001"],"why":["F-002","F-003"],
    "sources":["wall-2014"],"latestText":"Half – “a” \"leg\" 👍\n[1]","wasPrivate":true,
    "suggestions":["why","more"],"exercise":"squat","joint":"knee","latestChange":"80 kg",
    "askedSteps":["kit"],"form":{"steps":["age"],"purpose":"workout.next","reminders":1},
    "pending":{"morningPain":{"joint":"knee"}},"askedRate":0.5,
    "live":{"day":"2026-03-02","startedAt":1772442000,"skipped":["squat"],"isPaused":true},
    "reasons":["so"],"previousSigns":["numb"],"hasMet":true,"askedMorning":"2026-03-01",
    "zone":"Europe/Rome","latestDay":"2026-03-02","jointSide":"left","unscoredPain":["knee"],
    "speaksForAnother":true,"isAboutRelative":true,"offersMinutes":true}
    """#

  @Test func `the text by hand is the one that encoding gives`() throws {
    let talk = try JSONDecoder().decode(Conversation.self, from: Data(Self.full.utf8))
    let unset = Mirror(reflecting: Conversation()).children.map { "\($0.value)" }
    for (child, start) in zip(Mirror(reflecting: talk).children, unset) {
      #expect("\(child.value)" != start, "\(child.label ?? "") is not tried here")
    }
    for some in [talk, Conversation()] {
      #expect(try some.line() == ProtocolJSON.line(some))
      #expect(
        try JSONDecoder().decode(Conversation.self, from: Data(some.line().utf8)) == some)
    }
  }
}
