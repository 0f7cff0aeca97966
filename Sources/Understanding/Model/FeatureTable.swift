import Archive

/// Hash → row number, in open addressing; the array is stored as it is in the compiled content.
///
/// A place holds the upper half of a hash above the row and one; 0 is an empty place. The lower half decides where
/// it stands. So a hash that was never learned is taken for a learned one once in about a billion times.
struct FeatureTable: Sendable, Equatable {
  let slots: FlatArray<UInt64>
  /// Whether nothing was learned yet.
  let isEmpty: Bool
  private let mask: Int
  private static let leastSize = 16

  /// A table for distinct hashes; the row of a hash is its place in `hashes`.
  init(hashes: [UInt64]) {
    var size = Self.leastSize
    while size * 2 < hashes.count * 3 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    for (row, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = (hash >> 32) << 32 | UInt64(row + 1)
    }
    self.slots = FlatArray(slots)
    isEmpty = hashes.isEmpty
  }

  /// A stored table; nil where it cannot be one.
  init?(slots: FlatArray<UInt64>) {
    guard slots.count.nonzeroBitCount == 1 else { return nil }
    self.slots = slots
    isEmpty = slots.count == Self.leastSize && slots.allSatisfy { $0 == 0 }
    mask = slots.count - 1
  }

  func row(of hash: UInt64) -> Int? {
    // A bare pointer: the mask keeps each place inside the array.
    let slots = slots.first
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      if (slots[place] ^ hash) >> 32 == 0 {
        return Int(UInt32(truncatingIfNeeded: slots[place])) &- 1
      }
      place = (place &+ 1) & mask
    }
    return nil
  }
}
