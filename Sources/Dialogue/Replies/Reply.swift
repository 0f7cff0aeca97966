package import Content
package import Understanding

/// What the coach answers to one line, before any terminal or bridge lays it out.
package struct Reply: Sendable {
  package var blocks: [Block]
  /// In the order of their marks: the first is [1].
  package var sources: [Source]
  package var suggestions: [String]
  package var intent: IntentID
  package var confidence: Double
  package var slots: Slots
  package var safety: SafetyFinding?
  /// The coach says goodbye: a terminal ends the talk.
  package var endsTalk = false
  /// A pause between two sets that has just begun, in seconds: a terminal may count it down.
  package var restSeconds: Int?

  package enum Block: Sendable, Equatable {
    case text(String, isPrivate: Bool)
    case table(Table, isPrivate: Bool)

    package var isPrivate: Bool {
      switch self {
      case .text(_, let isPrivate), .table(_, let isPrivate): isPrivate
      }
    }
  }

  /// Rows of a workout card or a list; columns are aligned where the reader's screen allows it.
  package struct Table: Sendable, Equatable {
    package var rows: [[String]]

    package init(rows: [[String]]) {
      self.rows = rows
    }
  }
}
