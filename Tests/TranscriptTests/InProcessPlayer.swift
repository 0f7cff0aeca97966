import CoachKit
import Content
import Dialogue
import Foundation
import LineIO
import Record
import RecordDatabase
import SearchIndex
import TestSupport
import Understanding

/// Plays a transcript against a coach in this process, each line in its own transaction.
struct InProcessPlayer {
  /// A reply as a terminal shows it, and its parts.
  struct Answer {
    let shown: String
    let reply: PlayedReply
  }

  func play(_ transcript: Transcript) throws -> [Answer] {
    let store = try SQLiteRecordStore(.inMemory)
    let content = try SharedEngine.content()
    let coach = try Coach(
      content: content, store: store, search: FullTextFacts(content.library))
    let bare = PlainText(showsSources: false, showsSuggestions: false)
    return try transcript.turns.map { turn in
      try store.begin()
      let reply = try coach.answer(
        Coach.Line(
          user: UserKey(turn.user), text: SafeText.clean(turn.text), epochSeconds: turn.time,
          timeZone: turn.timeZone, locale: turn.locale)
      ).reply
      try store.commit()
      return Answer(
        shown: SafeText.clean(PlainText().text(of: reply)),
        reply: PlayedReply(
          text: SafeText.clean(reply.blocks.map(bare.text).joined(separator: "\n")),
          intent: reply.intent.rawValue, safetyRule: reply.safety?.rule,
          sources: reply.sources.map(\.key), suggestions: reply.suggestions))
    }
  }
}
