/// Learned lines side by side: the rows and values of line `i` stand at `offsets[i]..<offsets[i + 1]`.
struct TrainingLines: Sendable {
  private(set) var offsets: [Int] = [0]
  private(set) var rows: [UInt32] = []
  private(set) var values: [Float] = []
  /// The squared length of each line, with one for the bias.
  private(set) var squares: [Float] = []
  let rowCount: Int

  var count: Int { squares.count }

  /// The lines at `places`, weighed as `SparseVector` weighs the line that is read.
  init(_ lines: FeatureLines, places: [Int], _ learned: LearnedFeatures) {
    rowCount = learned.count
    offsets.reserveCapacity(places.count + 1)
    squares.reserveCapacity(places.count)
    for place in places {
      let features = lines.features(of: place)
      var lengths = GroupValues(repeating: 0)
      for feature in features where learned.rows[Int(feature)] != LearnedFeatures.none {
        let factor = learned.factors[Int(learned.rows[Int(feature)])]
        lengths[Int(lines.groups[Int(feature)].length.rawValue)] += factor * factor
      }
      add(features, lines.groups, GroupValues(sharesOver: lengths), learned)
    }
  }

  /// Equal rows of a line are added up.
  private mutating func add(
    _ features: ArraySlice<UInt32>, _ groups: [FeatureBuffer.Group], _ shares: GroupValues,
    _ learned: LearnedFeatures
  ) {
    let start = rows.count
    for feature in features {
      let row = learned.rows[Int(feature)]
      guard row != LearnedFeatures.none else { continue }
      let value =
        learned.factors[Int(row)] * shares[Int(groups[Int(feature)].length.rawValue)]
      if rows.count > start, rows[rows.count - 1] == row {
        values[values.count - 1] += value
      } else {
        rows.append(row)
        values.append(value)
      }
    }
    offsets.append(rows.count)
    squares.append(values[start...].reduce(1) { $0 + $1 * $1 })
  }
}
