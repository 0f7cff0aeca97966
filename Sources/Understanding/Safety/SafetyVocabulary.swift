import Language

/// The words of all rules, by stem, with a guarded repair of small typing errors.
struct SafetyVocabulary: Sendable {
  private(set) var index: [String: Int32] = [:]
  /// Words that count in this ending only, written "=legs" in the rules.
  private(set) var exact: [String: Int32] = [:]
  private(set) var stems: [String] = []
  /// What was written in the rules, for the spelling vocabulary of the coach.
  private(set) var surfaces: Set<String> = []
  /// Lay and near synonyms that no pattern needs to spell out.
  private var kins: [String: Int32] = [:]
  private var buckets: [UInt8: [[UInt8]]] = [:]

  /// The index of a word of a rule; a new word gets the next one.
  mutating func intern(_ word: String) -> Int32 {
    if word == Self.pastYear { return internExact(word) }
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

  /// The word that stands for any calendar year before the year of the message.
  static let pastYear = "#year"

  private mutating func internExact(_ word: String) -> Int32 {
    if word != Self.pastYear { surfaces.insert(word) }
    if let known = exact[word] { return known }
    stems.append(word)
    exact[word] = Int32(stems.count - 1)
    return Int32(stems.count - 1)
  }

  /// Sorts the words of four letters and more by first letter; call once, after the last `intern`.
  mutating func prepareRepair() {
    let words = surfaces.union(SafetyView.joined.keys)
    for word in words.sorted() where word.utf8.count >= 4 {
      let bytes = Array(word.utf8)
      buckets[bytes[0], default: []].append(bytes)
    }
  }

  /// Lets every pattern with `head` match the given words too.
  mutating func addKin(_ words: [String], head: String) {
    let number = intern(head)
    for word in words {
      surfaces.insert(word)
      kins[word] = number
    }
  }

  /// The index of the word that `text` is a synonym of, or -1.
  func kin(of text: String) -> Int32 { kins[text] ?? -1 }

  /// Whether a word, or what is left of it without a common ending, is known.
  static func isForm(_ text: String, of isKnown: (String) -> Bool) -> Bool {
    if isKnown(text) { return true }
    for (ending, put) in endings where text.hasSuffix(ending) {
      let stem = text.dropLast(ending.count)
      if stem.count >= 3, isKnown(stem + put) { return true }
    }
    return false
  }

  private static let endings: [(String, String)] = [
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"),
    ("er", ""), ("ers", ""), ("ly", ""), ("ness", ""), ("ment", ""), ("able", ""), ("al", ""),
  ]

  /// The index of a typed word, through its stem, or -1.
  func find(_ text: String) -> Int32 {
    index[text] ?? index[Stemmer.stem(text)] ?? -1
  }

  /// How often a word stands in everyday lines, roughly: a search starts at the rarest.
  func cost(of word: Int32) -> Int { Self.frequent.contains(stems[Int(word)]) ? 40 : 1 }

  /// The rule word that a mistyped word stands for: same first letter, one edit, two from nine
  /// letters on.
  ///
  /// Words of four letters are repaired only when a single one is near.
  func repair(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let bucket = buckets[bytes[0]] else { return nil }
    let letters = bytes.sorted()
    var best: [UInt8]?
    var bestDistance = 3
    var ties = 0
    for candidate in bucket where abs(candidate.count - bytes.count) <= 2 {
      // Two slips rarely hit the first two letters as well.
      let far = candidate.count >= 9 && bytes.count >= 8 && candidate[1] == bytes[1]
      let limit = min(far ? 2 : 1, bestDistance)
      guard let distance = EditDistance.between(bytes, candidate, atMost: limit) else { continue }
      // Two letters swapped are the likelier slip than one letter for another.
      let swapped = distance == 1 && candidate.count == bytes.count && candidate.sorted() == letters
      if swapped { return String(decoding: candidate, as: UTF8.self) }
      let isRisky = bytes.count <= 5 || distance == 2
      if candidate.count == bytes.count, isRisky, !Self.slips(bytes, candidate) { continue }
      ties = distance < bestDistance ? 1 : ties + 1
      if distance < bestDistance { best = candidate }
      bestDistance = distance
    }
    guard let best, ties == 1 || bytes.count > 4 else { return nil }
    return String(decoding: best, as: UTF8.self)
  }

  /// Whether the letters that differ lie side by side on a keyboard, or are both vowels.
  private static func slips(_ typed: [UInt8], _ meant: [UInt8]) -> Bool {
    zip(typed, meant).allSatisfy { left, right in
      if left == right { return true }
      if vowels.contains(left), vowels.contains(right) { return true }
      guard let place = keys.firstIndex(of: left) else { return false }
      return (place > 0 && keys[place - 1] == right)
        || (place + 1 < keys.count && keys[place + 1] == right)
    }
  }

  private static let keys = Array("qwertyuiop asdfghjkl zxcvbnm".utf8)
  private static let vowels = Array("aeiouy".utf8)

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
