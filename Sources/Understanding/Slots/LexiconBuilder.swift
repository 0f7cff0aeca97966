import Language

/// Collects the names of a lexicon and everything people call them.
struct LexiconBuilder {
  private(set) var tree = NameTree()
  private(set) var words = LexiconWords()
  private let tokenizer: Tokenizer
  /// The words of every exercise and mode name of two words and more.
  private var spoken: [(words: [String], path: [Int32], name: LexiconName)] = []

  init(tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
  }

  /// Adds things with their names, then everyday names for ids, then short forms.
  mutating func add(
    _ named: [SlotLexicon.Named], _ extras: [String: [String]], _ list: SlotLexicon.List
  ) {
    for item in named { add(item.names, LexiconName(list: list, id: item.id)) }
    add(extras, list)
    for item in named { addShort(item, list) }
  }

  mutating func add(_ entries: [String: [String]], _ list: SlotLexicon.List) {
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      add(entry.value, LexiconName(list: list, id: entry.key))
    }
  }

  /// "barbell hip thrust" is "hip thrust" with "barbell" beside it.
  var variants: NameVariants {
    var variants = NameVariants()
    for (words, path, name) in spoken {
      for start in path.indices {
        for end in (start + 1)...path.count where end - start < path.count {
          let rest = words[..<start] + words[end...]
          let isQualified =
            rest.contains(where: NameVariants.qualifiers.contains)
            && rest.allSatisfy {
              NameVariants.qualifiers.contains($0) || NameVariants.joiners.contains($0)
            }
          guard isQualified || Array(rest) == NameVariants.carried,
            let base = tree.name(at: Array(path[start..<end]), in: name.list)
          else { continue }
          variants.add(name, of: base, extras: Array(path[..<start] + path[end...]))
        }
      }
    }
    return variants
  }

  private mutating func add(_ phrases: [String], _ name: LexiconName) {
    for phrase in phrases { add(phrase, name) }
  }

  private mutating func add(_ phrase: String, _ name: LexiconName) {
    let parts = tokenizer.tokenize(phrase).tokens.filter { $0.kind != .symbol }.map(\.text)
    let path = parts.filter { !SlotLexicon.skipped.contains($0) }
    guard !path.isEmpty else { return }
    let forgiving = Self.forgiving.contains(name.list)
    let numbers = path.map { words.number(of: $0, forgiving: forgiving) }
    tree.insert(numbers, name)
    if name.list == .exercises || name.list == .modes, path.count > 1 {
      spoken.append((path, numbers, name))
    }
    // People write two-word names as one: "stepups", "wallsit".
    let letters = path.allSatisfy { $0.utf8.allSatisfy { $0 >= UInt8(ascii: "a") } }
    if path.count == 2, letters, path.joined().utf8.count >= 6, name.list == .exercises {
      tree.insert([words.number(of: path.joined(), forgiving: true)], name)
    }
  }

  /// "Bridge, both legs" is also "bridge", "Quad set (squeeze)" a "quad set", an id its words.
  private mutating func addShort(_ item: SlotLexicon.Named, _ list: SlotLexicon.List) {
    let name = LexiconName(list: list, id: item.id)
    for full in item.names {
      if let cut = full.firstIndex(where: { $0 == "," || $0 == "(" }) {
        add(String(full[..<cut]), name)
      }
    }
    let spoken = item.id.replacing("_", with: " ")
    if list == .exercises { add(spoken, name) }
  }

  /// Lists of rare words, which a typing mistake seldom turns into another everyday word.
  private static let forgiving: Set<SlotLexicon.List> = [
    .exercises, .modes, .joints, .muscles, .conditions, .equipment,
  ]
}
