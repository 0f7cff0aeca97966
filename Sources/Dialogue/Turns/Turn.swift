import Coaching
package import Content
package import Record
package import Understanding

/// One line being answered: what is known, and the reply, the changes and the conversation that come of it.
package struct Turn {
  package let tools: CoachTools
  package private(set) var understanding: Understanding
  package private(set) var record: UserRecord
  package let now: Moment
  package var conversation: Conversation
  package private(set) var changes: [RecordChange] = []
  /// How many of the changes `record` shows already.
  package private(set) var adopted = 0
  package private(set) var blocks: [Reply.Block] = []
  package var suggestions: [String] = []
  /// The intent to report, when the conversation knows better than the line alone.
  package var intent: IntentID
  package var slots: Slots
  package var endsTalk = false
  /// A pause between two sets that has just begun, in seconds.
  package var restSeconds: Int?
  /// The reply went on to another exercise than the one named, and the talk is about that one now.
  var movedToExercise = false
  private var marks = SourceMarks()

  package init(
    tools: CoachTools, understanding: Understanding, record: UserRecord,
    conversation: Conversation, now: Moment
  ) {
    self.tools = tools
    self.understanding = understanding
    self.record = record
    self.conversation = conversation
    self.now = now
    intent = understanding.intent
    slots = understanding.slots
  }

  package var library: Library { tools.library }
  package var profile: Profile { record.profile }

  // Saying

  /// Adds a wording of `seeds/phrases` to the paragraph; a missing key shows itself, and `coach check` names it.
  package mutating func say(
    _ key: any PhraseKey, _ values: [String: String] = [:], facts: [Fact.ID] = [],
    isPrivate: Bool = false
  ) {
    let phrase = library.phrases[key.rawValue]
    let text = Placeholders.fill(phrase?.text ?? key.rawValue, values)
    let marked = SourceMarks.attach(
      marks.marks(for: (phrase?.facts ?? []) + facts, in: library), to: text)
    append(marked, isPrivate: isPrivate)
  }

  /// A wording by itself, for a table's cell or as part of another wording.
  package func wording(_ key: any PhraseKey, _ values: [String: String] = [:]) -> String {
    Placeholders.fill(library.phrases[key.rawValue]?.text ?? key.rawValue, values)
  }

  /// Adds sentences that rest on facts, each with its source marks.
  package mutating func state(_ statement: Statement) {
    let text =
      statement.text
      ?? statement.facts.compactMap { library.facts[$0]?.say }.joined(
        separator: " ")
    append(
      SourceMarks.attach(marks.marks(for: statement.facts, in: library), to: text),
      isPrivate: false)
  }

  package mutating func state(fact: Fact.ID) {
    guard let found = library.facts[fact] else { return }
    append(
      SourceMarks.attach(marks.marks(for: [fact], in: library), to: found.say), isPrivate: false)
  }

  /// Adds text as it is: names, numbers, a source's citation.
  package mutating func quote(_ text: String, isPrivate: Bool = false) {
    append(text, isPrivate: isPrivate)
  }

  /// Adds text with the marks of sources named by key.
  package mutating func quote(_ text: String, sources keys: [Source.Key]) {
    append(SourceMarks.attach(marks.marks(ofSources: keys), to: text), isPrivate: false)
  }

  package mutating func newParagraph(isPrivate: Bool = false) {
    blocks.append(.text("", isPrivate: isPrivate))
  }

  package mutating func table(_ rows: [[String]], isPrivate: Bool = true) {
    blocks.append(.table(Reply.Table(rows: rows), isPrivate: isPrivate))
  }

  private mutating func append(_ text: String, isPrivate: Bool) {
    if case .text(let before, let wasPrivate)? = blocks.last,
      wasPrivate == isPrivate || before.isEmpty
    {
      let joined = before.isEmpty ? text : before + " " + text
      blocks[blocks.count - 1] = .text(joined, isPrivate: isPrivate)
    } else {
      blocks.append(.text(text, isPrivate: isPrivate))
    }
  }

  // Doing

  package mutating func change(_ change: RecordChange) {
    changes.append(change)
    conversation.latestChange = nil
  }

  /// Lets the rest of the turn see what it has changed so far.
  package mutating func adoptChanges() {
    record = recordAfterChanges
    adopted = changes.count
  }

  /// Answers an earlier line in this one's place, read as the intent that the person has chosen.
  package mutating func takeUp(_ text: String, as chosen: IntentID) {
    understanding = tools.recognizer.understand(text, today: now.day, bareUnit: bareUnit)
    understanding.intent = chosen
    understanding.confidence = 1
    understanding.ambiguous = false
    understanding.further = []
    // Whether it is danger was judged when it was typed, with all that was known then.
    understanding.findings = []
    understanding.slots = tools.recognizer.slots(of: understanding, for: chosen, today: now.day)
    intent = chosen
    slots = understanding.slots
  }

  package mutating func suggest(_ lines: String...) { suggestions += lines }

  /// The sources named so far, in the order of their marks.
  package var sources: [Source] { marks.keys.compactMap { library.sources[$0] } }
}

/// A key of `seeds/phrases`; each topic has its own enumeration, so that `coach check` can list them all.
package protocol PhraseKey: RawRepresentable<String>, Sendable {}
