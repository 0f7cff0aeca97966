import Content
import Foundation

/// Joins what the red-flag rules find with what the learned model hears.
struct DangerReader: Sendable {
  /// What a danger class stands for.
  struct Entry: Codable, Sendable {
    /// The part of the rule and its action; nil where the rule has no part of that level.
    var part: String?
    var action: SafetyAction?
    var policyOnly = false
    /// The signs that the rule looks for.
    var signs: [String] = []
  }

  let thresholds: DangerThresholds
  let entries: [Entry]
  private let findings: [SafetyFinding?]
  private let classes: DangerClasses
  private let signs: [Set<String>]

  init(classes: DangerClasses, thresholds: DangerThresholds, flags: RedFlagLibrary?) {
    self.init(
      classes: classes, thresholds: thresholds,
      entries: classes.classes.map { Entry(of: $0, flags) })
  }

  /// One entry for each class.
  init(classes: DangerClasses, thresholds: DangerThresholds, entries: [Entry]) {
    self.thresholds = thresholds
    self.classes = classes
    self.entries = entries
    findings = zip(classes.classes, entries).map { danger, entry in
      guard let part = entry.part, let action = entry.action else { return nil }
      return SafetyFinding(
        rule: danger.rule, part: part, action: action, level: action.level, evidence: [],
        status: .likely, policyOnly: entry.policyOnly)
    }
    signs = entries.map { Set($0.signs) }
  }

  /// "RF-05 urgent".
  func name(of danger: Int) -> String {
    "\(classes.classes[danger].rule) \(classes.classes[danger].level)"
  }

  /// The class a line sounds like most and how much, among those whose signs it has or that need none.
  func heard(_ learned: LearnedDanger, signs seen: Set<String>) -> (danger: Int, score: Double)? {
    learned.best {
      !classes.needsSign[$0] || (!seen.isEmpty && !signs[$0].isDisjoint(with: seen))
    }
  }

  /// Whether a line shows a sign of the class's rule.
  func hasSign(of danger: Int, in seen: Set<String>) -> Bool {
    danger < signs.count && !signs[danger].isDisjoint(with: seen)
  }

  /// Whether the line is surely harmless though a rule fires, or sounds like danger though none does.
  func verdict(
    _ rules: SafetyReading, learned: LearnedDanger?, context: SafetyContext
  ) -> Verdict {
    guard let learned, let heard = heard(learned, signs: rules.signs.union(context.previousSigns))
    else { return .agrees }
    if rules.findings.isEmpty {
      guard heard.score > thresholds.raise, let finding = findings[heard.danger] else {
        return .agrees
      }
      return .raises(finding)
    }
    if heard.score < calmLimit(for: rules.findings) { return .calms }
    return secondOpinion(on: rules.findings, learned, heard).map(Verdict.weighs) ?? .agrees
  }

  /// What the line sounds like where that is another level than the rules' most urgent one: a graver one that
  /// would raise an alarm by itself, or a milder one that is well ahead.
  private func secondOpinion(
    on found: [SafetyFinding], _ learned: LearnedDanger, _ heard: (danger: Int, score: Double)
  ) -> SafetyFinding? {
    guard let worst = found.first(where: { !$0.policyOnly }), let finding = findings[heard.danger],
      finding.level != worst.level,
      let lead = learned.lead(of: heard.danger, over: { findings[$0]?.level == worst.level })
    else { return nil }
    let isSure =
      finding.level.rank < worst.level.rank
      ? heard.score > thresholds.raise : lead > DangerThresholds.leadOfMilder
    return isSure ? finding : nil
  }

  /// What the learned reading says to the rules' findings.
  enum Verdict {
    case agrees
    case raises(SafetyFinding)
    case calms
    /// The line sounds like this one, at another level than the rules say.
    case weighs(SafetyFinding)
  }

  /// The rules' findings with the learned one in the place of those that are graver.
  static func weigh(_ found: [SafetyFinding], against heard: SafetyFinding) -> [SafetyFinding] {
    let kept = found.filter { $0.policyOnly || $0.level.rank >= heard.level.rank }
    if kept.contains(where: { $0.level == heard.level && !$0.policyOnly }) { return kept }
    return [heard] + kept.filter { $0.rule != heard.rule }
  }

  /// Below this score these findings are calmed; later where an ambulance or a crisis line is called for.
  func calmLimit(for findings: [SafetyFinding]) -> Double {
    let isGrave = findings.contains { $0.level == .emergency || $0.level == .crisis }
    return isGrave ? thresholds.calmGrave : thresholds.calm
  }
}

extension DangerReader.Entry {
  fileprivate init(of danger: DangerClasses.Class, _ flags: RedFlagLibrary?) {
    guard let rule = flags?.rules.first(where: { $0.id == danger.rule }) else { return }
    signs = rule.signsLookedFor.sorted()
    policyOnly = rule.policy ?? false
    for found in rule.parts {
      guard let action = SafetyAction(rawValue: found.action),
        action.level.rawValue == danger.level
      else { continue }
      part = found.part
      self.action = action
      return
    }
  }
}

extension RedFlagFile {
  /// Names of the signs that its parts ask for: "a" and "b" of "a + b - c".
  fileprivate var signsLookedFor: Set<String> {
    var out: Set<String> = []
    for combination in parts.flatMap(\.when) {
      let present = combination.components(separatedBy: " - ")[0]
      out.formUnion(
        present.components(separatedBy: " + ").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    return out
  }
}
