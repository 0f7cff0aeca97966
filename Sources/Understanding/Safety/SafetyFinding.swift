/// How loud a finding is, as the bridge and `coach parse` report it.
package enum SafetyLevel: String, Sendable {
  case emergency, crisis, urgent
  case eatingDisorder = "eating_disorder"

  /// 0 for the gravest.
  var rank: Int {
    switch self {
    case .emergency: 0
    case .crisis: 1
    case .urgent: 2
    case .eatingDisorder: 3
    }
  }
}

/// What a rule asks for, the most urgent first.
package enum SafetyAction: String, Sendable, Codable, Comparable, CaseIterable {
  case emergency, crisis
  case sameDay = "same_day"
  case soon
  case numbersOff = "numbers_off"

  package var level: SafetyLevel {
    switch self {
    case .emergency: .emergency
    case .crisis: .crisis
    case .sameDay, .soon: .urgent
    case .numbersOff: .eatingDisorder
    }
  }

  private var rank: Int {
    switch self {
    case .emergency: 0
    case .crisis: 1
    case .sameDay: 2
    case .soon: 3
    case .numbersOff: 4
    }
  }

  package static func < (left: SafetyAction, right: SafetyAction) -> Bool {
    left.rank < right.rank
  }
}

/// A rule that fired, with the words that made it fire.
package struct SafetyFinding: Sendable, Equatable {
  /// Present where a rule holds, likely where the line only resembles others that say this danger.
  package enum Status: String, Sendable { case present, likely }

  /// "RF-05".
  package let rule: String
  package let part: String
  package let action: SafetyAction
  package let level: SafetyLevel
  /// Token ranges of the line.
  package let evidence: [Range<Int>]
  package let status: Status
  /// True for a rule that only limits what is offered, such as numbers for a minor; it takes no
  /// intent over.
  package let policyOnly: Bool
}

/// Findings of one line, with the signs behind them so that the next line can complete a "+".
package struct SafetyReading: Sendable, Equatable {
  package let findings: [SafetyFinding]
  package let signs: Set<String>
  /// Tokens of the line that a "no" or a "fine" takes away.
  package var denied: [Int] = []
  package static let nothing = SafetyReading(findings: [], signs: [])
}

/// What is known about the person before the line is read.
package struct SafetyContext: Sendable {
  package var ageYears: Int?
  package var pregnant = false
  package var weeksSinceBirth: Int?
  package var conditions: Set<String> = []
  package var medicines: Set<String> = []
  /// An operation in the last 3 months.
  package var recentOperation = false
  /// The level of a spinal cord injury, such as "T4".
  package var spinalInjuryLevel: String?
  /// Signs of the message before, for rules with a "+".
  package var previousSigns: Set<String> = []
  /// The rule whose yes/no question is open.
  package var pendingQuestion: String?
  /// The year of the message; a year before it counts as past.
  package var year: Int?

  package init() {}
}
