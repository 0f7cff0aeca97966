import Archive

/// A line as the linear model sees it: rows of the weight table and how much each counts.
struct SparseVector: Sendable {
  struct Entry: Sendable {
    let row: UInt32
    /// The group of the feature behind the row.
    let group: FeatureBuffer.Group
    var value: Float
    let weight: RowWeight
  }

  private(set) var entries: [Entry] = []

  /// Weighs the features of a line: each row by its own weight, each group brought to its own length.
  init(
    buffer: borrowing FeatureBuffer, table: borrowing FeatureTable,
    weights: borrowing FlatArray<RowWeight>
  ) {
    entries.reserveCapacity(buffer.hashes.count)
    for place in buffer.hashes.indices {
      guard let row = table.row(of: buffer.hashes[place]) else { continue }
      add(row, buffer.groups[place], weights)
    }
    weighGroups()
  }

  /// The same for a buffer that holds the rows of the model.
  init(learned buffer: borrowing FeatureBuffer, weights: borrowing FlatArray<RowWeight>) {
    entries.reserveCapacity(buffer.rows.count)
    for place in buffer.rows.indices { add(Int(buffer.rows[place]), buffer.groups[place], weights) }
    weighGroups()
  }

  @inline(__always)
  private mutating func add(
    _ row: Int, _ group: FeatureBuffer.Group, _ weights: borrowing FlatArray<RowWeight>
  ) {
    let weight = weights.at(row)
    entries.append(Entry(row: UInt32(row), group: group, value: weight.factor, weight: weight))
  }

  private mutating func weighGroups() {
    var squares = GroupValues(repeating: 0)
    for place in entries.indices {
      squares[Int(entries[place].group.length.rawValue)] += entries[place].weight.square
    }
    let factors = GroupValues(sharesOver: squares)
    for place in entries.indices {
      entries[place].value *= factors[Int(entries[place].group.length.rawValue)]
    }
  }
}

/// A number for each group of features.
typealias GroupValues = SIMD8<Float>

extension GroupValues {
  /// What brings each group to its share of a line, from the squared lengths that the groups have.
  init(sharesOver squares: GroupValues) {
    self.init(repeating: 0)
    for group in FeatureBuffer.Group.allCases {
      let place = Int(group.rawValue)
      self[place] = group.share / Swift.max(squares[place].squareRoot(), 0.000_1)
    }
  }
}

/// What a row counts in a line; side by side, so that a feature costs one look into far memory instead of four.
struct RowWeight: BitwiseCopyable, Sendable, Equatable {
  /// The inverse document frequency of a feature; 1 for a row that stands for several.
  var factor: Float
  /// What the row adds to the square of its group's length: the square of the frequency; the sum of them for a
  /// row that stands for several.
  var square: Float
  /// How much more often own lines have the feature than foreign ones: a logarithm, 0 where there is no telling.
  var leaning: Float
  /// What the row's stored weights are multiplied by.
  var scale: Float = 0
}
