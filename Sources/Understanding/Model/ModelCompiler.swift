import Foundation

/// Builds the linear model from labelled feature buffers.
struct ModelCompiler {
  /// A letter run that only one line has teaches nothing but that line.
  private static let leastLinesOfLetters = 2

  func compile(_ buffers: [FeatureBuffer], labels: [Int], classes: Int) -> LinearModel {
    let (hashes, idf) = vocabulary(buffers)
    let table = FeatureTable(hashes: hashes)
    let vectors = buffers.map { merged(SparseVector(buffer: $0, table: table, idf: idf)) }
    let lines = LinearTrainer.Lines(vectors: vectors, labels: labels, rows: hashes.count)
    let (columns, bias) = LinearTrainer().train(lines, classes: classes)
    return quantized(columns, bias: bias, table: table, idf: idf, classes: classes)
  }

  /// Features worth a row, in a fixed order, with ln((1 + lines) / (1 + lines with it)) + 1.
  private func vocabulary(_ buffers: [FeatureBuffer]) -> ([UInt64], [Float]) {
    var counts: [UInt64: (lines: Int, words: Bool)] = [:]
    for buffer in buffers {
      var seen: Set<UInt64> = []
      for (place, hash) in buffer.hashes.enumerated() where seen.insert(hash).inserted {
        counts[hash, default: (0, buffer.groups[place] != .letters)].lines += 1
      }
    }
    let kept = counts.filter { $0.value.words || $0.value.lines >= Self.leastLinesOfLetters }.keys
      .sorted()
    let total = Double(buffers.count)
    let idf = kept.map { hash in
      Float(log((1 + total) / (1 + Double(counts[hash]?.lines ?? 0))) + 1)
    }
    return (kept, idf)
  }

  /// Equal rows of one line added up, in row order.
  private func merged(_ vector: SparseVector) -> SparseVector {
    var sums: [UInt32: Float] = [:]
    for (place, row) in vector.rows.enumerated() { sums[row, default: 0] += vector.values[place] }
    var out = vector
    out.rows = sums.keys.sorted()
    out.values = out.rows.map { sums[$0] ?? 0 }
    return out
  }

  private func quantized(
    _ columns: [[Float]], bias: [Float], table: FeatureTable, idf: [Float], classes: Int
  ) -> LinearModel {
    var weights = [Int8](repeating: 0, count: idf.count * classes)
    var scales = [Float](repeating: 0, count: idf.count)
    for row in idf.indices {
      var largest: Float = 0
      for column in columns { largest = max(largest, abs(column[row])) }
      guard largest > 0 else { continue }
      scales[row] = largest / 127
      for (place, column) in columns.enumerated() {
        weights[row * classes + place] = Int8((column[row] / scales[row]).rounded())
      }
    }
    return LinearModel(
      table: table, idf: idf, classes: classes, weights: weights, scales: scales, bias: bias)
  }
}
