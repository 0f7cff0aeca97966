/// Edits between two words: insert, delete, replace, or swap of neighbours (optimal string alignment).
package enum EditDistance {
  /// The distance, or nil as soon as it must be above `limit`.
  package static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
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
