import Archive

/// One weight row per feature, one column per intent, as bytes with one scale a row.
struct LinearModel: Sendable, Equatable {
  let table: FeatureTable
  let rowWeights: FlatArray<RowWeight>
  let classes: Int
  /// Row after row of `classes` weights, to be multiplied by the row's scale.
  let weights: FlatArray<Int8>
  let bias: [Float]

  /// A row and what its weights are multiplied by in one line.
  private struct Term {
    let row: UnsafePointer<Int8>
    let factor: Float
  }

  /// Adds up the rows of a line; the result has one margin per intent, above 0 meaning "looks like it".
  ///
  /// - Parameter count: How many columns are wanted, from the first.
  func margins(_ vector: SparseVector, columns count: Int) -> [Float] {
    var out = Array(bias.prefix(count))
    let terms = vector.entries.map {
      Term(
        row: weights.first + Int($0.row) * classes, factor: $0.value * $0.weight.scale)
    }
    out.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      var column = 0
      while column + 16 <= count {
        Self.addBlock(terms, at: column, to: sums)
        column += 16
      }
      for column in column..<count {
        var sum = sums[column]
        for term in terms { sum += term.factor * Float(term.row[column]) }
        sums[column] = sum
      }
    }
    return out
  }

  /// Adds sixteen columns of all rows; the sums of a block stay in registers from row to row.
  @inline(__always)
  private static func addBlock(
    _ terms: [Term], at column: Int, to sums: UnsafeMutablePointer<Float>
  ) {
    let place = UnsafeMutableRawPointer(sums + column)
    let half = MemoryLayout<SIMD8<Float>>.size
    var left = place.loadUnaligned(as: SIMD8<Float>.self)
    var right = place.loadUnaligned(fromByteOffset: half, as: SIMD8<Float>.self)
    for term in terms {
      let bytes = UnsafeRawPointer(term.row + column)
      left += SIMD8<Float>(bytes.loadUnaligned(as: SIMD8<Int8>.self)) * term.factor
      right +=
        SIMD8<Float>(bytes.loadUnaligned(fromByteOffset: 8, as: SIMD8<Int8>.self)) * term.factor
    }
    place.storeBytes(of: left, as: SIMD8<Float>.self)
    place.storeBytes(of: right, toByteOffset: half, as: SIMD8<Float>.self)
  }

  /// What one feature adds to one intent.
  func contribution(row: Int, value: Float, of column: Int) -> Float {
    value * rowWeights[row].scale * Float(weights[row * classes + column])
  }
}
