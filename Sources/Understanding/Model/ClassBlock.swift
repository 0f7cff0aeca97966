/// Classes of one task whose weights stand side by side, so that they are worked out together.
struct ClassBlock: Sendable {
  typealias Lanes = SIMD16<Float>
  static let lanes = Lanes.scalarCount

  let task: LearningTask
  /// The classes of the task that the block holds, at most `lanes`.
  let classes: Range<Int>
  /// The column of the model in which the first class stands.
  let column: Int

  /// All classes of all tasks, whose columns follow each other.
  static func all(of tasks: [LearningTask]) -> [ClassBlock] {
    var blocks: [ClassBlock] = []
    var column = 0
    for task in tasks {
      for start in stride(from: 0, to: task.classes, by: lanes) {
        let classes = start..<min(start + lanes, task.classes)
        blocks.append(ClassBlock(task: task, classes: classes, column: column + start))
      }
      column += task.classes
    }
    return blocks
  }
}

/// One way to tell lines apart: a class for each line, nil for lines that it does not learn from.
struct LearningTask: Sendable {
  let labels: [Int?]
  let classes: Int
}
