import Coaching
package import Content
package import Dialogue
package import Foundation
package import Record
import Understanding

/// The coach: content, engine and record behind one call per line.
package final class Coach {
  package let converser: Converser
  let store: any RecordStore
  private let keepsMisses: Bool
  private var conversations = ConversationCache()

  /// `keepsMisses` logs the lines that were not understood, for `coach misses`; `search` looks for a fact then.
  package init(
    content: CompiledContent, store: any RecordStore, keepsMisses: Bool = false,
    search: (any FactSearch)? = nil
  ) throws {
    converser = Converser(tools: try CoachTools(content: content, search: search))
    self.store = store
    self.keepsMisses = keepsMisses
  }

  /// One line of one person.
  package struct Line: Sendable {
    package var user: UserKey
    package var text: String
    /// Seconds since 1970: the clock of this turn.
    package var epochSeconds: Int64
    /// Where it was not told, the one of the person's line before, else this machine's.
    package var timeZone: TimeZone?
    /// BCP 47, for units and emergency numbers.
    package var locale: String?

    package init(
      user: UserKey, text: String, epochSeconds: Int64, timeZone: TimeZone?, locale: String? = nil
    ) {
      self.user = user
      self.text = text
      self.epochSeconds = epochSeconds
      self.timeZone = timeZone
      self.locale = locale
    }
  }

  /// Answers a line and applies what it changes, inside the transaction that is open or in its own.
  ///
  /// - Throws: `RecordError` when the record cannot be read or written; `answerWithoutRecord` still works then.
  package func answer(_ line: Line) throws(RecordError) -> Answered {
    let saved = try store.conversation(of: line.user)
    let conversation =
      saved.flatMap { self.conversation(of: line.user, from: $0) } ?? Conversation()
    var line = line
    line.timeZone = line.timeZone ?? conversation.zone.flatMap(TimeZone.init(identifier:))
    var record = try store.record(of: line.user)
    if let locale = line.locale, record.profile.text(.locale) == nil {
      record.profile.set(.locale, .text(locale), on: day(of: line))
    }
    let outcome = converser.answer(
      line.text, record: record, conversation: conversation, now: moment(of: line))
    let erases = outcome.changes.contains(.eraseAll)
    let changes = outcome.changes + missToKeep(line.text, outcome)
    var next = outcome.conversation
    next.zone = line.timeZone?.identifier
    if next != conversation || !changes.isEmpty {
      let bytes = erases ? nil : Self.bytes(of: next)
      try store.apply(changes, conversation: bytes, of: line.user, at: line.epochSeconds)
      if let bytes, !outcome.changes.contains(where: \.erases) {
        conversations.keep(next, bytes: bytes, of: line.user)
      } else {
        conversations.forget(line.user)
      }
    }
    return Answered(outcome, erasedPerson: erases)
  }

  /// Erases a person, in the record and in memory; `at` in seconds since 1970.
  package func forget(_ user: UserKey, at: Int64) throws(RecordError) {
    conversations.forget(user)
    try store.apply([.eraseAll], conversation: nil, of: user, at: at)
  }

  private func missToKeep(_ text: String, _ outcome: Converser.Outcome) -> [RecordChange] {
    guard keepsMisses, outcome.isMiss, !outcome.changes.contains(where: \.erases),
      let text = Miss.text(of: text)
    else { return [] }
    return [.keepMiss(text)]
  }

  /// A reply, and whether the person asked to be forgotten: nothing of the turn may be kept then.
  package struct Answered: Sendable {
    package let reply: Reply
    package let erasedPerson: Bool
    /// The reply speaks of something that was saved.
    package let changedRecord: Bool
    /// The coach waits for an answer: a form or a question is open.
    package let hasOpenQuestion: Bool

    init(_ outcome: Converser.Outcome, erasedPerson: Bool) {
      reply = outcome.reply
      self.erasedPerson = erasedPerson
      changedRecord = !outcome.changes.isEmpty
      hasOpenQuestion = outcome.conversation.form != nil || outcome.conversation.pending != nil
    }
  }

  /// Answers from content alone, for when the record is out of reach.
  package func answerWithoutRecord(_ line: Line) -> Answered {
    let outcome = converser.answer(
      line.text, record: UserRecord(), conversation: Conversation(), now: moment(of: line))
    return Answered(outcome, erasedPerson: false)
  }

  func moment(of line: Line) -> Moment {
    Moment(epochSeconds: line.epochSeconds, day: day(of: line))
  }

  /// The person's own calendar day at the line's time.
  private func day(of line: Line) -> Day {
    let local = line.epochSeconds + Int64(offset(of: line))
    return Day(number: Int((Double(local) / 86_400).rounded(.down)))
  }

  private func offset(of line: Line) -> Int {
    (line.timeZone ?? .current).secondsFromGMT(
      for: Date(timeIntervalSince1970: Double(line.epochSeconds)))
  }

  private func conversation(of user: UserKey, from bytes: [UInt8]) -> Conversation? {
    conversations.conversation(of: user, saved: bytes)
      ?? (try? JSONDecoder().decode(Conversation.self, from: Data(bytes)))
  }

  private static func bytes(of conversation: Conversation) -> [UInt8]? {
    (try? conversation.line()).map { Array($0.utf8) }
  }
}

extension CoachTools {
  /// The planner's tables built from the content.
  ///
  /// - Throws: `ContentMistakes` where a card or table cannot be used.
  convenience init(content: CompiledContent, search: (any FactSearch)?) throws {
    let library = content.library
    do {
      let exercises = try ExerciseLibrary(library.exercises.map { try $0.exercise() })
      let modes = AerobicModeList(try library.modes.map { try $0.mode() })
      guard let norms = library.norms?.selfTestNorms, let mets = library.mets else {
        throw CardMistake(problem: "norms.yaml or mets.yaml is missing")
      }
      self.init(
        library: library, recognizer: content.recognizer, exercises: exercises, modes: modes,
        norms: norms, mets: mets, search: search)
    } catch {
      throw ContentMistakes(
        mistakes: [DataMistake(SourceLocation(path: "seeds"), "\(error)")])
    }
  }
}
