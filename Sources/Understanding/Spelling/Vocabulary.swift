package import Content
import Language

/// All words of the content: the known ones, which stay as typed, and the well-spelt ones, which repair aims at.
package struct Vocabulary: Sendable {
  private(set) var known: Set<String> = []
  /// Word → how often the content uses it.
  private(set) var targets: [String: Int] = [:]

  /// A word of the examples is taken as meant so, and as well spelt, only when so many of them spell it so:
  /// people's slips are learned from as well.
  private static let leastUsesToKnow = 2
  private static let leastUsesToAimAt = 3

  package init(library: Library) {
    let tokenizer = Tokenizer(shorthand: library.shorthand)
    var uses: [String: Int] = [:]
    func count(_ text: String, isWellSpelt: Bool) {
      for token in tokenizer.tokenize(text).tokens where token.isWord {
        uses[token.text, default: 0] += 1
        if isWellSpelt {
          known.insert(token.text)
          targets[token.text, default: 0] += 1
        }
      }
    }
    for intent in library.intents {
      for example in intent.examples { count(example.text, isWellSpelt: false) }
    }
    for line in library.foreignLines { count(line.text, isWellSpelt: false) }
    for line in library.dangerLines { count(line.line.text, isWellSpelt: false) }
    for text in Self.wellSpelt(library) { count(text, isWellSpelt: true) }
    for word in library.commonWords { known.insert(word) }
    let slips = Self.slips(among: uses, wellSpelt: known)
    for (word, number) in uses where number >= Self.leastUsesToKnow && !slips.contains(word) {
      known.insert(word)
      if number >= Self.leastUsesToAimAt { targets[word, default: 0] += number }
    }
    for word in library.shorthand.keys {
      known.insert(word)
      targets[word, default: 0] += Self.leastUsesToAimAt
    }
  }

  /// Rare words that no list has and that are one slip away from a common one: "mornign", typed so by several.
  private static func slips(among uses: [String: Int], wellSpelt: Set<String>) -> Set<String> {
    let common = Speller(known: [], targets: uses.filter { $0.value >= leastUsesOfCommonWord })
    return Set(
      uses.filter { word, number in
        number <= mostUsesOfSlip && !wellSpelt.contains(word) && common.correction(for: word) != nil
      }.keys)
  }

  private static let leastUsesOfCommonWord = 40
  private static let mostUsesOfSlip = 5

  private static func wellSpelt(_ library: Library) -> [String] {
    var out = library.facts.values.map(\.say)
    out += library.exercises.flatMap { [$0.name, $0.cue, $0.how] }
    out += library.modes.map(\.name)
    out += library.synonyms.flatMap(\.members)
    out += library.slotWords.values.flatMap { $0.values.flatMap { $0 } }
    out += library.redFlags?.words.sets.values.flatMap { $0 } ?? []
    return out
  }
}
