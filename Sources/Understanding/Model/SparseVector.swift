import Archive

/// A line as the linear model sees it: rows of the weight table and how much each counts.
struct SparseVector: Sendable {
  private(set) var rows: [UInt32] = []
  private(set) var values: [Float] = []
  /// The group of the feature behind each row.
  private(set) var groups: [FeatureBuffer.Group] = []

  /// Weighs the features of a line: each row by its own weight, each group brought to its own length.
  init(buffer: borrowing FeatureBuffer, table: FeatureTable, weights: RowWeights) {
    var squares = [Float](repeating: 0, count: FeatureBuffer.Group.allCases.count)
    rows.reserveCapacity(buffer.hashes.count)
    groups.reserveCapacity(buffer.hashes.count)
    for (place, hash) in buffer.hashes.enumerated() {
      guard let row = table.row(of: hash) else { continue }
      rows.append(UInt32(row))
      groups.append(buffer.groups[place])
      squares[Int(buffer.groups[place].length.rawValue)] += weights.squares.at(row)
    }
    let factors = FeatureBuffer.Group.allCases.map { group in
      group.share / max(squares[Int(group.rawValue)].squareRoot(), 0.000_1)
    }
    values.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      values.append(factors[Int(groups[place].length.rawValue)] * weights.factors.at(Int(row)))
    }
  }
}

/// What a row counts in a line, and what it adds to the square of its group's length.
struct RowWeights: Sendable, Equatable {
  /// The inverse document frequency of a feature; 1 for a row that stands for several.
  let factors: FlatArray<Float>
  /// The square of that frequency; the sum of them for a row that stands for several.
  let squares: FlatArray<Float>
  /// How much more often own lines have the feature than foreign ones: a logarithm, 0 where there is no telling.
  let leanings: FlatArray<Float>
}
