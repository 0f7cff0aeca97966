import Coaching
import Content
import Record

/// A self-test that the coach leads through: what is said first, and what it asks.
enum GuidedTest: String, CaseIterable {
  case chairStand = "cst30"
  case fiveRises = "5xsts"
  case stance = "sls"
  case calf
  case sarcF = "sarcf"

  var explanation: TestPhrase {
    switch self {
    case .chairStand: .explainChair
    case .fiveRises: .explainFive
    case .stance: .explainStance
    case .calf: .explainCalf
    case .sarcF: .explainSarcF
    }
  }

  /// What the choice says of it.
  var summary: TestPhrase {
    switch self {
    case .chairStand: .aboutChair
    case .fiveRises: .aboutFive
    case .stance: .aboutStance
    case .calf: .aboutCalf
    case .sarcF: .aboutSarcF
    }
  }

  /// Its own questions, then those that its norm may need.
  var steps: [FormStep] {
    let own = TestStep.allCases.filter { $0.test == self }.map(FormStep.test)
    return own + needs.map(FormStep.setUp)
  }

  private var needs: [SetUpStep] {
    switch self {
    case .chairStand: [.age, .sex]
    case .fiveRises, .stance: [.age]
    case .calf: [.sex, .height, .weight]
    case .sarcF: []
    }
  }

  /// Done on the feet, so it waits while standing is not safe or not allowed.
  var isStanding: Bool { self == .chairStand || self == .fiveRises || self == .stance }

  /// One number for all answers, so that one left out spoils it.
  var needsAllAnswers: Bool { self == .sarcF }
}

/// One question of a self-test.
enum TestStep: String, CaseIterable {
  case chairStands = "cst30"
  case fiveRises = "5xsts"
  case stanceLeft = "sls.left"
  case stanceRight = "sls.right"
  case calfLeft = "calf.left"
  case calfRight = "calf.right"
  case strength = "sarcf.strength"
  case walking = "sarcf.walking"
  case rising = "sarcf.rising"
  case stairs = "sarcf.stairs"
  case falls = "sarcf.falls"

  var test: GuidedTest {
    switch self {
    case .chairStands: .chairStand
    case .fiveRises: .fiveRises
    case .stanceLeft, .stanceRight: .stance
    case .calfLeft, .calfRight: .calf
    case .strength, .walking, .rising, .stairs, .falls: .sarcF
    }
  }

  /// The leg it measures; nil where both work together.
  var side: String? {
    switch self {
    case .stanceLeft, .calfLeft: "left"
    case .stanceRight, .calfRight: "right"
    default: nil
    }
  }

  var question: TestPhrase {
    switch self {
    case .chairStands: .askChair
    case .fiveRises: .askFive
    case .stanceLeft: .askStanceLeft
    case .stanceRight: .askStanceRight
    case .calfLeft: .askCalfLeft
    case .calfRight: .askCalfRight
    case .strength: .askStrength
    case .walking: .askWalking
    case .rising: .askRising
    case .stairs: .askStairs
    case .falls: .askFalls
    }
  }
}
