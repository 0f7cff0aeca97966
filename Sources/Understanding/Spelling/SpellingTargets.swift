import Archive
import Foundation

/// The words that repair aims at, by first letter, each with the set of its letters and what its use is worth.
struct SpellingTargets: Sendable {
  private let words: FlatWords
  /// Bit n for each letter of the word.
  private let signatures: FlatArray<UInt32>
  /// What frequent use is worth, in edits.
  private let bonuses: FlatArray<Double>
  /// The places of the words that start with each byte.
  private let byLetter: FlatRows

  /// `uses` maps words to how often the content uses them; shorter ones than four letters are left out.
  init(_ uses: [String: Int]) {
    let sorted = uses.filter { word, _ in
      word.utf8.count >= 4 && word.utf8.allSatisfy { $0 < 0x80 }
    }.sorted { $0.key < $1.key }
    words = FlatWords(sorted.map(\.key))
    signatures = FlatArray(sorted.map { Self.signature(Array($0.key.utf8)) })
    bonuses = FlatArray(sorted.map { 0.15 * log10(Double($0.value) + 1) })
    var rows = [[Int32]](repeating: [], count: 128)
    for (place, entry) in sorted.enumerated() {
      rows[Int(entry.key.utf8.first ?? 0)].append(Int32(place))
    }
    byLetter = FlatRows(rows)
  }

  init?(_ archive: inout ArchiveReader) {
    guard let words = archive.flatWords(), let signatures: FlatArray<UInt32> = archive.flat(),
      let bonuses: FlatArray<Double> = archive.flat(), let byLetter = FlatRows(&archive),
      signatures.count == words.count, bonuses.count == words.count, byLetter.count == 128
    else { return nil }
    self.words = words
    self.signatures = signatures
    self.bonuses = bonuses
    self.byLetter = byLetter
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(words)
    archive.write(signatures)
    archive.write(bonuses)
    byLetter.write(to: &archive)
  }

  /// Calls `body` with each word of the same first letter that may be within so many edits, and with `exact`
  /// itself where it is a word; last comes what its use is worth.
  @inline(__always) func forEach(
    near bytes: [UInt8], or exact: [UInt8], edits: Int,
    _ body: (UnsafeBufferPointer<UInt8>, Double) -> Void
  ) {
    guard let first = bytes.first, first < 0x80 else { return }
    let mask = Self.signature(bytes)
    byLetter.forEach(in: Int32(first)) { number in
      let place = Int(number)
      guard (signatures.at(place) ^ mask).nonzeroBitCount <= 2 * edits else { return }
      let word = words.bytes(of: place)
      if abs(word.count - bytes.count) <= edits || word.elementsEqual(exact) {
        body(word, bonuses.at(place))
      }
    }
  }

  private static func signature(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { $0 | (1 << UInt32($1 & 31)) }
  }
}
