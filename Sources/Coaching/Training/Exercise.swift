/// The structure of one exercise; its name, cue and how-to live in the content.
package struct Exercise: Sendable, Equatable {
  package let id: ID
  package let muscles: [String]
  /// Every part is needed.
  package let kit: [KitPart]
  package let position: Position
  /// One leg alone can do it while the other bears no weight.
  package let allowsFreeLeg: Bool
  package let level: Level
  package let pattern: Pattern
  package let easier: ID?
  package let harder: ID?
  package let skip: Set<SkipCode>
  package let dose: Dose

  package init(
    id: ID, muscles: [String], kit: [KitPart], position: Position, allowsFreeLeg: Bool,
    level: Level, pattern: Pattern, easier: ID?, harder: ID?, skip: Set<SkipCode>, dose: Dose
  ) {
    self.id = id
    self.muscles = muscles
    self.kit = kit
    self.position = position
    self.allowsFreeLeg = allowsFreeLeg
    self.level = level
    self.pattern = pattern
    self.easier = easier
    self.harder = harder
    self.skip = skip
    self.dose = dose
  }

  /// The name of an exercise in the library, as in `sit_to_stand`.
  package struct ID: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
  }

  /// Where the body is; `floor` is only for someone who gets up from it alone.
  package enum Position: String, CaseIterable, Sendable, Codable {
    case bed
    case sit
    case floor
    case stand
  }
}

/// How demanding an exercise is, and what someone is ready for.
package enum Level: Int, CaseIterable, Sendable, Codable, Comparable {
  case bed = 0
  /// Chair or a hand on something.
  case supported = 1
  /// On the feet, no kit.
  case standing = 2
  /// Bands, dumbbells or a kettlebell at home.
  case homeKit = 3
  case gym = 4

  package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The next level, the top one staying as it is.
  package var above: Level { Level(rawValue: rawValue + 1) ?? self }

  /// The level below, the lowest staying as it is.
  package var below: Level { Level(rawValue: rawValue - 1) ?? self }
}
