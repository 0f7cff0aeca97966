import Coaching
import Content
import Dialogue
import Record
import Understanding

/// Gives out blank turns of a person of whom nothing is known, so that the book renders as the chat does.
struct BookDesk {
  private let blank: Turn

  init(content: CompiledContent) throws {
    let tools = try CoachTools(content: content, search: nil)
    blank = Turn(
      tools: tools, understanding: tools.recognizer.understand(""), record: UserRecord(),
      conversation: Conversation(), now: Moment(epochSeconds: 0, day: Day(number: 0)))
  }

  /// The paragraphs that `speak` says, with their marks, and the line that names the sources of all of them.
  func paragraphs(_ speak: [(inout Turn) -> Void]) -> (texts: [String], sources: String?) {
    var turn = blank
    var texts: [String] = []
    for part in speak {
      let before = turn.blocks.count
      turn.newParagraph()
      part(&turn)
      texts.append(
        turn.blocks.dropFirst(before).map { PlainText().text(of: $0) }.joined(separator: " "))
    }
    guard !turn.sources.isEmpty else { return (texts, nil) }
    let names = turn.sources.enumerated().map { "[\($0.offset + 1)] \($0.element.short)" }
    return (texts, names.joined(separator: " · "))
  }
}
