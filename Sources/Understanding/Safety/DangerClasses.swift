import Content

/// What the learned danger reading tells apart: a rule at a level; behind the last class stands "harmless".
struct DangerClasses: Sendable, Equatable, Codable {
  struct Class: Sendable, Equatable, Hashable, Codable {
    let rule: String
    let level: String
  }

  let classes: [Class]
  /// Whether nearly all lines of the class name one of its rule's signs, such as a pregnancy: the class is
  /// then never heard without one.
  private(set) var needsSign: [Bool]

  private static let shareThatNeeds = 0.8

  init(_ lines: [DangerLine]) {
    let found = lines.compactMap { line in line.level.map { Class(rule: line.rule, level: $0) } }
    classes = Set(found).sorted { ($0.rule, $0.level) < ($1.rule, $1.level) }
    needsSign = classes.map { _ in false }
  }

  /// Learns which classes need a sign; one entry a line: its class, and whether a sign of the rule was seen.
  mutating func learnNeeds(_ lines: [(danger: Int, hasSign: Bool)]) {
    var counts = classes.map { _ in (lines: 0, signs: 0) }
    for line in lines where line.danger < classes.count {
      counts[line.danger].lines += 1
      if line.hasSign { counts[line.danger].signs += 1 }
    }
    needsSign = counts.map { Double($0.signs) >= Self.shareThatNeeds * Double(max(1, $0.lines)) }
  }

  /// Columns of the model, with the one for "harmless"; none without danger lines.
  var columns: Int { classes.isEmpty ? 0 : classes.count + 1 }

  var harmless: Int { classes.count }

  func label(of line: DangerLine) -> Int? {
    guard let level = line.level else { return harmless }
    return classes.firstIndex(of: Class(rule: line.rule, level: level))
  }
}

/// How much a line sounds like each danger to the learned model.
struct LearnedDanger: Sendable, Equatable {
  private let classes: [Float]
  private let harmless: Float

  /// `margins` are those of the danger columns, "harmless" last.
  init?(margins: ArraySlice<Float>) {
    guard let harmless = margins.last, margins.count > 1 else { return nil }
    classes = Array(margins.dropLast())
    self.harmless = harmless
  }

  /// The likeliest class of those that may be heard, and its margin less twice the harmless one: above 0 speaks
  /// for danger.
  func best(of allowed: (Int) -> Bool) -> (danger: Int, score: Double)? {
    var best: Int?
    for place in classes.indices where best.map({ classes[$0] < classes[place] }) ?? true {
      if allowed(place) { best = place }
    }
    return best.map { ($0, Double(classes[$0]) - 2 * Double(harmless)) }
  }

  /// How far a class stands above the best of the others in question; nil where there are none.
  func lead(of danger: Int, over others: (Int) -> Bool) -> Double? {
    classes.indices.filter(others).map { classes[$0] }.max().map { Double(classes[danger] - $0) }
  }
}
