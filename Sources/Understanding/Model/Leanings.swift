import Foundation

/// For each feature, how much more of the own lines than of the foreign ones have it.
struct Leanings {
  /// log of the ratio of both shares, each smoothed by half a line; 0 without foreign lines.
  private(set) var values: [Float]

  /// The last class of `task` is the one of foreign lines.
  init(_ buffers: [FeatureBuffer], _ task: LearningTask?, table: FeatureTable) {
    values = Array(repeating: 0, count: table.count)
    guard let task else { return }
    let foreign = task.classes - 1
    var own = (lines: 0.0, counts: [Double](repeating: 0.5, count: table.count))
    var strange = own
    for (buffer, label) in zip(buffers, task.labels) {
      guard let label else { continue }
      let rows = Set(buffer.hashes.compactMap(table.row))
      if label == foreign {
        strange.lines += 1
        for row in rows { strange.counts[row] += 1 }
      } else {
        own.lines += 1
        for row in rows { own.counts[row] += 1 }
      }
    }
    guard own.lines > 0, strange.lines > 0 else { return }
    values = values.indices.map { row in
      Float(log(own.counts[row] / own.lines) - log(strange.counts[row] / strange.lines))
    }
  }
}
