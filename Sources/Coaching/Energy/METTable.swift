/// Compendium rows and which of them a mode, an effort or a speed means; the values come from seeds.
package struct METTable: Equatable, Sendable {
  /// One activity: resting is 1 MET.
  package struct Row: Hashable, Sendable, Codable {
    /// Five digits, with zeros in front.
    package let code: String
    package let met: Double
    package let activity: String

    package init(code: String, met: Double, activity: String) {
      self.code = code
      self.met = met
      self.activity = activity
    }
  }

  package enum Effort: String, CaseIterable, Sendable, Codable {
    case easy
    case moderate
    case vigorous
  }

  /// The codes of an aerobic mode by effort.
  package struct Mode: Hashable, Sendable, Codable {
    package let mode: String
    package let easy: String
    package let moderate: String
    package let vigorous: String

    package init(mode: String, easy: String, moderate: String, vigorous: String) {
      self.mode = mode
      self.easy = easy
      self.moderate = moderate
      self.vigorous = vigorous
    }

    func code(_ effort: Effort) -> String {
      switch effort {
      case .easy: easy
      case .moderate: moderate
      case .vigorous: vigorous
      }
    }
  }

  /// A code that holds from a number on: km/h, or repetitions a minute.
  package struct Step: Hashable, Sendable, Codable {
    package let from: Double
    package let code: String

    package init(from: Double, code: String) {
      self.from = from
      self.code = code
    }
  }

  /// The codes of a mode by speed, slowest first; under the first one the mode `slower` speaks.
  package struct Speeds: Hashable, Sendable, Codable {
    package let mode: String
    package let slower: String?
    package let steps: [Step]

    package init(mode: String, slower: String? = nil, steps: [Step]) {
      self.mode = mode
      self.slower = slower
      self.steps = steps
    }
  }

  /// The codes of strength work: by level 0 to 4, and for a name the library does not know.
  package struct Strength: Hashable, Sendable, Codable {
    package let levels: [String]
    package let unknown: String

    package init(levels: [String], unknown: String) {
      self.levels = levels
      self.unknown = unknown
    }
  }

  package let rows: [Row]
  package let modes: [Mode]
  package let speeds: [Speeds]
  package let strength: Strength
  package let chairStands: [Step]
  let rowByCode: [String: Row]

  package init(
    rows: [Row], modes: [Mode], speeds: [Speeds], strength: Strength, chairStands: [Step]
  ) {
    self.rows = rows
    self.modes = modes
    self.speeds = speeds
    self.strength = strength
    self.chairStands = chairStands
    rowByCode = Dictionary(rows.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension METTable: Decodable {
  private enum CodingKeys: String, CodingKey {
    case rows, modes, speeds, strength
    case chairStands = "chair_stands"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rows: try container.decode([Row].self, forKey: .rows),
      modes: try container.decode([Mode].self, forKey: .modes),
      speeds: try container.decode([Speeds].self, forKey: .speeds),
      strength: try container.decode(Strength.self, forKey: .strength),
      chairStands: try container.decode([Step].self, forKey: .chairStands))
  }
}

extension METTable: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rows, forKey: .rows)
    try container.encode(modes, forKey: .modes)
    try container.encode(speeds, forKey: .speeds)
    try container.encode(strength, forKey: .strength)
    try container.encode(chairStands, forKey: .chairStands)
  }
}
