/// A place in a session; a raw value with a 2 is session B's own knee or calf exercise.
package enum Slot: String, CaseIterable, Sendable, Codable {
  case kneeDominant = "Q"
  case kneeDominantB = "Q2"
  case hipDominant = "H"
  case kneeFlexion = "HC"
  case calf = "CF"
  case calfB = "CF2"
  case shin = "TA"
  case hipAbductors = "GA"
  case adductors = "AD"
  case core = "CO"
  case balance = "BA"
  case power = "PW"
  /// The moves an operated or cast leg is allowed.
  case injuredLeg = "INJ"
}

extension Slot {
  /// Nil for the injured leg, whose moves come from its stage.
  package var pattern: Pattern? {
    switch self {
    case .kneeDominant, .kneeDominantB: .kneeDominant
    case .calf, .calfB: .calf
    case .injuredLeg: nil
    default: Pattern(rawValue: rawValue)
    }
  }

  /// The slot of session A that B's own slot looks at.
  package var counterpart: Slot? {
    switch self {
    case .kneeDominantB: .kneeDominant
    case .calfB: .calf
    default: nil
    }
  }

  /// How many links B's exercise may stand from A's.
  var reach: Int { self == .kneeDominantB ? 1 : 2 }
}

/// Which of the two alternating sessions.
package enum SessionLetter: String, CaseIterable, Sendable, Codable {
  case a = "A"
  case b = "B"

  package var next: SessionLetter { self == .a ? .b : .a }
}

/// The slots of a session in the order they are done.
package enum WeekTemplate {
  /// `withPower` puts fast rises into session A of people of 65 and over.
  package static func slots(
    for trainee: Trainee, letter: SessionLetter, withPower: Bool = false
  ) -> [Slot] {
    var slots = base(trainee.level, letter)
    if trainee.level >= .standing { slots.append(trainee.needsBalance ? .balance : .core) }
    if withPower, letter == .a { slots.insert(.power, at: 0) }
    if let place = slots.firstIndex(of: .balance) {
      slots.insert(slots.remove(at: place), at: 0)
    }
    return slots
  }

  private static func base(_ level: Level, _ letter: SessionLetter) -> [Slot] {
    switch (level, letter) {
    case (.bed, .a): [.kneeDominant, .hipDominant, .calf, .kneeFlexion, .adductors]
    case (.bed, .b): [.kneeDominantB, .hipDominant, .hipAbductors, .calfB, .kneeFlexion]
    case (.supported, .a): [.kneeDominant, .calf, .hipAbductors, .hipDominant, .balance]
    case (.supported, .b): [.kneeDominantB, .calfB, .kneeFlexion, .shin, .balance]
    case (_, .a): [.kneeDominant, .hipDominant, .calf, .hipAbductors]
    case (_, .b): [.kneeDominantB, .kneeFlexion, .calfB, .shin, .adductors]
    }
  }
}
