package import Language

/// The names the slot grammars know: exercises, modes and the word lists of `intents/slots/`.
package struct SlotLexicon: Sendable {
  /// One word list; the raw value is the name of its file in `intents/slots/`.
  package enum List: String, CaseIterable, Sendable {
    case exercises, modes, joints, muscles, conditions, equipment, activity, tests, sides, places
    case reasons, metrics, fields, difficulty, units, sexes, levels, plan, complaints, directions
  }

  /// An exercise or aerobic mode with everything people call it.
  package struct Named: Sendable {
    package let id: String
    package let names: [String]
    /// Done by holding still, so that "1 min" is a hold.
    package let isHold: Bool

    package init(id: String, names: [String], isHold: Bool = false) {
      self.id = id
      self.names = names
      self.isHold = isHold
    }
  }

  private(set) var trie = NameTrie()
  private(set) var vocabulary = LexiconVocabulary()
  private(set) var variants = NameVariants()
  /// The words of every exercise and mode name, until the variants are known.
  private var spoken: [(words: [String], path: [Int32], name: LexiconName)] = []
  let holds: Set<String>

  /// A lexicon of these names.
  ///
  /// - Parameters:
  ///   - exercises: In order of preference: of two with the same name the first is meant.
  ///   - modes: The aerobic modes, in the same order.
  ///   - words: The lists of `intents/slots/`, canonical name → phrases; `exercises` and `modes` add
  ///     everyday names to ids.
  ///   - tokenizer: The one that cuts the user's lines, so that both expand shorthand alike.
  ///   - known: Words that typing mistakes are never read out of.
  package init(
    exercises: [Named], modes: [Named], words: [List: [String: [String]]],
    tokenizer: Tokenizer = Tokenizer(), known: Set<String> = []
  ) {
    holds = Set(exercises.filter(\.isHold).map(\.id))
    vocabulary.known = known
    for (list, named) in [(List.exercises, exercises), (.modes, modes)] {
      for item in named { add(item.names, LexiconName(list: list, id: item.id), tokenizer) }
      for extra in words[list, default: [:]].sorted(by: { $0.key < $1.key }) {
        add(extra.value, LexiconName(list: list, id: extra.key), tokenizer)
      }
      for item in named { addShort(item, list, tokenizer) }
    }
    for list in List.allCases where list != .exercises && list != .modes {
      for entry in words[list, default: [:]].sorted(by: { $0.key < $1.key }) {
        add(entry.value, LexiconName(list: list, id: entry.key), tokenizer)
      }
    }
    addVariants()
    vocabulary.finish()
  }

  private mutating func add(_ phrases: [String], _ name: LexiconName, _ tokenizer: Tokenizer) {
    for phrase in phrases { add(phrase, name, tokenizer) }
  }

  private mutating func add(_ phrase: String, _ name: LexiconName, _ tokenizer: Tokenizer) {
    let words = tokenizer.tokenize(phrase).tokens.filter { $0.kind != .symbol }.map(\.text)
    let path = words.filter { !Self.skipped.contains($0) }
    guard !path.isEmpty else { return }
    let forgiving = Self.forgiving.contains(name.list)
    let numbers = path.map { vocabulary.number(of: $0, forgiving: forgiving) }
    trie.insert(numbers, name)
    if name.list == .exercises || name.list == .modes, path.count > 1 {
      spoken.append((path, numbers, name))
    }
    // People write two-word names as one: "stepups", "wallsit".
    let letters = path.allSatisfy { $0.utf8.allSatisfy { $0 >= UInt8(ascii: "a") } }
    if path.count == 2, letters, path.joined().utf8.count >= 6, name.list == .exercises {
      trie.insert([vocabulary.number(of: path.joined(), forgiving: true)], name)
    }
  }

  /// "barbell hip thrust" is "hip thrust" with "barbell" beside it.
  private mutating func addVariants() {
    for (words, path, name) in spoken {
      for start in path.indices {
        for end in (start + 1)...path.count where end - start < path.count {
          let rest = words[..<start] + words[end...]
          guard rest.contains(where: NameVariants.qualifiers.contains),
            rest.allSatisfy({
              NameVariants.qualifiers.contains($0) || NameVariants.joiners.contains($0)
            }),
            let base = trie.name(at: Array(path[start..<end]), in: name.list)
          else { continue }
          variants.add(name, of: base, extras: Array(path[..<start] + path[end...]))
        }
      }
    }
    spoken = []
  }

  /// "Bridge, both legs" is also "bridge", "Quad set (squeeze)" a "quad set", an id its words.
  private mutating func addShort(_ item: Named, _ list: List, _ tokenizer: Tokenizer) {
    let name = LexiconName(list: list, id: item.id)
    for full in item.names {
      if let cut = full.firstIndex(where: { $0 == "," || $0 == "(" }) {
        add(String(full[..<cut]), name, tokenizer)
      }
    }
    let spoken = item.id.replacing("_", with: " ")
    if list == .exercises { add(spoken, name, tokenizer) }
  }

  /// Left out of names and passed over within them.
  static let skipped: Set<String> = ["the", "a", "an", "my", "your"]

  /// Lists of rare words, which a typing mistake seldom turns into another everyday word.
  private static let forgiving: Set<List> = [
    .exercises, .modes, .joints, .muscles, .conditions, .equipment,
  ]
}
