import Content
import Dialogue
package import Record
import Understanding

extension Coach {
  /// How a person and the coach stand to each other when a talk begins.
  package enum Standing: Sendable, Equatable {
    /// Nothing is kept about them, not even a talk.
    case stranger
    /// `due`: what the planner has for today, in one sentence; nil before there is a plan.
    case acquaintance(due: String?)
  }

  /// The standing of the line's person at its time; nothing is changed.
  ///
  /// - Throws: `RecordError` when the record cannot be read.
  package func standing(_ line: Line) throws(RecordError) -> Standing {
    let record = try store.record(of: line.user)
    let isKnown = !record.profile.isEmpty || !record.entries.isEmpty
    if !isKnown, try store.conversation(of: line.user) == nil { return .stranger }
    return .acquaintance(due: isKnown ? due(record, line) : nil)
  }

  /// The first sentence of what the coach would say to "next workout"; nil where it would ask first.
  private func due(_ record: UserRecord, _ line: Line) -> String? {
    let outcome = converser.answer(
      "next workout", record: record, conversation: Conversation(), now: moment(of: line))
    guard outcome.conversation.topic == "workout.next",
      case .text(let text, _)? = outcome.reply.blocks.first
    else { return nil }
    let sentence = text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
    return sentence.replacing(#/ ?\[[0-9]+\]/#, with: "")
  }
}
