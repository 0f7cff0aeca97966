import Archive
import Language

/// What can be found: each fact's own sentence, and the words of the answers that rest on it.
package struct SeedPassages: Sendable {
  package struct Passage {
    package let fact: Fact.ID
    package let intent: IntentID?
    /// Stems of the fact's sentence, without everyday words; parted by blanks, as the text below.
    package let said: String
    /// Stems of answers that name it and of what their intents mean.
    package let around: String
  }

  /// A column for each part of a passage, so that a stored one is used where it lies.
  private let facts: FlatWords
  private let intents: FlatWords
  private let said: FlatWords
  private let around: FlatWords

  package var count: Int { facts.count }

  package subscript(place: Int) -> Passage {
    let intent = intents[place]
    return Passage(
      fact: facts[place], intent: intent.isEmpty ? nil : IntentID(rawValue: intent),
      said: said[place], around: around[place])
  }

  init?(_ archive: inout ArchiveReader) {
    guard let facts = archive.flatWords(), let intents = archive.flatWords(),
      let said = archive.flatWords(), let around = archive.flatWords(),
      [intents.count, said.count, around.count].allSatisfy({ $0 == facts.count })
    else { return nil }
    self.facts = facts
    self.intents = intents
    self.said = said
    self.around = around
  }

  func write(to archive: inout ArchiveWriter) {
    for column in [facts, intents, said, around] { archive.write(column) }
  }

  init(_ library: Library) {
    let fillers = Self.fillers(of: library)
    let tokenizer = Tokenizer(shorthand: library.shorthand)
    func stems(_ text: String) -> String {
      tokenizer.tokenize(text).tokens.filter(\.isWord).map { Stemmer.stem($0.text) }
        .filter { $0.count > 1 && !fillers.contains($0) }.joined(separator: " ")
    }
    var homes: [Fact.ID: [(intent: IntentID, text: String)]] = [:]
    for answer in library.answers.values.sorted(by: { $0.intent.rawValue < $1.intent.rawValue }) {
      let means = library.intent(answer.intent)?.means ?? ""
      for variant in answer.variants {
        for statement in variant.say {
          for fact in statement.facts {
            homes[fact, default: []].append((answer.intent, means + " " + (statement.text ?? "")))
          }
        }
        for fact in variant.more + variant.why {
          homes[fact, default: []].append((answer.intent, means))
        }
      }
    }
    let told = library.facts.values.sorted { $0.id < $1.id }
    let around = told.map { homes[$0.id] ?? [] }
    facts = FlatWords(told.map(\.id))
    intents = FlatWords(around.map { $0.first?.intent.rawValue ?? "" })
    said = FlatWords(told.map { stems($0.say) })
    self.around = FlatWords(around.map { stems($0.map(\.text).joined(separator: " ")) })
  }

  /// The words of a line that tell what it is about, each once.
  package static func telling(_ stems: [String], in library: Library) -> [String] {
    let fillers = fillers(of: library)
    var seen: Set<String> = []
    return stems.filter { stem in
      stem.count > 1 && stem.allSatisfy { $0.isLetter || $0.isNumber }
        && stem.contains(where: \.isLetter) && !fillers.contains(stem)
        && seen.insert(stem).inserted
    }
  }

  private static func fillers(of library: Library) -> Set<String> {
    Set((library.talkWords["fillers"]?["filler"] ?? []).map(Stemmer.stem))
  }
}
