#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Words side by side in one stretch of memory.
package struct FlatWords: Sendable {
  /// Where each word ends in `letters`.
  package let ends: FlatArray<UInt32>
  package let letters: FlatArray<UInt8>

  package init(_ words: some Sequence<String>) {
    var ends: [UInt32] = []
    var letters: [UInt8] = []
    for word in words {
      letters.append(contentsOf: word.utf8)
      ends.append(UInt32(letters.count))
    }
    self.ends = FlatArray(ends)
    self.letters = FlatArray(letters)
  }

  /// nil where the places do not rise to the last letter.
  init?(ends: FlatArray<UInt32>, letters: FlatArray<UInt8>) {
    guard Int(ends.last ?? 0) == letters.count else { return nil }
    self.ends = ends
    self.letters = letters
  }

  package var count: Int { ends.count }
  package var indices: Range<Int> { 0..<ends.count }

  package subscript(place: Int) -> String {
    withBytes(of: place) { String(decoding: $0, as: UTF8.self) }
  }

  func isEqual(_ place: Int, to word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    let end = Int(ends[place])
    guard end - start == word.count, start >= 0, end <= letters.count else { return false }
    guard let other = word.baseAddress else { return true }
    return memcmp(letters.first + start, other, word.count) == 0
  }

  /// The bytes of one word; empty where the stored places make no sense.
  package func withBytes<Result>(
    of place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let start = place == 0 ? 0 : Int(ends[place - 1])
    let end = Int(ends[place])
    let isWhole = start <= end && end <= letters.count
    return letters.withUnsafeElements {
      body(UnsafeBufferPointer(start: $0 + (isWhole ? start : 0), count: isWhole ? end - start : 0))
    }
  }
}

extension ArchiveWriter {
  package mutating func write(_ words: FlatWords) {
    write(words.ends)
    write(words.letters)
  }
}
