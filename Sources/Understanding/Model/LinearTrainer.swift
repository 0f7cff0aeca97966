/// Trains one linear separator per class: L2-regularised squared hinge by dual coordinate descent with shrinking.
///
/// Hsieh CJ et al. A dual coordinate descent method for large-scale linear SVM. ICML 2008. Sixteen classes are
/// worked out side by side, each with a separator of its own. The order of visits comes from a fixed seed, so that
/// the same lines give the same weights to the last bit.
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
    if isDraft { (epochs, tolerance) = isMuch ? (8, 0.6) : (5, 0.8) }
  }

  /// Lines from which content counts as much.
  static let muchContent = 25_000

  /// The classes of one task after those of the other.
  func train(_ lines: TrainingLines, _ tasks: [LearningTask]) -> [TrainedBlock] {
    let blocks = ClassBlock.all(of: tasks)
    let choice = LineChoice(lines, for: blocks)
    return blocks.mapInParallel { block in
      let chosen = BlockLines(block, lines, places: choice.places(for: block))
      let (weights, bias) = weights(block, chosen)
      return TrainedBlock(block, rows: chosen.modelRows, weights: weights, bias: bias)
    }
  }

  private func weights(
    _ block: ClassBlock, _ lines: BlockLines
  ) -> (weights: [ClassBlock.Lanes], bias: ClassBlock.Lanes) {
    var weights = [ClassBlock.Lanes](repeating: .zero, count: lines.modelRows.count + 1)
    weights.withUnsafeMutableBufferPointer { weights in
      lines.rows.withUnsafeBufferPointer { rows in
        lines.values.withUnsafeBufferPointer { values in
          guard let rows = rows.baseAddress, let values = values.baseAddress,
            let weights = weights.baseAddress
          else { return }
          descend(
            Separators(
              rows: rows, values: values, weights: weights, biasRow: lines.modelRows.count),
            block, lines)
        }
      }
    }
    let bias = weights.removeLast()
    return (weights, bias)
  }

  private func descend(_ separators: Separators, _ block: ClassBlock, _ lines: BlockLines) {
    typealias Lanes = ClassBlock.Lanes
    let softness = 0.5 / cost
    // Lanes without a class have nothing to reach, so that no line ever pulls on them.
    var target = Lanes(repeating: -.greatestFiniteMagnitude)
    for lane in 0..<block.classes.count { target[lane] = 1 }
    let isUnused = target .< 0
    var alphas = [Lanes](repeating: .zero, count: lines.count)
    var order = Array(0..<lines.count)
    var active = order.count
    var random = SplitMix64(state: 0x5eed + UInt64(block.column))
    var limit = Lanes(repeating: .infinity)
    for _ in 0..<epochs {
      order[..<active].shuffle(using: &random)
      var pulls = Pulls()
      var place = 0
      while place < active {
        let line = order[place]
        let signs = lines.signs(of: line)
        let range = lines.offsets[line]..<lines.offsets[line + 1]
        let alpha = alphas[line]
        let gradient = signs * separators.margins(range) - target + softness * alpha
        if all(isUnused .| ((alpha .== 0) .& (gradient .> limit))) {
          active -= 1
          order.swapAt(place, active)
          continue
        }
        place += 1
        pulls.add(gradient, alpha)
        let moved = alpha - gradient / (lines.squares[line] + softness)
        alphas[line] = moved.replacing(with: 0, where: moved .< 0)
        let step = alphas[line] - alpha
        if any(step .!= 0) { separators.add(range, step * signs) }
      }
      let isDone = pulls.spread < tolerance
      if isDone, active == order.count { return }
      if isDone { active = order.count }
      limit = isDone ? Lanes(repeating: .infinity) : pulls.limit
    }
  }

  /// How hard the lines of a round pull on each class.
  private struct Pulls {
    typealias Lanes = ClassBlock.Lanes
    private var highest = Lanes(repeating: -.infinity)
    private var lowest = Lanes(repeating: .infinity)

    /// A line without a say yet pulls only when it is on the wrong side.
    @inline(__always)
    mutating func add(_ gradient: Lanes, _ alpha: Lanes) {
      let pull = gradient.replacing(with: 0, where: (alpha .== 0) .& (gradient .> 0))
      highest.replace(with: pull, where: pull .> highest)
      lowest.replace(with: pull, where: pull .< lowest)
    }

    /// How far the pulls lie apart in the class where they do most.
    var spread: Float { (highest - lowest).max() }

    /// A line without a say that is further on the right side than this is not visited for now.
    var limit: Lanes { highest.replacing(with: .infinity, where: highest .<= 0) }
  }

  /// The weights of sixteen classes beside the lines; the bias stands behind the last row.
  private struct Separators {
    typealias Lanes = ClassBlock.Lanes
    let rows: UnsafePointer<UInt32>
    let values: UnsafePointer<Float>
    let weights: UnsafeMutablePointer<Lanes>
    let biasRow: Int

    /// Two sums side by side: one alone would wait for each addition before the next.
    @inline(__always)
    func margins(_ line: Range<Int>) -> Lanes {
      var even = weights[biasRow]
      var odd = Lanes.zero
      var place = line.lowerBound
      while place &+ 2 <= line.upperBound {
        even += weights[Int(rows[place])] * values[place]
        odd += weights[Int(rows[place &+ 1])] * values[place &+ 1]
        place &+= 2
      }
      if place < line.upperBound { even += weights[Int(rows[place])] * values[place] }
      return even + odd
    }

    @inline(__always)
    func add(_ line: Range<Int>, _ step: Lanes) {
      for place in line { weights[Int(rows[place])] += step * values[place] }
      weights[biasRow] += step
    }
  }
}
