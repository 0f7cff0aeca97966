/// Word → number, in open addressing over flat memory: looked up without making strings, loaded without reading.
package struct WordTable: Sendable {
  private let words: FlatWords
  private let values: FlatArray<Int32>
  /// The place of a word, or -1; the size is a power of two.
  private let slots: FlatArray<Int32>

  package init(_ entries: some Collection<(key: String, value: Int32)>) {
    let sorted = entries.sorted { $0.key < $1.key }
    words = FlatWords(sorted.map(\.key))
    values = FlatArray(sorted.map(\.value))
    var size = 8
    while size < sorted.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (place, entry) in sorted.enumerated() {
      var text = entry.key
      var slot = text.withUTF8(Self.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(place)
    }
    self.slots = FlatArray(slots)
  }

  package init(_ entries: [String: Int32]) {
    self.init(entries.map { (key: $0.key, value: $0.value) })
  }

  /// Each word with its place in the order of the alphabet.
  package init(set: Set<String>) {
    self.init(set.sorted().enumerated().map { (key: $0.element, value: Int32($0.offset)) })
  }

  package init?(_ archive: inout ArchiveReader) {
    guard let words = archive.flatWords(), let values: FlatArray<Int32> = archive.flat(),
      let slots: FlatArray<Int32> = archive.flat(), values.count == words.count,
      slots.count.nonzeroBitCount == 1, slots.count > words.count
    else { return nil }
    self.words = words
    self.values = values
    self.slots = slots
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(words)
    archive.write(values)
    archive.write(slots)
  }

  package var count: Int { words.count }

  /// Each word with its number, in the order of the alphabet.
  package var entries: [(key: String, value: Int32)] {
    words.indices.map { (words[$0], values[$0]) }
  }

  package func contains(_ word: String) -> Bool { self[word] != nil }

  package subscript(word: String) -> Int32? {
    var text = word
    return text.withUTF8 { self[$0] }
  }

  package subscript(bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let mask = slots.count - 1
    var slot = Self.hash(bytes) & mask
    // A bare pointer: the mask keeps each slot inside the array.
    for _ in 0...mask {
      let place = Int(slots.first[slot])
      if place < 0 { return nil }
      if words.isEqual(place, to: bytes) { return values[place] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    value ^= value >> 32
    return Int(truncatingIfNeeded: value)
  }
}
