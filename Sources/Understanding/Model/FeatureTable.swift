/// Hash → row number, in open addressing; the arrays are stored as they are in the compiled content.
struct FeatureTable: Sendable, Equatable {
  private(set) var keys: [UInt64]
  private(set) var rows: [UInt32]
  private let mask: Int
  /// Rows, which number the hashes from 0.
  let count: Int

  /// A table for distinct hashes; the row of a hash is its place in `hashes`.
  init(hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    rows = Array(repeating: 0, count: size)
    mask = size - 1
    count = hashes.count
    for (row, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while keys[place] != 0 { place = (place + 1) & mask }
      keys[place] = hash
      rows[place] = UInt32(row)
    }
  }

  /// A stored table; nil where the arrays do not belong together.
  init?(keys: [UInt64], rows: [UInt32]) {
    guard keys.count == rows.count, keys.count.nonzeroBitCount == 1 else { return nil }
    self.keys = keys
    self.rows = rows
    mask = keys.count - 1
    count = keys.count { $0 != 0 }
  }

  func row(of hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0 {
      if keys[place] == hash { return Int(rows[place]) }
      place = (place + 1) & mask
    }
    return nil
  }
}
