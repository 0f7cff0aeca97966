import Archive
import Language

/// The words of all rules, by stem, with a guarded repair of small typing errors.
struct SafetyVocabulary: Sendable {
  private let index: WordTable
  /// Words that count in this ending only, written "=legs" in the rules.
  private let exact: WordTable
  /// Lay and near synonyms that no pattern needs to spell out.
  private let kins: WordTable
  /// The words of four letters and more that repair aims at, and their places by first byte.
  private let targets: FlatWords
  private let byLetter: FlatRows

  /// The word that stands for any calendar year before the year of the message.
  static let pastYear = "#year"

  init(_ words: SafetyWords) {
    index = WordTable(words.index)
    exact = WordTable(words.exact)
    kins = WordTable(words.kins)
    let targets = words.surfaces.union(SafetyView.joined.keys).filter { $0.utf8.count >= 4 }
      .sorted()
    self.targets = FlatWords(targets)
    var rows = [[Int32]](repeating: [], count: 256)
    for (place, word) in targets.enumerated() {
      rows[Int(word.utf8.first ?? 0)].append(Int32(place))
    }
    byLetter = FlatRows(rows)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let index = WordTable(&archive), let exact = WordTable(&archive),
      let kins = WordTable(&archive), let targets = archive.flatWords(),
      let byLetter = FlatRows(&archive), byLetter.count == 256
    else { return nil }
    self.index = index
    self.exact = exact
    self.kins = kins
    self.targets = targets
    self.byLetter = byLetter
  }

  func write(to archive: inout ArchiveWriter) {
    index.write(to: &archive)
    exact.write(to: &archive)
    kins.write(to: &archive)
    archive.write(targets)
    byLetter.write(to: &archive)
  }

  /// The index of the word that `text` is a synonym of, or -1.
  func kin(of text: String) -> Int32 { kins[text] ?? -1 }

  /// The index of a word that counts in exactly this ending, or -1.
  func exact(_ text: String) -> Int32 { exact[text] ?? -1 }

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

  /// The rule word that a mistyped word stands for: same first letter, one edit, two from nine
  /// letters on.
  ///
  /// Words of four letters are repaired only when a single one is near.
  func repair(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4 else { return nil }
    let letters = bytes.sorted()
    var best: [UInt8]?
    var bestDistance = 3
    var ties = 0
    for slot in byLetter[Int32(bytes[0])] {
      let word = targets.bytes(of: Int(byLetter.values.at(slot)))
      guard abs(word.count - bytes.count) <= 2, !word.isEmpty else { continue }
      let candidate = Array(word)
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
}
