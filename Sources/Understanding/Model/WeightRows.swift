import Archive

/// Weight rows as they are stored: of each row only the blocks of columns in which it has its say.
///
/// There may be 65,536 columns.
struct WeightRows: Sendable, Equatable {
  /// A stretch of columns whose weights stand side by side.
  typealias Block = SIMD16<Int8>

  /// Where the blocks of each row start, and where the last one ends.
  let starts: FlatArray<UInt32>
  /// The first column of each block; rising within a row.
  let columns: FlatArray<UInt16>
  /// The weights of each block, to be multiplied by the row's scale.
  let blocks: FlatArray<Block>

  static let lanes = Block.scalarCount
  static let none = WeightRows([], scales: [])

  /// nil where the arrays do not belong together.
  init?(starts: FlatArray<UInt32>, columns: FlatArray<UInt16>, blocks: FlatArray<Block>) {
    guard columns.count == blocks.count, Int(starts.last ?? .max) == blocks.count else {
      return nil
    }
    self.starts = starts
    self.columns = columns
    self.blocks = blocks
  }

  /// `trained` have rising columns; weights are divided by the scale of their row.
  init(_ trained: [TrainedBlock], scales: [Float]) {
    var starts = [UInt32](repeating: 0, count: scales.count + 1)
    for part in trained {
      for (place, row) in part.rows.enumerated() where part.largest[place] * 2 >= scales[Int(row)] {
        starts[Int(row) + 1] += 1
      }
    }
    for row in scales.indices { starts[row + 1] += starts[row] }
    let count = Int(starts[scales.count])
    var next = starts
    var columns = [UInt16](repeating: 0, count: count)
    var blocks = [Block](repeating: .zero, count: count)
    for part in trained {
      for (place, row) in part.rows.enumerated() where part.largest[place] * 2 >= scales[Int(row)] {
        let free = Int(next[Int(row)])
        next[Int(row)] += 1
        columns[free] = UInt16(part.block.column)
        blocks[free] = (part.weights[place] / scales[Int(row)]).roundedToBytes
      }
    }
    self.starts = FlatArray(starts)
    self.columns = FlatArray(columns)
    self.blocks = FlatArray(blocks)
  }

  /// What the weights of each of `count` rows are divided by so that the largest is as large as a byte can be.
  static func scales(_ trained: [TrainedBlock], rows count: Int) -> [Float] {
    var largest = [Float](repeating: 0, count: count)
    for part in trained {
      for (place, row) in part.rows.enumerated() {
        largest[Int(row)] = max(largest[Int(row)], part.largest[place])
      }
    }
    return largest.map { $0 / 127 }
  }

  var count: Int { starts.count - 1 }

  /// Where the blocks of a row stand.
  @inline(__always) func places(of row: Int) -> Range<Int> {
    let start = Int(starts.at(row))
    let end = Int(starts.at(row + 1))
    precondition(start <= end && end <= blocks.count)
    return Range(uncheckedBounds: (start, end))
  }

  subscript(row: Int, column: Int) -> Int8 {
    for place in places(of: row) {
      let lane = column - Int(columns[place])
      if lane >= 0, lane < Self.lanes, blocks[place][lane] != 0 { return blocks[place][lane] }
    }
    return 0
  }
}

extension ClassBlock.Lanes {
  /// The nearest whole numbers, for lanes within ±127.
  fileprivate var roundedToBytes: WeightRows.Block {
    var out = WeightRows.Block()
    for lane in indices {
      out[lane] = Int8(truncatingIfNeeded: Int32(self[lane] + (self[lane] < 0 ? -0.5 : 0.5)))
    }
    return out
  }
}
