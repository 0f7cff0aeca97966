package import Coaching
package import Content
package import Record
import Understanding

/// A danger sign: what to do now comes first, then why, then what the coach holds back meanwhile.
struct SafetyTopic {
  /// Answers the most urgent finding and keeps every one, so that holds stand until they are cleared.
  func answer(_ findings: [SafetyFinding], _ turn: inout Turn) {
    guard let worst = findings.first, let flags = turn.library.redFlags,
      let rule = flags.rules.first(where: { $0.id == worst.rule })
    else { return }
    let lines = flags.lines.lines(for: turn.profile.text(.locale))
    let values = [
      "emergency_number": lines?.emergencyNumber ?? "112",
      "crisis_line": lines?.crisisLine ?? "112",
      "urgent_line": lines?.urgentLine ?? turn.wording(SafetyPhrase.aDoctor),
    ]
    let part = rule.parts.first { $0.part == worst.part }
    turn.quote(Placeholders.fill(part?.firstWords ?? rule.firstWords, values))
    for reason in rule.why {
      turn.quote(Placeholders.fill(reason.text, values), sources: reason.sources)
    }
    turn.newParagraph()
    turn.quote(Placeholders.fill(rule.meanwhile, values))
    if let question = part?.ask ?? rule.ask {
      turn.quote(question)
      turn.conversation.pending = .safetyQuestion(rule: worst.rule)
    }
    keep(findings, &turn)
    turn.conversation.form = nil
    turn.conversation.topic = nil
    turn.conversation.more = []
    turn.conversation.reasons = []
  }

  private func keep(_ findings: [SafetyFinding], _ turn: inout Turn) {
    let open = turn.record.openFlags
    for finding in findings where !finding.policyOnly {
      let action = finding.action.recordAction
      if open[finding.rule] == action { continue }
      turn.change(
        .add(.flag(Flag(rule: finding.rule, action: action.rawValue)), on: turn.now.day))
    }
  }

  /// Marks open flags of these rules as dealt with.
  func close(_ rules: Set<String>, _ turn: inout Turn) {
    for (rule, action) in turn.record.openFlags.sorted(by: { $0.key < $1.key })
    where rules.contains(rule) {
      turn.change(
        .add(.flag(Flag(rule: rule, action: action.rawValue, isCleared: true)), on: turn.now.day))
    }
  }

  /// "The doctor says carry on": closes the open flags that a clinician can close.
  func clear(_ turn: inout Turn) {
    close(Set(turn.record.openFlags.keys), &turn)
    turn.say(SafetyPhrase.cleared)
    turn.intent = "profile.set"
    turn.suggest("next workout")
  }
}

enum SafetyPhrase: String, PhraseKey, CaseIterable {
  case aDoctor = "safety.a-doctor"
  case cleared = "safety.cleared"
  case askCleared = "safety.cleared.ask"
  case stillHeld = "safety.cleared.not-yet"
  case askSafe = "safety.crisis.ask"
  case crisisCleared = "safety.crisis.cleared"
  case crisisOpen = "safety.crisis.open"
  case questionDenied = "safety.question.denied"
  case savedBeside = "safety.saved-beside"
}

extension SafetyAction {
  /// The action word as the planner and the record know it.
  var recordAction: FlagAction {
    switch self {
    case .emergency: .emergency
    case .crisis: .crisis
    case .sameDay: .sameDay
    case .soon: .soon
    case .numbersOff: .numbersOff
    }
  }
}

extension UserRecord {
  /// Danger signs that no clinician has dealt with yet, by rule.
  package var openFlags: [String: FlagAction] {
    var out: [String: FlagAction] = [:]
    for case .flag(let flag) in entries.map(\.body) {
      out[flag.rule] = flag.isCleared ? nil : FlagAction(rawValue: flag.action)
    }
    return out
  }
}

extension HelpLinesFile {
  /// The lines of a locale's country ("en-GB" → GB), else the first region.
  package func lines(for locale: String?) -> HelpLines? {
    let country = locale?.split { $0 == "-" || $0 == "_" }.last.map { $0.uppercased() }
    return regions.first { region in country.map(region.countries.contains) ?? false }
      ?? regions.first
  }
}
