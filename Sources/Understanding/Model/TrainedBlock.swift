/// The weights of a block of classes, for the rows in which it has its say.
struct TrainedBlock: Sendable {
  typealias Lanes = ClassBlock.Lanes

  let block: ClassBlock
  let bias: Lanes
  /// Rows of the model, rising.
  private(set) var rows: [UInt32]
  private(set) var weights: [Lanes]
  /// The largest magnitude among the weights of each row.
  private(set) var largest: [Float]

  /// What a row must add to some class before its group is brought to length, or it is left out of the block.
  ///
  /// A line's margin would move by about a hundredth.
  static let leastSay: Float = 0.3

  init(_ block: ClassBlock, rows: [UInt32], weights: [Lanes], bias: Lanes) {
    self.block = block
    self.bias = bias
    self.rows = rows
    self.weights = weights
    largest = weights.map(\.largestMagnitude)
  }

  /// The block with a row for each word, and without rows that have nothing to say.
  func finished(_ words: WordLetters, factors: [Float]) -> TrainedBlock {
    var places = [Int32](repeating: -1, count: factors.count)
    for (place, row) in rows.enumerated() { places[Int(row)] = Int32(place) }
    var out = TrainedBlock(block, rows: [], weights: [], bias: bias)
    for (place, row) in rows.enumerated()
    where largest[place] * factors[Int(row)] >= Self.leastSay {
      out.append(row, weights[place], largest: largest[place])
    }
    for word in 0..<words.count {
      var sum = Lanes.zero
      for row in words.rows(of: word) where places[Int(row)] >= 0 {
        sum += factors[Int(row)] * weights[Int(places[Int(row)])]
      }
      let largest = sum.largestMagnitude
      if largest >= Self.leastSay {
        out.append(UInt32(factors.count + word), sum, largest: largest)
      }
    }
    return out
  }

  private mutating func append(_ row: UInt32, _ weights: Lanes, largest: Float) {
    rows.append(row)
    self.weights.append(weights)
    self.largest.append(largest)
  }
}

extension ClassBlock.Lanes {
  var largestMagnitude: Float {
    var largest: Float = 0
    for lane in indices { largest = Swift.max(largest, abs(self[lane])) }
    return largest
  }
}
