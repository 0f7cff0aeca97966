/// Learned lines side by side: the rows and values of line `i` stand at `offsets[i]..<offsets[i + 1]`.
struct TrainingLines: Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var rows: [UInt32] = []
  private(set) var values: [Float] = []
  /// The squared length of each line, with one for the bias.
  private(set) var squares: [Float] = []
  let rowCount: Int

  var count: Int { squares.count }

  /// For each row its place among all, the most frequent first.
  ///
  /// Weights that lie in this order keep what nearly every line needs in the nearest memory.
  var ranks: [UInt32] {
    var counts = [Int](repeating: 0, count: rowCount)
    for row in rows { counts[Int(row)] += 1 }
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    var ranks = [UInt32](repeating: 0, count: rowCount)
    for (rank, row) in order.enumerated() { ranks[row] = UInt32(rank) }
    return ranks
  }

  init(rowCount: Int) {
    self.rowCount = rowCount
  }

  /// Adds a line; equal rows of it are added up, in row order.
  mutating func add(_ vector: SparseVector) {
    let entries = vector.entries
    let order = entries.indices.sorted { (entries[$0].row, $0) < (entries[$1].row, $1) }
    let start = rows.count
    for place in order {
      if rows.count > start, rows[rows.count - 1] == entries[place].row {
        values[values.count - 1] += entries[place].value
      } else {
        rows.append(entries[place].row)
        values.append(entries[place].value)
      }
    }
    offsets.append(rows.count)
    squares.append(values[start...].reduce(1) { $0 + $1 * $1 })
  }
}
