import Coaching
import Content
import Record

import Dialogue
import Understanding

/// A talk that keeps its record like the store does: ids that grow, a clock, undo and redo.
struct LogTalk {
  var record = UserRecord()
  var conversation = Conversation()
  var today: Day
  private var seconds: Int64 = 1_772_442_000
  private var nextID: Int64 = 1
  private var past: [UserRecord] = []
  private var future: [UserRecord] = []

  /// Monday, 2 March 2026.
  init(_ told: [ProfileField: ProfileValue] = [:]) {
    today = Day(year: 2026, month: 3, day: 2) ?? Day(number: 20_514)
    for (field, value) in told { record.profile.set(field, value, on: today) }
  }

  /// A man of 45 without complaints who answered the health questions.
  static var healthy: LogTalk {
    LogTalk([
      .age: .number(45), .sex: .text("M"), .screening: .text("no"), .equipment: .texts([]),
      .heightCM: .number(180),
    ])
  }

  /// The reply's text, tables included.
  @discardableResult
  mutating func say(_ line: String, as intent: IntentID) -> String {
    let turn = turn(line, as: intent)
    conversation = turn.conversation
    apply(turn.changes)
    return Self.text(turn.blocks)
  }

  mutating func turn(_ line: String, as intent: IntentID) -> Turn {
    seconds += 20
    var turn = opened(line, as: intent)
    if !PendingQuestion().answer(&turn) {
      Converser(tools: TopicTalk.tools).dispatch(turn.intent, &turn)
    }
    return turn
  }

  func opened(_ line: String, as intent: IntentID, confidence: Double = 1) -> Turn {
    let recognizer = TopicTalk.tools.recognizer
    var understanding = recognizer.understand(
      line, today: today, bareUnit: record.profile.bareUnit)
    understanding.intent = intent
    understanding.confidence = confidence
    understanding.slots = recognizer.slots(
      of: line, for: intent, today: today, bareUnit: record.profile.bareUnit)
    understanding.findings = []
    understanding.alternatives = []
    understanding.further = []
    return Turn(
      tools: TopicTalk.tools, understanding: understanding, record: record,
      conversation: conversation, now: Moment(epochSeconds: seconds, day: today))
  }

  mutating func pass(days: Int) {
    today = today + days
    seconds += Int64(days) * 86_400
  }

  mutating func tell(_ field: ProfileField, _ value: ProfileValue) {
    record.profile.set(field, value, on: today)
  }

  mutating func keep(_ body: Record.Entry.Body, daysAgo: Int = 0) {
    apply([.add(body, on: today - daysAgo)])
  }

  var plan: TrainingPlan { TrainingPlan(record: record, on: today, tools: TopicTalk.tools) }

  var activities: [Activity] {
    record.entries.compactMap { entry in
      if case .activity(let activity) = entry.body { activity } else { nil }
    }
  }

  var weights: [Double] {
    record.entries.compactMap { if case .weight(let kg) = $0.body { kg } else { nil } }
  }

  var cards: [Card] {
    record.entries.compactMap { if case .card(let card) = $0.body { card } else { nil } }
  }

  static func text(_ blocks: [Reply.Block]) -> String {
    blocks.map { block in
      switch block {
      case .text(let text, _): text
      case .table(let table, _):
        table.rows.map { $0.joined(separator: " | ") }
          .joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  private mutating func apply(_ changes: [RecordChange]) {
    guard !changes.isEmpty else { return }
    let before = record
    var isMove = false
    for change in changes {
      switch change {
      case .set(let field, let value, let day): record.profile.set(field, value, on: day)
      case .add(let body, let day):
        let entry = Record.Entry(id: nextID, day: day, toldAt: seconds, body: body)
        nextID += 1
        let place = record.entries.firstIndex { $0.day > day } ?? record.entries.count
        record.entries.insert(entry, at: place)
      case .remove(let id): record.entries.removeAll { $0.id == id }
      case .replace(let id, let body, let day):
        guard let place = record.entries.firstIndex(where: { $0.id == id }) else { continue }
        record.entries[place] = Record.Entry(id: id, day: day, toldAt: seconds, body: body)
      case .undo:
        isMove = true
        if let last = past.popLast() { (record, future) = (last, future + [record]) }
      case .redo:
        isMove = true
        if let next = future.popLast() { (record, past) = (next, past + [record]) }
      case .erase, .eraseWeights, .eraseAll, .keepMiss: continue
      }
    }
    if !isMove { (past, future) = (past + [before], []) }
    record.canUndo = !past.isEmpty
    record.canRedo = !future.isEmpty
  }
}
