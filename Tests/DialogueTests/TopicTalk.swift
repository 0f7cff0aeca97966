import Coaching
import Content
import Foundation
import Record
import Testing

import Dialogue
import Understanding

/// A talk with one topic at a time: the slots are read from the line, the intent is handed in.
struct TopicTalk {
  var record = UserRecord()
  var conversation = Conversation()
  var today = Day(year: 2026, month: 3, day: 2) ?? Day(number: 20_514)

  /// Someone with the facts of a set-up.
  init(
    sex: String? = "F", age: Int? = 34, cm: Double? = 165, kg: Double? = 68,
    activity: String? = "light"
  ) {
    if let sex { tell(.sex, .text(sex)) }
    if let age { tell(.age, .number(Double(age))) }
    if let cm { tell(.heightCM, .number(cm)) }
    if let activity { tell(.activity, .text(activity)) }
    if let kg { log(.weight(kg: kg)) }
  }

  mutating func tell(_ field: ProfileField, _ value: ProfileValue, daysAgo: Int = 0) {
    record.profile.set(field, value, on: today - daysAgo)
  }

  mutating func log(_ body: Record.Entry.Body, daysAgo: Int = 0) {
    let id = Int64(record.entries.count + 1)
    record.entries.append(Record.Entry(id: id, day: today - daysAgo, toldAt: 0, body: body))
    record.entries.sort { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The turn of a line under an intent, answered; what it changes is kept for the next line.
  @discardableResult
  mutating func say(_ line: String, as intent: IntentID) -> Turn {
    var turn = opened(line, as: intent)
    Converser(tools: Self.tools).dispatch(turn.intent, &turn)
    keep(turn)
    return turn
  }

  /// The turn before any topic has spoken.
  func opened(_ line: String, as intent: IntentID) -> Turn {
    let recognizer = Self.tools.recognizer
    var understanding = recognizer.understand(line, today: today)
    understanding.intent = intent
    understanding.confidence = 1
    understanding.slots = recognizer.slots(of: line, for: intent, today: today)
    understanding.findings = []
    understanding.alternatives = []
    understanding.further = []
    return Turn(
      tools: Self.tools, understanding: understanding, record: record,
      conversation: conversation, now: Moment(epochSeconds: 0, day: today))
  }

  /// The reply to a line that an open question or set-up answers, whatever its intent.
  mutating func hear(_ line: String) -> String {
    let outcome = Converser(tools: Self.tools).answer(
      line, record: record, conversation: conversation,
      now: Moment(epochSeconds: 0, day: today))
    for change in outcome.changes {
      switch change {
      case .set(let field, let value, let day): record.profile.set(field, value, on: day)
      case .add(let body, let day): log(body, daysAgo: today - day)
      default: continue
      }
    }
    conversation = outcome.conversation
    return outcome.reply.blocks.map { block in
      if case .text(let text, _) = block { return text }
      return ""
    }.joined(separator: "\n")
  }

  mutating func keep(_ turn: Turn) {
    record = turn.recordAfterChanges
    conversation = turn.conversation
    if let named = turn.understanding.names[.exercise]?.last { conversation.exercise = named }
  }

  /// Content of this checkout with an engine that knows one group of intents: they are handed in.
  static let tools: CoachTools = {
    do { return try loadedTools() } catch { preconditionFailure("content: \(error)") }
  }()

  private static func loadedTools() throws -> CoachTools {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let needed = [
      "intents/progress/", "intents/slots/", "intents/synonyms/", "intents/talk/",
      "intents/words/", "seeds/",
    ]
    let files = try ContentFolder(root: root).files().filter { file in
      needed.contains { file.path.hasPrefix($0) }
    }
    let (library, mistakes) = ContentLoader().load(files)
    if let mistake = mistakes.first(where: { $0.description.contains("seeds/phrases") }) {
      Issue.record("\(mistake)")
    }
    let compiler = EngineCompiler(library: library)
    let recognizer = try Recognizer(
      library: library, vocabulary: compiler.vocabulary, trained: try compiler.train())
    return CoachTools(
      library: library, recognizer: recognizer,
      exercises: try ExerciseLibrary(library.exercises.map { try $0.exercise() }),
      modes: AerobicModeList(try library.modes.map { try $0.mode() }),
      norms: try #require(library.norms?.selfTestNorms), mets: try #require(library.mets))
  }
}

extension Turn {
  /// The whole reply as text, tables with two spaces between the columns.
  var reply: String {
    blocks.map { block in
      switch block {
      case .text(let text, _): text
      case .table(let table, _):
        table.rows.map { $0.joined(separator: "  ") }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  var isAllPrivate: Bool { blocks.allSatisfy(\.isPrivate) }
}
