/// What a movement mainly trains; every exercise has one.
package enum Pattern: String, CaseIterable, Sendable, Codable {
  case kneeDominant = "Q"
  case hipDominant = "H"
  case kneeFlexion = "HC"
  case calf = "CF"
  case shin = "TA"
  case hipAbductors = "GA"
  case adductors = "AD"
  case core = "CO"
  case balance = "BA"
  case power = "PW"
}

extension Pattern {
  /// Where a slot looks when its own pattern has nothing usable.
  var neighbour: Pattern? {
    switch self {
    case .kneeDominant: .hipDominant
    case .hipDominant: .kneeFlexion
    case .kneeFlexion: .hipDominant
    case .hipAbductors: .adductors
    case .adductors: .hipAbductors
    case .calf: .shin
    case .shin: .calf
    case .balance: .core
    case .core, .power: nil
    }
  }

  /// The gentlest exercise that stands in when nothing else is usable (step 6).
  var lastResort: Exercise.ID? {
    switch self {
    case .kneeDominant: "quad_set"
    case .hipDominant: "glute_set"
    case .kneeFlexion: "ham_set"
    case .calf, .shin: "ankle_pump"
    case .adductors: "adductor_squeeze"
    case .hipAbductors, .core, .balance, .power: nil
    }
  }

  /// Main patterns rest longer between sets.
  var isMain: Bool {
    switch self {
    case .kneeDominant, .hipDominant, .kneeFlexion, .power: true
    default: false
    }
  }

  /// Accessory patterns get two sets at most.
  var isAccessory: Bool {
    switch self {
    case .hipAbductors, .adductors, .shin, .core, .power: true
    default: false
    }
  }
}

/// A joint that a complaint or a swelling is about.
package enum Joint: String, CaseIterable, Sendable, Codable {
  case knee
  case hip
  case ankle
  case back
}

extension Joint {
  /// The code that keeps exercises off this joint when it hurts.
  package var skipCode: SkipCode {
    switch self {
    case .knee: .knee
    case .hip: .hip
    case .ankle: .ankle
    case .back: .back
    }
  }

  /// Patterns that rest with this joint.
  package var patterns: Set<Pattern> {
    switch self {
    case .knee: [.kneeDominant, .kneeFlexion, .power]
    case .hip: [.hipDominant, .hipAbductors, .adductors, .power]
    case .ankle: [.calf, .shin, .balance, .power]
    case .back: [.hipDominant, .core]
    }
  }
}
