/// The id of a topic or action of the catalogue, for example "cause.alcohol".
package struct IntentID: RawRepresentable, Hashable, Codable, Sendable, Comparable,
  CustomStringConvertible, ExpressibleByStringLiteral
{
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  package var description: String { rawValue }
  /// The part before the dot: "cause".
  package var group: Substring {
    rawValue[..<(rawValue.utf8.firstIndex(of: UInt8(ascii: ".")) ?? rawValue.endIndex)]
  }

  package static func < (a: IntentID, b: IntentID) -> Bool { a.rawValue < b.rawValue }

  /// Not a line for this coach.
  package static let none: IntentID = "none"
}

/// Lets a dictionary by intent be stored under its ids, in the same order on every run.
extension IntentID: CodingKeyRepresentable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  package var codingKey: any CodingKey { Key(stringValue: rawValue) }

  package init(codingKey: some CodingKey) {
    self.init(rawValue: codingKey.stringValue)
  }
}

/// What an intent does to the conversation.
package enum IntentKind: String, Codable, Sendable, CaseIterable {
  /// Replies from the seeds with sources.
  case answer
  /// Reads or changes the person's record.
  case act
  /// Keeps the talk going.
  case chat
  /// Outranks every other intent on the line.
  case safety
}

/// One intent as its file declares it.
package struct Intent: Sendable, Codable {
  package let id: IntentID
  package let kind: IntentKind
  package let means: String
  package let keywords: [KeywordRule]
  package let examples: [LocatedString]
  package let slots: [String]
  /// What is offered after it, each id with its place.
  package let followUpLinks: [LocatedString]
  package let location: SourceLocation

  package var followUps: [IntentID] { followUpLinks.map { IntentID(rawValue: $0.text) } }

  /// The file's first example: what the coach offers when it did not understand.
  package var sample: String? { examples.first?.text }
}

/// Words that speak for an intent when they occur together.
package struct KeywordRule: Sendable, Codable, Hashable {
  /// All must occur.
  package let all: [KeywordEntry]
  /// At least one must occur, when there are any.
  package let any: [KeywordEntry]
  /// None may occur.
  package let none: [KeywordEntry]
  /// 0.1 to 3.
  package let weight: Double
  package let location: SourceLocation
}

/// One condition of a keyword rule.
package enum KeywordEntry: Sendable, Codable, Hashable {
  /// Adjacent words, as written.
  case phrase(String)
  /// The name of a synonym set.
  case set(String)
  /// A kind of slot mention, for example "weight".
  case slot(String)
}
