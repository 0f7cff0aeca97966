import Dispatch

/// Trains one linear separator per intent: L2-regularised squared hinge by dual coordinate descent with shrinking.
///
/// Hsieh CJ et al. A dual coordinate descent method for large-scale linear SVM. ICML 2008. The order of
/// visits comes from a fixed seed, so that the same lines give the same weights to the last bit.
struct LinearTrainer: Sendable {
  var cost: Float = 1
  var epochs = 8
  /// Training ends when no line pulls harder than this.
  var tolerance: Float = 0.5

  /// The trainer for so many lines: much content follows its single odd lines less, and needs more rounds until
  /// the weights no longer depend on the order of visits.
  ///
  /// A draft is good enough to fit scales on.
  init(lines: Int, isDraft: Bool = false) {
    let isMuch = lines > Self.muchContent
    if isMuch { (cost, epochs, tolerance) = (0.6, 15, 0.15) }
    if isDraft { (epochs, tolerance) = isMuch ? (5, 0.6) : (5, 0.8) }
  }

  /// Lines from which content counts as much.
  static let muchContent = 25_000

  /// Weights column by column, the classes of one task after those of the other, and the bias of each class.
  func train(_ lines: TrainingLines, _ tasks: [LearningTask]) -> (columns: [[Float]], bias: [Float])
  {
    let classes = tasks.flatMap { task in (0..<task.classes).map { (task, $0) } }
    let results = TrainedColumns(count: classes.count)
    let ranks = lines.ranks
    let ranked = lines.rows.map { ranks[Int($0)] }
    DispatchQueue.concurrentPerform(iterations: classes.count) { column in
      let (task, label) = classes[column]
      let weights = separator(for: label, of: task, lines: lines, ranked)
      results.set(column, ranks.map { weights[Int($0)] }, bias: weights[lines.rowCount])
    }
    return results.collected
  }

  /// The weights of one class in the order of `ranked`, which stands for the rows of the lines; last the bias.
  private func separator(
    for label: Int, of task: LearningTask, lines: TrainingLines, _ ranked: [UInt32]
  ) -> [Float] {
    var weights = [Float](repeating: 0, count: lines.rowCount + 1)
    weights.withUnsafeMutableBufferPointer { weights in
      lines.offsets.withUnsafeBufferPointer { offsets in
        ranked.withUnsafeBufferPointer { rows in
          lines.values.withUnsafeBufferPointer { values in
            descend(
              Separator(
                offsets: offsets, rows: rows, values: values, weights: weights,
                rowCount: lines.rowCount),
              label: label, of: task, lines: lines)
          }
        }
      }
    }
    return weights
  }

  private func descend(
    _ separator: Separator, label: Int, of task: LearningTask, lines: TrainingLines
  ) {
    let softness = 0.5 / cost
    var alphas = [Float](repeating: 0, count: lines.count)
    let signs = task.labels.map { $0 == label ? Float(1) : -1 }
    var order = task.labels.indices.filter { task.labels[$0] != nil }
    var active = order.count
    var random = SplitMix64(state: 0x5eed + UInt64(label))
    var limit = Float.infinity
    for _ in 0..<epochs {
      order[..<active].shuffle(using: &random)
      var (highest, lowest) = (-Float.infinity, Float.infinity)
      var place = 0
      while place < active {
        let line = order[place]
        let sign = signs[line]
        let gradient = sign * separator.margin(line) - 1 + softness * alphas[line]
        if alphas[line] == 0, gradient > limit {
          active -= 1
          order.swapAt(place, active)
          continue
        }
        place += 1
        let pull = alphas[line] == 0 ? min(gradient, 0) : gradient
        (highest, lowest) = (max(highest, pull), min(lowest, pull))
        guard abs(pull) > 1e-9 else { continue }
        let old = alphas[line]
        alphas[line] = max(0, old - gradient / (lines.squares[line] + softness))
        separator.add(line, (alphas[line] - old) * sign)
      }
      if highest - lowest < tolerance {
        if active == order.count { return }
        active = order.count
        limit = .infinity
      } else {
        limit = highest <= 0 ? .infinity : highest
      }
    }
  }

  /// One class's weights beside the lines; the bias stands behind the last row.
  private struct Separator {
    let offsets: UnsafeBufferPointer<Int>
    let rows: UnsafeBufferPointer<UInt32>
    let values: UnsafeBufferPointer<Float>
    let weights: UnsafeMutableBufferPointer<Float>
    let rowCount: Int

    /// Four sums side by side: one alone would wait for each addition before the next.
    @inline(__always)
    func margin(_ line: Int) -> Float {
      guard let rows = rows.baseAddress, let values = values.baseAddress,
        let weights = weights.baseAddress
      else { return 0 }
      var sums = SIMD4<Float>(repeating: 0)
      var place = offsets[line]
      let end = offsets[line &+ 1]
      while place &+ 4 <= end {
        let four = SIMD4(
          weights[Int(rows[place])], weights[Int(rows[place &+ 1])],
          weights[Int(rows[place &+ 2])], weights[Int(rows[place &+ 3])])
        sums += four * UnsafeRawPointer(values + place).loadUnaligned(as: SIMD4<Float>.self)
        place &+= 4
      }
      var rest = weights[rowCount]
      while place < end {
        rest += weights[Int(rows[place])] * values[place]
        place &+= 1
      }
      return sums.sum() + rest
    }

    @inline(__always)
    func add(_ line: Int, _ step: Float) {
      for place in offsets[line]..<offsets[line + 1] {
        weights[Int(rows[place])] += step * values[place]
      }
      weights[rowCount] += step
    }
  }
}

/// One way to tell lines apart: a class for each line, nil for lines that it does not learn from.
struct LearningTask: Sendable {
  let labels: [Int?]
  let classes: Int
}

/// Collects the columns that worker threads finish in any order.
private final class TrainedColumns: @unchecked Sendable {
  private let lock = DispatchSemaphore(value: 1)
  private var columns: [[Float]]
  private var bias: [Float]

  init(count: Int) {
    columns = Array(repeating: [], count: count)
    bias = Array(repeating: 0, count: count)
  }

  func set(_ column: Int, _ weights: [Float], bias: Float) {
    lock.wait()
    columns[column] = weights
    self.bias[column] = bias
    lock.signal()
  }

  var collected: (columns: [[Float]], bias: [Float]) { (columns, bias) }
}
