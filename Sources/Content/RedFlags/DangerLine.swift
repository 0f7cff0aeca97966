/// A line of `intents/danger/rf-NN.yaml`: how people say a danger sign, or its words without the danger.
package struct DangerLine: Sendable, Codable, Hashable {
  package let line: LocatedString
  /// "RF-05".
  package let rule: String
  /// `emergency`, `urgent`, `crisis` or `eating_disorder`; nil for a harmless look-alike.
  package let level: String?

  package init(line: LocatedString, rule: String, level: String?) {
    self.line = line
    self.rule = rule
    self.level = level
  }
}

/// Reads one file of `intents/danger`.
struct DangerLineReader {
  static let levels = ["emergency", "urgent", "crisis", "eating_disorder"]

  let mistakes: MistakeList

  func lines(_ root: DataNode) -> [DangerLine] {
    root.allowOnly(Set(["rule", "harmless"] + Self.levels), mistakes)
    guard let rule = root.requiredString("rule", mistakes) else { return [] }
    let harmless = root.strings("harmless", mistakes).map {
      DangerLine(line: $0, rule: rule, level: nil)
    }
    return Self.levels.flatMap { level in
      root.strings(level, mistakes).map { DangerLine(line: $0, rule: rule, level: level) }
    } + harmless
  }
}
