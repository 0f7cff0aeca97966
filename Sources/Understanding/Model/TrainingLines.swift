/// Learned lines side by side: the rows and values of line `i` stand at `offsets[i]..<offsets[i + 1]`.
struct TrainingLines: Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var rows: [UInt32] = []
  private(set) var values: [Float] = []
  /// The squared length of each line, with one for the bias.
  private(set) var squares: [Float] = []
  let rowCount: Int

  var count: Int { squares.count }

  init(rowCount: Int) {
    self.rowCount = rowCount
  }

  /// Adds a line; equal rows of it are added up, in row order.
  mutating func add(_ vector: SparseVector) {
    let order = vector.rows.indices.sorted { (vector.rows[$0], $0) < (vector.rows[$1], $1) }
    let start = rows.count
    for place in order {
      if rows.count > start, rows[rows.count - 1] == vector.rows[place] {
        values[values.count - 1] += vector.values[place]
      } else {
        rows.append(vector.rows[place])
        values.append(vector.values[place])
      }
    }
    offsets.append(rows.count)
    squares.append(values[start...].reduce(1) { $0 + $1 * $1 })
  }
}
