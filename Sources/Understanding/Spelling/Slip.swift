import Language

/// What kind of slip of the finger turns one word into another, and how common that kind is.
enum Slip {
  /// The cost of reading `typed` as `wanted`, in edits; nil for more than `limit` edits.
  ///
  /// Two letters swapped, one doubled or left out and a key beside the right one are cheaper than a wrong letter
  /// from far away.
  static func cost(
    _ typed: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Double? {
    guard let edits = EditDistance.between(typed, wanted, atMost: limit) else { return nil }
    guard edits == 1 else { return Double(edits) }
    var start = 0
    while start < min(typed.count, wanted.count), typed[start] == wanted[start] { start += 1 }
    if typed.count > wanted.count {
      let doubled = start > 0 && typed[start] == typed[start - 1]
      return doubled ? 0.8 : 1
    }
    if typed.count < wanted.count { return 0.9 }
    if start + 1 < typed.count, typed[start] == wanted[start + 1], typed[start + 1] == wanted[start]
    {
      return 0.8
    }
    return areNeighbours(typed[start], wanted[start]) ? 0.9 : 1.2
  }

  private static func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
    guard let left = places[first], let right = places[second] else { return false }
    return left.row == right.row
      ? abs(left.column - right.column) == 1
      : abs(left.row - right.row) == 1 && (0...1).contains(lower(left, right))
  }

  /// How far the upper key stands to the right of the lower one; the rows are shifted by half a key.
  private static func lower(_ left: Place, _ right: Place) -> Int {
    left.row < right.row ? left.column - right.column : right.column - left.column
  }

  private struct Place {
    let row: Int
    let column: Int
  }

  private static let places: [UInt8: Place] = {
    var out: [UInt8: Place] = [:]
    for (row, keys) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (column, key) in keys.utf8.enumerated() { out[key] = Place(row: row, column: column) }
    }
    return out
  }()
}
