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
  /// Only the first `count` columns are worked out.
  func margins(_ vector: SparseVector, columns count: Int) -> [Float] {
    let terms = vector.entries.map {
      Term(
        row: weights.first + Int($0.row) * classes, factor: $0.value * $0.weight.scale)
    }
    guard count >= Self.block else {
      return (0..<count).map { column in
        terms.reduce(bias[column]) { $0 + $1.factor * Float($1.row[column]) }
      }
    }
    return bias.withUnsafeBufferPointer { bias in
      [Float](unsafeUninitializedCapacity: count) { sums, used in
        guard let bias = bias.baseAddress, let sums = sums.baseAddress else { return }
        for column in stride(from: 0, to: count, by: Self.block) {
          // The last block begins early rather than being cut; its first columns get the same sums again.
          let start = min(column, count - Self.block)
          Self.addBlock(terms, at: start, from: bias, to: sums)
        }
        used = count
      }
    }
  }

  private static let block = 16

  /// Adds a block of columns of all rows to the bias; the sums stay in registers from row to row.
  @inline(__always)
  private static func addBlock(
    _ terms: [Term], at column: Int, from bias: UnsafePointer<Float>,
    to sums: UnsafeMutablePointer<Float>
  ) {
    let start = UnsafeRawPointer(bias + column)
    let place = UnsafeMutableRawPointer(sums + column)
    let half = MemoryLayout<SIMD8<Float>>.size
    var left = start.loadUnaligned(as: SIMD8<Float>.self)
    var right = start.loadUnaligned(fromByteOffset: half, as: SIMD8<Float>.self)
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
