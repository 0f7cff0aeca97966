import Language

/// Likely typing mistakes of the long grammar words: units, days, months and numbers.
struct GrammarSpelling: Sendable {
  private let targets: [UInt8: [[UInt8]]]

  init() {
    let words = Self.words.split(separator: " ").map { Array($0.utf8) }
    targets = Dictionary(grouping: words) { $0.first ?? 0 }
  }

  /// The word one edit away: "protien", "secnds", "yeserday".
  func repaired(_ word: String) -> String? {
    let bytes = Array(word.utf8)
    guard bytes.count >= 5, let first = bytes.first, let candidates = targets[first],
      !Self.real.contains(word)
    else { return nil }
    for candidate in candidates where EditDistance.isWithin(1, bytes, candidate) {
      return String(decoding: candidate, as: UTF8.self)
    }
    return nil
  }

  private static let words = """
    protein proteins kilograms kilogram kilometres kilometers kilometre kilometer centimetres \
    centimeters calories calorie seconds second minutes minute metres marathon repetitions \
    repetition bodyweight yesterday tomorrow tonight monday tuesday wednesday thursday friday \
    saturday sunday january february september october november december august eleven twelve \
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty seventy eighty \
    ninety hundred thousand quarter quarters
    """

  /// Real words that stand as near.
  private static let real: Set<String> = [
    "thirsty", "seventh", "eighth", "hundreds", "thousands", "caloric", "calorific", "secondly",
    "matres", "metros", "twentieth", "sundae", "sundry", "octopus", "meters", "elevens", "quartet",
    "quarterly", "minster", "minuses", "proteins", "decembers", "tonights", "mondays",
  ]
}
