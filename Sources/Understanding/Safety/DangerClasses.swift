import Content

/// What the learned danger reading tells apart: a rule at a level; behind the last class stands "harmless".
struct DangerClasses: Sendable, Equatable, Codable {
  struct Class: Sendable, Equatable, Hashable, Codable {
    let rule: String
    let level: String
  }

  let classes: [Class]

  init(_ lines: [DangerLine]) {
    let found = lines.compactMap { line in line.level.map { Class(rule: line.rule, level: $0) } }
    classes = Set(found).sorted { ($0.rule, $0.level) < ($1.rule, $1.level) }
  }

  /// Columns of the model, with the one for "harmless"; none without danger lines.
  var columns: Int { classes.isEmpty ? 0 : classes.count + 1 }

  var harmless: Int { classes.count }

  func label(of line: DangerLine) -> Int? {
    guard let level = line.level else { return harmless }
    return classes.firstIndex(of: Class(rule: line.rule, level: level))
  }
}

/// How much a line sounds like danger to the learned model.
struct LearnedDanger: Sendable, Equatable {
  /// Place in `DangerClasses.classes`.
  let best: Int
  /// The best danger margin less twice the harmless one; above 0 speaks for danger.
  let score: Double

  /// `margins` are those of the danger columns, "harmless" last.
  init?(margins: ArraySlice<Float>) {
    guard let harmless = margins.last, margins.count > 1 else { return nil }
    let classes = margins.dropLast()
    guard let best = classes.indices.max(by: { classes[$0] < classes[$1] }) else { return nil }
    self.best = best - margins.startIndex
    score = Double(classes[best]) - 2 * Double(harmless)
  }
}
