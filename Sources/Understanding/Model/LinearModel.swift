import Archive

/// One weight row per feature, one column per intent, as bytes with one scale a row.
struct LinearModel: Sendable, Equatable {
  let table: FeatureTable
  let rowWeights: FlatArray<RowWeight>
  let weights: WeightRows
  let bias: [Float]

  var classes: Int { bias.count }

  /// Adds up the rows of a line; the result has one margin per intent, above 0 meaning "looks like it".
  ///
  /// Only the first `count` columns are worked out.
  func margins(_ vector: SparseVector, columns count: Int) -> [Float] {
    // A block adds all its lanes, so there is room for them behind the last column.
    [Float](unsafeUninitializedCapacity: classes + WeightRows.lanes) { sums, used in
      guard let sums = sums.baseAddress else { return }
      bias.withUnsafeBufferPointer { bias in
        for column in bias.indices { (sums + column).initialize(to: bias[column]) }
      }
      (sums + classes).initialize(repeating: 0, count: WeightRows.lanes)
      let columns = weights.columns.first
      let blocks = weights.blocks.first
      for entry in vector.entries {
        let factor = entry.value * entry.weight.scale
        for place in weights.places(of: Int(entry.row)) {
          let column = Int(columns[place])
          if column >= count { break }
          Self.add(UnsafeRawPointer(blocks + place), times: factor, to: sums + column)
        }
      }
      used = count
    }
  }

  /// Adds the weights of a block to as many sums.
  @inline(__always)
  private static func add(
    _ block: UnsafeRawPointer, times factor: Float, to sums: UnsafeMutablePointer<Float>
  ) {
    let place = UnsafeMutableRawPointer(sums)
    let half = MemoryLayout<SIMD8<Float>>.size
    let left = SIMD8<Float>(block.loadUnaligned(as: SIMD8<Int8>.self)) * factor
    let right = SIMD8<Float>(block.loadUnaligned(fromByteOffset: 8, as: SIMD8<Int8>.self)) * factor
    place.storeBytes(of: place.loadUnaligned(as: SIMD8<Float>.self) + left, as: SIMD8<Float>.self)
    place.storeBytes(
      of: place.loadUnaligned(fromByteOffset: half, as: SIMD8<Float>.self) + right,
      toByteOffset: half, as: SIMD8<Float>.self)
  }

  /// What one feature adds to one intent.
  func contribution(row: Int, value: Float, of column: Int) -> Float {
    value * rowWeights[row].scale * Float(weights[row, column])
  }
}
