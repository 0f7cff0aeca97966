/// The word sets, cues and signs that the rules share: `seeds/red-flags/words.yaml`.
package struct RedFlagWords: Codable, Sendable {
  /// Everyday phrases with a scary word in them; they are blanked before any sign is looked for.
  package let idioms: [String]
  package let sets: [String: [String]]
  /// Turns of phrase that say when, who, or whether at all; the keys are the cases of `SafetyCue`.
  package let cues: [String: [String]]
  package let signs: [String: RedFlagSign]
}

/// The help lines of one region: `seeds/red-flags/lines.yaml`.
package struct HelpLines: Codable, Sendable {
  package let region: String
  package let countries: [String]
  package let emergencyNumber: String
  package let crisisLine: String
  package let urgentLine: String?
  package let sources: [String]

  enum CodingKeys: String, CodingKey {
    case region, countries, sources
    case emergencyNumber = "emergency_number"
    case crisisLine = "crisis_line"
    case urgentLine = "urgent_line"
  }
}

/// The whole file of help lines; the first region is the one used when the country is unknown.
package struct HelpLinesFile: Codable, Sendable {
  package let regions: [HelpLines]
}
