/// One red flag rule as written in `seeds/red-flags/rf-NN.yaml`.
package struct RedFlagFile: Codable, Sendable {
  package let id: String
  package let name: String
  package let signs: [String: RedFlagSign]?
  package let parts: [RedFlagPart]
  /// What to do now; a part may say something more fitting.
  package let firstWords: String
  package let why: [RedFlagReason]
  /// What the coach holds back until the user says it is cleared.
  package let meanwhile: String
  package let ask: String?
  package let holds: [String]
  /// Milder rules of the same family that this one silences.
  package let replaces: [String]?
  /// A rule that only changes what the coach offers and leaves the intent of the line alone.
  package let policy: Bool?

  enum CodingKeys: String, CodingKey {
    case id, name, signs, parts, why, meanwhile, ask, holds, replaces, policy
    case firstWords = "do"
  }
}

/// A sentence that explains a rule, with the keys of its sources.
package struct RedFlagReason: Codable, Sendable {
  package let text: String
  package let sources: [String]
}

/// One part of a rule: an action and the combinations of signs that call for it.
package struct RedFlagPart: Codable, Sendable {
  package let part: String
  /// `emergency`, `same_day`, `soon`, `crisis` or `numbers_off`.
  package let action: String
  /// `a + b - c`: signs a and b present, sign c absent; any entry is enough.
  package let when: [String]
  package let firstWords: String?
  package let ask: String?
  /// A "yes" to the rule's question makes this part fire.
  package let onYes: Bool?

  enum CodingKeys: String, CodingKey {
    case part, action, when, ask
    case onYes = "on_yes"
    case firstWords = "do"
  }
}

/// A danger sign: word patterns, what rules them out, and profile facts that stand in for them.
package struct RedFlagSign: Codable, Sendable {
  package let any: [String]?
  /// Takes over the patterns of other signs.
  package let like: [String]?
  /// Terms that rule the sign out when they stand in the same sentence.
  package let unless: [String]?
  /// Terms of which one must stand somewhere in the line.
  package let needs: [String]?
  /// Cues that do not cancel this sign: `gone`, `past`, `chronic`, `dealt`, `general`, `negated` and others.
  package let keeps: [String]?
  package let context: RedFlagContext?
}

/// Facts of the profile that count as the sign.
package struct RedFlagContext: Codable, Sendable {
  package let conditions: [String]?
  package let medicines: [String]?
  package let pregnant: Bool?
  package let weeksSinceBirthBelow: Int?
  package let ageFrom: Int?
  package let ageTo: Int?
  package let recentOperation: Bool?
  package let spinalInjury: Bool?

  enum CodingKeys: String, CodingKey {
    case conditions, medicines, pregnant
    case weeksSinceBirthBelow = "weeks_since_birth_below"
    case ageFrom = "age_from"
    case ageTo = "age_to"
    case recentOperation = "recent_operation"
    case spinalInjury = "spinal_injury"
  }
}
