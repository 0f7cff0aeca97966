/// Number → number, in open addressing over flat memory.
package struct NumberTable: Sendable {
  /// Each key raised by one; 0 marks an empty place.
  private let keys: FlatArray<UInt64>
  private let values: FlatArray<Int32>

  package init(_ entries: [UInt64: Int32]) {
    var size = 8
    while size < entries.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Int32](repeating: 0, count: size)
    for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
      var place = Self.hash(key) & (size - 1)
      while keys[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = key &+ 1
      values[place] = value
    }
    self.keys = FlatArray(keys)
    self.values = FlatArray(values)
  }

  package init?(_ archive: inout ArchiveReader) {
    guard let keys: FlatArray<UInt64> = archive.flat(),
      let values: FlatArray<Int32> = archive.flat(), keys.count == values.count,
      keys.count.nonzeroBitCount == 1
    else { return nil }
    self.keys = keys
    self.values = values
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(keys)
    archive.write(values)
  }

  package subscript(key: UInt64) -> Int32? {
    let mask = keys.count - 1
    var place = Self.hash(key) & mask
    // Bare pointers: the mask keeps each place inside both arrays.
    for _ in 0...mask {
      let stored = keys.first[place]
      if stored == 0 { return nil }
      if stored == key &+ 1 { return values.first[place] }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func hash(_ key: UInt64) -> Int {
    var mixed = key &* 0x9e37_79b9_7f4a_7c15
    mixed ^= mixed >> 29
    return Int(truncatingIfNeeded: mixed)
  }
}
