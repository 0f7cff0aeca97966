import Foundation

/// For each row, how much more of the own lines than of the foreign ones have its feature.
struct Leanings {
  /// log of the ratio of both shares, each smoothed by half a line; 0 without foreign lines.
  private(set) var values: [Float]

  /// The last class of `task` is the one of foreign lines.
  init(_ lines: TrainingLines, _ task: LearningTask) {
    values = Array(repeating: 0, count: lines.rowCount)
    let foreign = task.classes - 1
    var own = (lines: 0.0, counts: [Double](repeating: 0.5, count: lines.rowCount))
    var strange = own
    for (line, label) in task.labels.enumerated() {
      guard let label else { continue }
      let rows = lines.rows[lines.offsets[line]..<lines.offsets[line + 1]]
      if label == foreign {
        strange.lines += 1
        for row in rows { strange.counts[Int(row)] += 1 }
      } else {
        own.lines += 1
        for row in rows { own.counts[Int(row)] += 1 }
      }
    }
    guard own.lines > 0, strange.lines > 0 else { return }
    values = values.indices.map { row in
      Float(log(own.counts[row] / own.lines) - log(strange.counts[row] / strange.lines))
    }
  }
}
