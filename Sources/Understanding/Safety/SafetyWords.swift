import Language

/// The words of the rules while they are compiled.
struct SafetyWords {
  private(set) var index: [String: Int32] = [:]
  private(set) var exact: [String: Int32] = [:]
  private(set) var kins: [String: Int32] = [:]
  private(set) var stems: [String] = []
  /// What was written in the rules.
  private(set) var surfaces: Set<String> = []
  /// How often everyday lines have each word, by stem and as it stands.
  private var usesOfStem: [String: Int] = [:]
  private let uses: [String: Int]

  init(uses: [String: Int] = [:]) {
    self.uses = uses
    for (word, count) in uses { usesOfStem[Stemmer.stem(word), default: 0] += count }
  }

  /// The index of a word of a rule; a new word gets the next one.
  mutating func intern(_ word: String) -> Int32 {
    if word == SafetyVocabulary.pastYear { return internExact(word) }
    if word.hasPrefix("=") { return internExact(String(word.dropFirst())) }
    surfaces.insert(word)
    let stem = Stemmer.stem(word)
    if let known = index[stem] {
      index[word] = known
      return known
    }
    let number = Int32(stems.count)
    stems.append(stem)
    index[stem] = number
    index[word] = number
    return number
  }

  private mutating func internExact(_ word: String) -> Int32 {
    if word != SafetyVocabulary.pastYear { surfaces.insert(word) }
    if let known = exact[word] { return known }
    stems.append(word)
    exact[word] = Int32(stems.count - 1)
    return Int32(stems.count - 1)
  }

  /// Lets every pattern with `head` match the given words too.
  mutating func addKin(_ words: [String], head: String) {
    let number = intern(head)
    for word in words {
      surfaces.insert(word)
      kins[word] = number
    }
  }

  /// How often a word stands in everyday lines, roughly: a search starts at the rarest.
  func cost(of word: Int32) -> Int {
    let stem = stems[Int(word)]
    if uses.isEmpty { return Self.frequent.contains(stem) ? 40 : 1 }
    return 1 + (exact[stem] == word ? uses[stem] ?? 0 : usesOfStem[stem] ?? 0)
  }

  private static let frequent: Set<String> = [
    "a", "the", "i", "my", "me", "it", "is", "am", "are", "was", "be", "have", "has", "had", "do",
    "does", "did", "can", "could", "will", "not", "no", "never", "to", "of", "in", "on", "at",
    "and",
    "or", "for", "from", "with", "without", "up", "off", "out", "down", "over", "so", "that",
    "this",
    "if", "when", "what", "how", "then", "than", "by", "as", "all", "any", "some", "just", "get",
    "got", "go", "went", "going", "gone", "been", "day", "week", "month", "year", "now", "new",
    "leg", "foot", "feet", "knee", "thigh", "calf", "calv", "muscl", "body", "back", "arm", "hip",
    "weak", "weaker", "thin", "sore", "pain", "hurt", "train", "walk", "stand", "squat", "exercis",
    "one", "both", "left", "right", "side", "want", "need", "feel", "keep", "make", "take", "lose",
    "lost", "weight", "eat", "food", "after", "since", "before", "while", "it", "he", "she", "his",
    "her", "they", "more", "less", "much", "very", "bit", "time", "today", "still", "or", "too",
  ]
}
