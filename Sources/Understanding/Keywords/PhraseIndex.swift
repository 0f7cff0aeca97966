import Language

/// Finds many fixed phrases of stems in a line at once, by their first stem.
struct PhraseIndex: Sendable {
  private struct Phrase: Sendable {
    let rest: [String]
    let id: Int
  }

  private var byFirst: [String: [Phrase]] = [:]

  /// Adds a phrase of stems under a caller's number.
  mutating func insert(_ stems: [String], id: Int) {
    guard let first = stems.first else { return }
    byFirst[first, default: []].append(Phrase(rest: Array(stems.dropFirst()), id: id))
  }

  /// Calls `found` for every phrase that stands in the stems, with its place.
  func scan(_ stems: [String], _ found: (Int, Range<Int>) -> Void) {
    for (start, stem) in stems.enumerated() {
      guard let phrases = byFirst[stem] else { continue }
      for phrase in phrases {
        let end = start + 1 + phrase.rest.count
        guard end <= stems.count, stems[(start + 1)..<end].elementsEqual(phrase.rest) else {
          continue
        }
        found(phrase.id, start..<end)
      }
    }
  }
}

/// A synonym set that a line names, and where.
package struct ConceptHit: Sendable, Equatable {
  package let name: String
  package let tokens: Range<Int>
}
