import Archive

/// One weight row per feature, one column per intent, as bytes with one scale a row.
struct LinearModel: Sendable, Equatable {
  let table: FeatureTable
  let rowWeights: RowWeights
  let classes: Int
  /// Row after row of `classes` weights, to be multiplied by the row's scale.
  let weights: FlatArray<Int8>
  let scales: FlatArray<Float>
  let bias: [Float]

  /// Adds up the rows of a line; the result has one margin per intent, above 0 meaning "looks like it".
  func margins(_ vector: SparseVector) -> [Float] {
    var out = bias
    let rows = vector.rows.map { UnsafePointer<Int8>(weights.first + Int($0) * classes) }
    let factors = zip(vector.rows, vector.values).map { scales.at(Int($0)) * $1 }
    out.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      var column = 0
      while column + 16 <= classes {
        Self.addBlock(rows, times: factors, at: column, to: sums)
        column += 16
      }
      for column in column..<classes {
        var sum = sums[column]
        for place in rows.indices { sum += factors[place] * Float(rows[place][column]) }
        sums[column] = sum
      }
    }
    return out
  }

  /// Adds sixteen columns of all rows; the sums of a block stay in registers from row to row.
  @inline(__always)
  private static func addBlock(
    _ rows: [UnsafePointer<Int8>], times factors: [Float], at column: Int,
    to sums: UnsafeMutablePointer<Float>
  ) {
    let place = UnsafeMutableRawPointer(sums + column)
    let half = MemoryLayout<SIMD8<Float>>.size
    var left = place.loadUnaligned(as: SIMD8<Float>.self)
    var right = place.loadUnaligned(fromByteOffset: half, as: SIMD8<Float>.self)
    for row in rows.indices {
      let bytes = UnsafeRawPointer(rows[row] + column)
      left += SIMD8<Float>(bytes.loadUnaligned(as: SIMD8<Int8>.self)) * factors[row]
      right +=
        SIMD8<Float>(bytes.loadUnaligned(fromByteOffset: 8, as: SIMD8<Int8>.self)) * factors[row]
    }
    place.storeBytes(of: left, as: SIMD8<Float>.self)
    place.storeBytes(of: right, toByteOffset: half, as: SIMD8<Float>.self)
  }

  /// What one feature adds to one intent.
  func contribution(row: Int, value: Float, of column: Int) -> Float {
    value * scales[row] * Float(weights[row * classes + column])
  }
}
