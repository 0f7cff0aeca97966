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
    out.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeElements { first in
        guard let sums = sums.baseAddress else { return }
        for (place, row) in vector.rows.enumerated() {
          // Bare pointers, so that the loop below becomes vector instructions.
          let row = Int(row)
          Self.add(
            first + row &* classes, times: vector.values[place] * scales[row], to: sums, classes)
        }
      }
    }
    return out
  }

  @inline(__always)
  private static func add(
    _ row: UnsafePointer<Int8>, times factor: Float, to sums: UnsafeMutablePointer<Float>,
    _ count: Int
  ) {
    var column = 0
    while column &+ 8 <= count {
      let wide = SIMD8<Float>(UnsafeRawPointer(row + column).loadUnaligned(as: SIMD8<Int8>.self))
      let place = UnsafeMutableRawPointer(sums + column)
      let sum = place.loadUnaligned(as: SIMD8<Float>.self) + wide * factor
      place.storeBytes(of: sum, as: SIMD8<Float>.self)
      column &+= 8
    }
    while column < count {
      sums[column] += factor * Float(row[column])
      column &+= 1
    }
  }

  /// What one feature adds to one intent.
  func contribution(row: Int, value: Float, of column: Int) -> Float {
    value * scales[row] * Float(weights[row * classes + column])
  }
}
