/// A line as the linear model sees it: rows of the weight table and how much each counts.
struct SparseVector: Sendable {
  var rows: [UInt32] = []
  var values: [Float] = []

  /// Weighs the features of a line: inverse document frequency, each group brought to its own length.
  init(buffer: borrowing FeatureBuffer, table: FeatureTable, idf: [Float]) {
    var squares = [Float](repeating: 0, count: FeatureBuffer.Group.allCases.count)
    var groups: [UInt8] = []
    rows.reserveCapacity(buffer.hashes.count)
    groups.reserveCapacity(buffer.hashes.count)
    for (place, hash) in buffer.hashes.enumerated() {
      guard let row = table.row(of: hash) else { continue }
      let group = buffer.groups[place].rawValue
      rows.append(UInt32(row))
      groups.append(group)
      squares[Int(group)] += idf[row] * idf[row]
    }
    values.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let group = Int(groups[place])
      let length = squares[group].squareRoot()
      values.append(Self.share[group] * idf[Int(row)] / max(length, 0.000_1))
    }
  }

  /// How much words, letters and meaning count beside each other.
  static let share: [Float] = [1, 1, 0.8]
}
