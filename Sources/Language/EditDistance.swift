/// Edits between two words: insert, delete, replace, or swap of neighbours (optimal string alignment).
package enum EditDistance {
  /// The distance, or nil as soon as it must be above `limit`.
  package static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { between(left, $0, atMost: limit) }
    }
  }

  /// The same for words that lie in memory.
  package static func between(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    // What both begin and end with costs nothing, and is most of two words that are near each other.
    var start = 0
    let least = min(left.count, right.count)
    while start < least, left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < least - start, left[left.count - 1 - tail] == right[right.count - 1 - tail] {
      tail += 1
    }
    let (first, second) = (left[start..<(left.count - tail)], right[start..<(right.count - tail)])
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    if first.count == 1, second.count == 1 { return limit >= 1 ? 1 : nil }
    guard limit > 1 else { return limit == 1 && isSwap(first, second) ? 1 : nil }
    return align(
      UnsafeBufferPointer(rebasing: first), UnsafeBufferPointer(rebasing: second), atMost: limit)
  }

  private static func isSwap(
    _ left: Slice<UnsafeBufferPointer<UInt8>>, _ right: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
  }

  private static func align(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) -> Int? {
    let width = right.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
      var (before, last, now) = (0, width, 2 * width)
      for column in 0..<width { rows[last + column] = column }
      for i in left.indices {
        rows[now] = i + 1
        var least = i + 1
        for j in right.indices {
          var cost = min(rows[last + j + 1], rows[now + j]) + 1
          cost = min(cost, rows[last + j] + (left[i] == right[j] ? 0 : 1))
          if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
            cost = min(cost, rows[before + j - 1] + 1)
          }
          rows[now + j + 1] = cost
          least = min(least, cost)
        }
        if least > limit { return nil }
        (before, last, now) = (last, now, before)
      }
      let distance = rows[last + right.count]
      return distance <= limit ? distance : nil
    }
  }

  /// Whether `limit` edits or fewer lead from one to the other.
  package static func isWithin(_ limit: Int, _ left: [UInt8], _ right: [UInt8]) -> Bool {
    between(left, right, atMost: limit) != nil
  }
}
