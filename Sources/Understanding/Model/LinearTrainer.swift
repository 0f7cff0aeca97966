import Dispatch

/// Trains one linear separator per intent: L2-regularised squared hinge by dual coordinate descent.
///
/// Hsieh CJ et al. A dual coordinate descent method for large-scale linear SVM. ICML 2008. The order of
/// visits comes from a fixed seed, so that the same lines give the same weights to the last bit.
struct LinearTrainer: Sendable {
  var cost: Float = 1
  var epochs = 24

  struct Lines: Sendable {
    let vectors: [SparseVector]
    let labels: [Int]
    let rows: Int
  }

  /// Weights column by column (one per class) and the bias of each class.
  func train(_ lines: Lines, classes: Int) -> (columns: [[Float]], bias: [Float]) {
    let norms = lines.vectors.map { vector in
      vector.values.reduce(Float(1)) { $0 + $1 * $1 }
    }
    let results = Results(classes: classes)
    DispatchQueue.concurrentPerform(iterations: classes) { column in
      results.set(column, separator(for: column, lines: lines, norms: norms))
    }
    return results.collected
  }

  private func separator(for label: Int, lines: Lines, norms: [Float]) -> [Float] {
    var weights = [Float](repeating: 0, count: lines.rows + 1)
    var alphas = [Float](repeating: 0, count: lines.vectors.count)
    var order = Array(lines.vectors.indices)
    var random = SplitMix64(state: 0x5eed + UInt64(label))
    let softness = 0.5 / cost
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<epochs {
        order.shuffle(using: &random)
        var largest: Float = 0
        for index in order {
          let vector = lines.vectors[index]
          let sign: Float = lines.labels[index] == label ? 1 : -1
          var margin = weights[lines.rows]
          for (place, row) in vector.rows.enumerated() {
            margin += weights[Int(row)] * vector.values[place]
          }
          let gradient = sign * margin - 1 + softness * alphas[index]
          if alphas[index] == 0, gradient >= 0 { continue }
          let old = alphas[index]
          alphas[index] = max(0, old - gradient / (norms[index] + softness))
          let step = (alphas[index] - old) * sign
          largest = max(largest, abs(step))
          guard step != 0 else { continue }
          for (place, row) in vector.rows.enumerated() {
            weights[Int(row)] += step * vector.values[place]
          }
          weights[lines.rows] += step
        }
        if largest < 0.001 { break }
      }
    }
    return weights
  }

  /// Collects the columns that worker threads finish in any order.
  private final class Results: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private var columns: [[Float]]
    private var bias: [Float]

    init(classes: Int) {
      columns = Array(repeating: [], count: classes)
      bias = Array(repeating: 0, count: classes)
    }

    func set(_ column: Int, _ weights: [Float]) {
      lock.wait()
      columns[column] = Array(weights.dropLast())
      bias[column] = weights.last ?? 0
      lock.signal()
    }

    var collected: (columns: [[Float]], bias: [Float]) { (columns, bias) }
  }
}

/// A small repeatable random source (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
