/// One weight row per feature, one column per intent, as bytes with one scale a row.
struct LinearModel: Sendable, Equatable {
  let table: FeatureTable
  let rowWeights: RowWeights
  let classes: Int
  /// Row after row of `classes` weights, to be multiplied by the row's scale.
  let weights: [Int8]
  let scales: [Float]
  let bias: [Float]

  /// Adds up the rows of a line; the result has one margin per intent, above 0 meaning "looks like it".
  func margins(_ vector: SparseVector) -> [Float] {
    var out = bias
    out.withUnsafeMutableBufferPointer { sums in
      weights.withUnsafeBufferPointer { weights in
        for (place, row) in vector.rows.enumerated() {
          let start = Int(row) * classes
          let factor = vector.values[place] * scales[Int(row)]
          for column in 0..<classes {
            sums[column] += factor * Float(weights[start + column])
          }
        }
      }
    }
    return out
  }

  /// What one feature adds to one intent.
  func contribution(row: Int, value: Float, of column: Int) -> Float {
    value * scales[row] * Float(weights[row * classes + column])
  }
}
