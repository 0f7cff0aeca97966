/// The lines that a block of classes learns from, with only the rows that stand in them.
struct BlockLines {
  /// The row of the model behind each own row, rising: what most lines have stays in the nearest memory.
  let modelRows: [UInt32]
  /// As in `TrainingLines`, with the own rows.
  private(set) var offsets: [Int] = [0]
  private(set) var rows: [UInt32] = []
  private(set) var values: [Float] = []
  private(set) var squares: [Float] = []
  /// The lane of the block to which each line belongs, or -1.
  private var lanes: [Int] = []

  var count: Int { squares.count }

  /// 1 in the lane of the line's class, -1 in all others.
  @inline(__always)
  func signs(of line: Int) -> ClassBlock.Lanes {
    var signs = ClassBlock.Lanes(repeating: -1)
    if lanes[line] >= 0 { signs[lanes[line]] = 1 }
    return signs
  }

  init(_ block: ClassBlock, _ lines: TrainingLines, places: [Int]) {
    var own = [UInt32](repeating: 0, count: lines.rowCount)
    var size = 0
    for place in places {
      let range = lines.offsets[place]..<lines.offsets[place + 1]
      size += range.count
      for row in lines.rows[range] { own[Int(row)] = 1 }
    }
    var modelRows: [UInt32] = []
    for row in own.indices where own[row] > 0 {
      own[row] = UInt32(modelRows.count)
      modelRows.append(UInt32(row))
    }
    self.modelRows = modelRows
    rows.reserveCapacity(size)
    values.reserveCapacity(size)
    for place in places {
      let range = lines.offsets[place]..<lines.offsets[place + 1]
      for row in lines.rows[range] { rows.append(own[Int(row)]) }
      values += lines.values[range]
      offsets.append(rows.count)
      squares.append(lines.squares[place])
      let label = block.task.labels[place] ?? -1
      lanes.append(block.classes.contains(label) ? label - block.classes.lowerBound : -1)
    }
  }
}
