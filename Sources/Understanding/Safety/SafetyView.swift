import Language

/// A line as the safety rules see it: words as vocabulary indices, signs turned into breaks.
struct SafetyView: Sendable {
  /// One word or number.
  struct Atom: Sendable {
    /// Vocabulary index; -1 for a word no rule uses, -2 for a blanked idiom.
    var word: Int32
    /// Index of the word in exactly this ending, or -1.
    var exact: Int32 = -1
    /// Index of the word it is a lay or near synonym of, or -1.
    var kin: Int32 = -1
    let value: Double
    let hasValue: Bool
    /// A number in digits, not in letters.
    let isDigits: Bool
    /// A number that names a kind, as in "type 1", and measures nothing.
    var isName = false
    /// An adverb that a phrase may hold without changing: "really", "just".
    var isFiller = false
    let token: Int
    let sentence: Int32
    /// A comma, dash, colon or bracket stands before it.
    let softBreak: Bool
  }

  private(set) var atoms: [Atom] = []
  /// How many of the words are fillers.
  private(set) var fillers = 0
  /// For each sentence whether it ends with a question mark.
  private(set) var asks: [Bool] = [false]
  /// What the words start; blanked ones still count, so that nothing is ruled out that may stand.
  var starts = SafetyStarts.unknown

  /// `words` are the places of the line's words in `known`, where they are known.
  init(
    _ line: TokenizedLine, words: ArraySlice<Int32> = [], _ known: KnownWords? = nil,
    rules: SafetyRules, year: Int, isKnown: (String) -> Bool
  ) {
    atoms.reserveCapacity(line.tokens.count + 4)
    var soft = false
    var open = false
    for place in line.tokens.indices {
      let kind = line.tokens[place].kind
      if kind == .word, place < words.count, words[words.startIndex + place] >= 0,
        let fact = known?.facts.at(Int(words[words.startIndex + place])),
        !fact.flags.contains(.isJoined)
      {
        open = true
        append(fact, token: place, soft: &soft)
        continue
      }
      let token = line.tokens[place]
      switch kind {
      case .symbol:
        switch token.text {
        case ".", "?", "!", ";", "\n":
          if token.text == "?" { asks[asks.count - 1] = true }
          // "Left calf. Swollen. Since Tuesday." is one statement.
          if token.text == ".", open, isFragment {
            soft = true
            continue
          }
          if open { asks.append(false) }
          open = false
        case ",", "-", ":", "(", ")", "/", "&": soft = true
        default: break
        }
      case .number:
        append(-1, value: token.value, isDigits: true, token: place, soft: &soft)
        let last = atoms.count - 1
        atoms[last].isName = place > 0 && Self.kinds.contains(line.tokens[place - 1].text)
        if Self.isPastYear(token.value, before: year) {
          atoms[last].exact = rules.vocabulary.exact(SafetyVocabulary.pastYear)
        }
        open = true
      case .word:
        open = true
        for text in Self.words(of: token.text, rules.vocabulary, isKnown) {
          append(text, rules.vocabulary, token: place, soft: &soft)
        }
      }
    }
  }

  private static func isPastYear(_ value: Double?, before year: Int) -> Bool {
    guard let value else { return false }
    return value >= 1930 && value < Double(year) && value == value.rounded()
  }

  private mutating func append(_ fact: WordFact, token: Int, soft: inout Bool) {
    append(
      fact.safety, value: fact.numeral > 0 ? Double(fact.numeral) : nil, isDigits: false,
      token: token, soft: &soft)
    let last = atoms.count - 1
    atoms[last].exact = fact.exact
    atoms[last].kin = fact.kin
    guard fact.flags.contains(.isFiller) else { return }
    atoms[last].isFiller = true
    fillers += 1
  }

  private mutating func append(
    _ text: String, _ vocabulary: SafetyVocabulary, token: Int, soft: inout Bool
  ) {
    append(
      vocabulary.find(text), value: Self.numerals[text].map { Double($0) }, isDigits: false,
      token: token, soft: &soft)
    let last = atoms.count - 1
    atoms[last].exact = vocabulary.exact(text)
    atoms[last].kin = vocabulary.kin(of: text)
    if Self.fillers.contains(text) {
      atoms[last].isFiller = true
      fillers += 1
    }
  }

  /// Whether the sentence so far has three words at most.
  private var isFragment: Bool {
    let sentence = Int32(asks.count - 1)
    return atoms.suffix(4).count { $0.sentence == sentence } <= 3
  }

  /// The words behind a token, with a small typing error repaired and a contraction spelled out.
  private static func words(
    of text: String, _ vocabulary: SafetyVocabulary, _ isKnown: (String) -> Bool
  ) -> [String] {
    if let parts = joined[text] { return parts }
    guard vocabulary.find(text) < 0, vocabulary.kin(of: text) < 0,
      !SafetyVocabulary.isForm(text, of: isKnown), let repaired = vocabulary.repair(text)
    else { return [text] }
    return joined[repaired] ?? [repaired]
  }

  private mutating func append(
    _ word: Int32, value: Double?, isDigits: Bool, token: Int, soft: inout Bool
  ) {
    atoms.append(
      Atom(
        word: word, value: value ?? 0, hasValue: value != nil, isDigits: isDigits, token: token,
        sentence: Int32(asks.count - 1), softBreak: soft))
    soft = false
  }

  private static let blank: Int32 = -2

  /// Takes the words of an idiom out of sight.
  mutating func blank(_ range: Range<Int>) {
    for index in range {
      atoms[index].word = Self.blank
      atoms[index].exact = Self.blank
      atoms[index].kin = Self.blank
    }
  }

  func isBlank(_ index: Int) -> Bool { atoms[index].word == Self.blank }

  func sentence(at index: Int) -> Int32 { index < atoms.count ? atoms[index].sentence : -1 }

  /// Token range of an atom range.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    guard let first = atoms[range].first, let last = atoms[range].last else { return 0..<0 }
    return first.token..<(last.token + 1)
  }
}
