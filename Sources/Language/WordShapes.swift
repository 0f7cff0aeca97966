/// The first letters, last letters and lengths that some words have.
///
/// A quick "no": a word of another shape is none of them and need not be looked up.
struct WordShapes: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << (14 - 6))

  init(_ words: some Sequence<String>) {
    for word in words {
      let shape = Self.shape(Array(word.utf8)[...])
      bits[shape >> 6] |= 1 << UInt64(shape & 63)
    }
  }

  func mayContain(_ word: ArraySlice<UInt8>) -> Bool {
    let shape = Self.shape(word)
    return bits[shape >> 6] & (1 << UInt64(shape & 63)) != 0
  }

  private static func shape(_ word: ArraySlice<UInt8>) -> Int {
    let ends = Int((word.first ?? 0) & 31) << 5 | Int((word.last ?? 0) & 31)
    return ends << 4 | min(word.count, 15)
  }
}
