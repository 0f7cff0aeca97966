import Content

/// Joins what the red-flag rules find with what the learned model hears.
struct DangerReader: Sendable {
  let thresholds: DangerThresholds
  /// What a danger class stands for; nil where its rule has no part of that level.
  private let findings: [SafetyFinding?]
  private let classes: DangerClasses

  init(classes: DangerClasses, thresholds: DangerThresholds, flags: RedFlagLibrary?) {
    self.thresholds = thresholds
    self.classes = classes
    findings = classes.classes.map { Self.finding(of: $0, flags) }
  }

  /// "RF-05 urgent".
  func name(of danger: Int) -> String {
    "\(classes.classes[danger].rule) \(classes.classes[danger].level)"
  }

  private static func finding(
    of danger: DangerClasses.Class, _ flags: RedFlagLibrary?
  ) -> SafetyFinding? {
    guard let rule = flags?.rules.first(where: { $0.id == danger.rule }) else { return nil }
    for part in rule.parts {
      guard let action = SafetyAction(rawValue: part.action), action.level.rawValue == danger.level
      else { continue }
      return SafetyFinding(
        rule: rule.id, part: part.part, action: action, level: action.level, evidence: [],
        status: .likely, policyOnly: rule.policy ?? false)
    }
    return nil
  }

  /// The rules' findings, calmed where the line is surely harmless; the learned one where no rule fired.
  func reading(_ rules: SafetyReading, learned: LearnedDanger?) -> SafetyReading {
    guard let learned else { return rules }
    if rules.findings.isEmpty {
      guard learned.score > thresholds.raise, let finding = findings[learned.best] else {
        return rules
      }
      return SafetyReading(findings: [finding], signs: rules.signs)
    }
    let isGrave = rules.findings.contains { $0.level == .emergency || $0.level == .crisis }
    guard learned.score < (isGrave ? thresholds.calmGrave : thresholds.calm) else { return rules }
    return SafetyReading(findings: [], signs: rules.signs)
  }
}
