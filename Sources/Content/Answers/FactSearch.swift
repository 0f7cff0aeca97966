/// Finds the fact that is nearest to a line's words; the coach asks it when no intent fits.
package protocol FactSearch: Sendable {
  /// The nearest facts, best first, for the stems of a line.
  func nearest(to stems: [String]) -> [FoundFact]
}

/// A fact with how well it fits the line that looked for it.
package struct FoundFact: Sendable, Equatable {
  package let fact: Fact.ID
  /// Whose answer says it.
  package let intent: IntentID?
  /// The share of what the line's words tell that the fact shares, 0 to 1; rare words tell more.
  package let coverage: Double
  /// How many different words are shared.
  package let words: Int

  package init(fact: Fact.ID, intent: IntentID?, coverage: Double, words: Int) {
    self.fact = fact
    self.intent = intent
    self.coverage = coverage
    self.words = words
  }

  /// Near enough to be offered.
  ///
  /// Of the lines in `Tests/SearchIndexTests/near.txt` 11 of 22 are refused and reach this, each with
  /// a fact that fits; of 300 foreign ones none does.
  package var isNear: Bool {
    coverage >= Self.leastCoverage && words >= Self.leastWords
  }

  package static let leastCoverage = 0.47
  package static let leastWords = 2
}
