package import Content

/// What the engine read in one line.
package struct Understanding: Sendable {
  package let text: String
  /// An id of the catalogue, or `none`.
  package var intent: IntentID
  /// How sure the engine is of `intent`, 0 to 1, calibrated on lines it had not learned.
  package var confidence: Double
  /// Two questions for the seeds come nearly as close: the first two of `alternatives`.
  package var ambiguous: Bool
  /// How likely the line is for this coach at all, 0 to 1.
  package let belongs: Double
  package var slots: Slots
  /// Danger signs, most urgent first.
  package var findings: [SafetyFinding]
  /// Names of the danger signs seen, for rules that the next line may complete.
  package var signs: Set<String>
  /// The nearest readings, best first; the first is `intent` unless safety outranked it or it was refused.
  package var alternatives: [Alternative]
  /// A second request on the same line, with its own slots.
  package var further: [Reading]
  /// What a line of the log tells beside its own kind: a weight beside a workout.
  package var beside: [Beside]
  /// Synonym sets the line names.
  package var concepts: Set<String>
  /// Stems of the line's words, for conditions of answers.
  package let stems: [String]
  /// Ids of what the line names: joints, muscles, exercises, modes, conditions and more.
  package var names: [Mention.Kind: [String]]
  /// Words that spelling repair changed: typed → read.
  package var repairs: [String: String]
  /// The line before an intent was chosen, for slots under another one.
  let read: Recognizer.Read
  /// A bit for each byte that a stem begins with.
  let initials: UInt64

  package struct Alternative: Sendable, Equatable {
    package let intent: IntentID
    package let confidence: Double
  }

  package struct Reading: Sendable {
    package let intent: IntentID
    package let slots: Slots
  }

  package struct Beside: Sendable {
    package let intent: IntentID
    package let slots: Slots
    /// The words it was told in.
    package let text: String
  }

  /// False where no stem of the line begins as the word or phrase does; costs next to nothing.
  package func mayHave(stemOf word: String) -> Bool {
    initials & Self.initial(of: word) != 0
  }

  static func initials(of stems: [String]) -> UInt64 {
    stems.reduce(0) { $0 | initial(of: $1) }
  }

  private static func initial(of word: String) -> UInt64 {
    1 << UInt64((word.utf8.first ?? 0) & 63)
  }

  /// The most urgent finding that takes the line over.
  package var safety: SafetyFinding? { findings.first { !$0.policyOnly } }

  /// What the line asks for beside its danger sign, or the intent itself.
  package var plainIntent: IntentID {
    intent.group == "safety"
      ? (alternatives.first { $0.intent.group != "safety" }?.intent ?? .none)
      : intent
  }
}

/// Why the engine decided as it did.
package struct Explanation: Sendable {
  package struct Vote: Sendable, Equatable {
    package let word: String
    package let points: Double
  }

  package let intent: IntentID
  package let margin: Double
  package let votes: [Vote]
  /// Keyword rules that held, as places in the intent's file.
  package let rules: [String]
}

/// How the danger in a line was judged.
package struct DangerExplanation: Sendable, Encodable {
  /// How much the line sounds like danger to the learned reading.
  package let score: Double
  /// The rule and level it sounds like most.
  package let sounds: String
  /// The score above which the learned reading raises an alarm by itself.
  package let raisedAbove: Double
  /// The score below which it calms one that a rule raised.
  package let calmedBelow: Double
  /// Rules that hold, with their parts.
  package let rules: [String]
  /// Danger signs seen.
  package let signs: [String]
}

extension SafetyLevel {
  /// The catalogue's id for a level.
  package var intent: IntentID {
    switch self {
    case .emergency: "safety.emergency"
    case .urgent: "safety.urgent"
    case .crisis: "safety.crisis"
    case .eatingDisorder: "safety.eating_disorder"
    }
  }
}
