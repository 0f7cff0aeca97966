import Content
import Language

/// What can be found: each fact's own sentence, and the words of the answers that rest on it.
struct SeedPassages {
  struct Passage {
    let fact: Fact.ID
    let intent: IntentID?
    /// Stems of the fact's sentence, without everyday words.
    let said: [String]
    /// Stems of answers that name it and of what their intents mean.
    let around: [String]
  }

  let passages: [Passage]

  init(_ library: Library) {
    let fillers = Self.fillers(of: library)
    let tokenizer = Tokenizer(shorthand: library.shorthand)
    func stems(_ text: String) -> [String] {
      tokenizer.tokenize(text).tokens.filter(\.isWord).map { Stemmer.stem($0.text) }
        .filter { $0.count > 1 && !fillers.contains($0) }
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
    passages = library.facts.values.sorted { $0.id < $1.id }.map { fact in
      let around = homes[fact.id] ?? []
      return Passage(
        fact: fact.id, intent: around.first?.intent, said: stems(fact.say),
        around: stems(around.map(\.text).joined(separator: " ")))
    }
  }

  /// The words of a line that tell what it is about, each once.
  static func telling(_ stems: [String], in library: Library) -> [String] {
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
