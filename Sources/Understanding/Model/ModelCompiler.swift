import Archive
import Foundation

/// Builds the linear model from labelled feature buffers.
struct ModelCompiler {
  /// Whether the model is only to fit scales on.
  var isDraft = false

  /// `words` are those whose letter runs get one row together.
  func compile(
    _ buffers: [FeatureBuffer], _ tasks: [LearningTask], words: [String] = []
  ) -> LinearModel {
    let (hashes, idf) = vocabulary(buffers)
    let table = FeatureTable(hashes: hashes)
    let leanings = Leanings(buffers, tasks.first, table: table).values
    let rowWeights = FlatArray(
      zip(idf, leanings).map { RowWeight(factor: $0, square: $0 * $0, leaning: $1) })
    var lines = TrainingLines(rowCount: hashes.count)
    for buffer in buffers {
      lines.add(SparseVector(buffer: buffer, table: table, weights: rowWeights))
    }
    let (columns, bias) = LinearTrainer(lines: buffers.count, isDraft: isDraft).train(lines, tasks)
    let classes = columns.count
    var rows = WeightRows(classes: classes, rowWeights: rowWeights)
    for row in hashes.indices { rows.append(columns.map { $0[row] }) }
    let whole = rows.addLetters(of: words, table: table, columns: columns)
    return LinearModel(
      table: FeatureTable(hashes: hashes + whole), rowWeights: FlatArray(rows.rowWeights),
      classes: classes, weights: FlatArray(rows.weights), bias: bias)
  }

  /// Features worth a row, in a fixed order, with ln((1 + lines) / (1 + lines with it)) + 1.
  private func vocabulary(_ buffers: [FeatureBuffer]) -> ([UInt64], [Float]) {
    var counts: [UInt64: (lines: Int, least: Int, latest: Int)] = [:]
    counts.reserveCapacity(buffers.count * 20)
    for (line, buffer) in buffers.enumerated() {
      for (place, hash) in buffer.hashes.enumerated() {
        let least = buffer.groups[place].leastLines
        let update = { (count: inout (lines: Int, least: Int, latest: Int)) in
          // A line counts once, however often it has the feature.
          guard count.latest != line else { return }
          count.lines += 1
          count.latest = line
        }
        update(&counts[hash, default: (0, least, -1)])
      }
    }
    let kept = counts.filter { $0.value.lines >= $0.value.least }.keys.sorted()
    let total = Double(buffers.count)
    let idf = kept.map { hash in
      Float(log((1 + total) / (1 + Double(counts[hash]?.lines ?? 0))) + 1)
    }
    return (kept, idf)
  }
}

/// Weight rows as they are stored.
private struct WeightRows {
  let classes: Int
  var weights: [Int8] = []
  private(set) var rowWeights: [RowWeight]
  /// Rows that have their weights.
  private var count = 0

  init(classes: Int, rowWeights: FlatArray<RowWeight>) {
    self.classes = classes
    self.rowWeights = Array(rowWeights)
    weights.reserveCapacity(rowWeights.count * classes)
  }

  mutating func append(_ row: [Float]) {
    let largest = row.reduce(Float(0)) { max($0, abs($1)) }
    let scale = largest / 127
    rowWeights[count].scale = scale
    count += 1
    for value in row { weights.append(scale > 0 ? Int8((value / scale).rounded()) : 0) }
  }

  /// Adds the weighed sum of each word's letter runs as a row of its own, and returns the hashes of these rows.
  mutating func addLetters(
    of words: [String], table: FeatureTable, columns: [[Float]]
  ) -> [UInt64] {
    words.map { word in
      var sum = [Float](repeating: 0, count: classes)
      var square: Float = 0
      FeatureExtractor.eachLetterRun(of: word) { hash, _ in
        guard let row = table.row(of: hash) else { return }
        let factor = rowWeights[row].factor
        square += rowWeights[row].square
        for column in 0..<classes { sum[column] += factor * columns[column][row] }
      }
      rowWeights.append(RowWeight(factor: 1, square: square, leaning: 0))
      append(sum)
      return FeatureExtractor.lettersOfWord(word)
    }
  }
}
