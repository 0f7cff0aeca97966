/// What the coach says to an intent, by what is known of the person and the line.
package struct Answer: Sendable, Codable {
  package let intent: IntentID
  package let variants: [AnswerVariant]
  package let location: SourceLocation
}

/// One wording of an answer.
package struct AnswerVariant: Sendable, Codable {
  package let when: AnswerCondition
  package let say: [Statement]
  /// One next step; states no fact.
  package let nextStep: LocatedString?
  /// What "more" walks through.
  package let more: [Fact.ID]
  /// What "why" says.
  package let why: [Fact.ID]
  package let suggest: [String]
  package let location: SourceLocation

  package var next: String? { nextStep?.text }
}

/// A sentence and the facts that carry it.
package struct Statement: Sendable, Codable, Hashable {
  /// Nil where the statement is the fact's own sentence.
  package let text: String?
  package let facts: [Fact.ID]
  package let location: SourceLocation

  package init(text: String?, facts: [Fact.ID], location: SourceLocation) {
    self.text = text
    self.facts = facts
    self.location = location
  }
}

/// When a variant applies; every list that is not empty must hold by one member.
package struct AnswerCondition: Sendable, Codable, Hashable {
  /// Stems of words or phrases, one of which the line contains.
  package var mentions: [[String]] = []
  /// The same words and phrases as the file has them.
  package var mentionsAsWritten: [String] = []
  package var joints: [String] = []
  package var muscles: [String] = []
  package var modes: [String] = []
  package var exercises: [String] = []
  package var conditions: [String] = []
  package var ageFrom: Int?
  package var ageTo: Int?

  package init() {}

  package var isEmpty: Bool { self == AnswerCondition() }
}
