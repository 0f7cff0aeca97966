import Archive

/// Builds the linear model from lines with their features.
struct ModelCompiler {
  /// Whether the model is only to fit scales on.
  var isDraft = false

  /// Learns from the lines at `places`, each with a label in each task.
  ///
  /// `words` are those whose letter runs get one row together.
  func compile(
    _ lines: FeatureLines, places: [Int], _ tasks: [LearningTask], words: [String] = []
  ) -> LinearModel {
    let learned = LearnedFeatures(lines, places: places)
    let training = TrainingLines(lines, places: places, learned)
    let leanings = tasks.first.map { Leanings(training, $0).values }
    let hashes = learned.features.map { lines.hashes[Int($0)] }
    let letters = WordLetters(words, table: FeatureTable(hashes: hashes))
    let blocks = LinearTrainer(lines: places.count, isDraft: isDraft).train(training, tasks)
      .mapInParallel { $0.finished(letters, factors: learned.factors) }
    var rowWeights = learned.factors.enumerated().map { row, factor in
      RowWeight(factor: factor, square: factor * factor, leaning: leanings?[row] ?? 0)
    }
    for word in 0..<letters.count {
      let square = letters.rows(of: word).reduce(0) { $0 + rowWeights[Int($1)].square }
      rowWeights.append(RowWeight(factor: 1, square: square, leaning: 0))
    }
    let scales = WeightRows.scales(blocks, rows: rowWeights.count)
    for row in rowWeights.indices { rowWeights[row].scale = scales[row] }
    return LinearModel(
      table: FeatureTable(hashes: hashes + letters.hashes), rowWeights: FlatArray(rowWeights),
      weights: WeightRows(blocks, scales: scales), bias: Self.bias(blocks, tasks))
  }

  private static func bias(_ blocks: [TrainedBlock], _ tasks: [LearningTask]) -> [Float] {
    var bias = [Float](repeating: 0, count: tasks.reduce(0) { $0 + $1.classes })
    for trained in blocks {
      for lane in 0..<trained.block.classes.count {
        bias[trained.block.column + lane] = trained.bias[lane]
      }
    }
    return bias
  }
}
