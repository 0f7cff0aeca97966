import Archive

/// Hash → row number, in open addressing; the arrays are stored as they are in the compiled content.
struct FeatureTable: Sendable, Equatable {
  let keys: FlatArray<UInt64>
  let rows: FlatArray<UInt32>
  private let mask: Int
  /// Rows, which number the hashes from 0.
  let count: Int

  /// A table for distinct hashes; the row of a hash is its place in `hashes`.
  init(hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var rows = [UInt32](repeating: 0, count: size)
    mask = size - 1
    count = hashes.count
    for (row, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while keys[place] != 0 { place = (place + 1) & mask }
      keys[place] = hash
      rows[place] = UInt32(row)
    }
    self.keys = FlatArray(keys)
    self.rows = FlatArray(rows)
  }

  /// A stored table; nil where the arrays do not belong together.
  init?(keys: FlatArray<UInt64>, rows: FlatArray<UInt32>, count: Int) {
    guard keys.count == rows.count, keys.count.nonzeroBitCount == 1 else { return nil }
    self.keys = keys
    self.rows = rows
    mask = keys.count - 1
    self.count = count
  }

  func row(of hash: UInt64) -> Int? {
    // Bare pointers: the mask keeps each place inside the arrays, which are as long as each other.
    let keys = keys.first
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0 {
      if keys[place] == hash { return Int(rows.first[place]) }
      place = (place &+ 1) & mask
    }
    return nil
  }
}
