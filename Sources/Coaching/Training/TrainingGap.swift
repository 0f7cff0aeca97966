/// How training resumes after days off; the milder comes first.
package enum Resumption: String, CaseIterable, Sendable, Codable {
  case normal = "NORMAL"
  case repeatLast = "REPEAT"
  case deload = "DELOAD"
  case lighter = "X0.9"
  case muchLighter = "X0.8"
  /// The first session after an illness.
  case easier = "EASIER"
  case retest = "RETEST"

  /// When several meet only the strictest acts.
  package static func strictest(_ found: [Resumption]) -> Resumption {
    allCases.last { found.contains($0) } ?? .normal
  }
}

/// Days off and days in bed.
package enum TrainingGap {
  /// So many days without strength work ask for new tests.
  package static let retestDays = 57

  /// What a gap since the last strength day asks for.
  package static func resumption(daysOff days: Int) -> Resumption {
    switch days {
    case ...9: .normal
    case ...14: .repeatLast
    case ...28: .lighter
    case ..<retestDays: .muchLighter
    default: .retest
    }
  }

  /// What fever, a chest infection or vomiting asks for, and for how many days nothing is raised.
  package static func resumption(
    daysInBed days: Int
  ) -> (action: Resumption, noProgressDays: Int) {
    if days >= 7 { return (.retest, 0) }
    return (.easier, days >= 3 ? 14 : 0)
  }

  /// The level after a gap that asks for new tests.
  package static func level(after level: Level) -> Level {
    level > .supported ? level.below : level
  }
}

/// Why a week is a deload week.
package enum Deload: String, CaseIterable, Sendable, Codable {
  /// Two exercises back off.
  case stall = "DELOAD_STALL"
  /// Effort stays at 9 of 10.
  case effort = "DELOAD_EFFORT"
  /// Five full weeks on three sets.
  case planned = "DELOAD_PLANNED"

  /// `rpes` are the sessions' mean efforts, the latest last.
  package static func reason(
    fullWeeksOnThreeSets weeks: Int, backingOff exercises: Int, rpes: [Double]
  ) -> Deload? {
    if exercises >= 2 { return .stall }
    let last = rpes.suffix(3)
    if last.count == 3, (last.reduce(0, +) / 3).reaches(9) { return .effort }
    return weeks >= 5 ? .planned : nil
  }
}
