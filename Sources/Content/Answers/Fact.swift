/// A published work or page that a fact rests on.
package struct Source: Sendable, Codable, Hashable {
  package typealias Key = String

  /// How far a person got with the text itself.
  package enum Checked: String, Codable, Sendable, CaseIterable {
    /// Read at the publisher.
    case original
    /// Read in a copy, an abstract or a record.
    case copy
    /// Quoted from memory, not checked against the original.
    case recalled
  }

  package let key: Key
  package let short: String
  package let cite: String
  package let doi: String?
  package let link: String?
  package let checked: Checked
  /// What in the program itself rests on it, for a source that no sentence names.
  package let carries: String?
  package let location: SourceLocation

  /// The key of this coach's own conventions.
  package static let ownRule: Key = "coach-rule"
}

/// One statement the coach may make, with what it rests on.
package struct Fact: Sendable, Codable, Hashable {
  package typealias ID = String

  /// A guideline or meta-analysis, B trial or good cohort, C small study or expert practice, D convention.
  package enum Grade: String, Codable, Sendable, CaseIterable { case A, B, C, D }

  package let id: ID
  package let say: String
  package let sources: [Source.Key]
  package let grade: Grade
  package let location: SourceLocation
}
