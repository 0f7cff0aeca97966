/// The patterns that rest today, each with its reason.
package struct RestingPatterns: Sendable, Equatable {
  package private(set) var reasons: [Pattern: Reason] = [:]

  package var patterns: Set<Pattern> { Set(reasons.keys) }

  /// Why a pattern rests.
  package enum Reason: String, CaseIterable, Sendable {
    case painOver5 = "PAIN_OVER_5"
    case swollen = "SWOLLEN"
    /// A step back after pain that lasted.
    case rest72Hours = "REST_72H"
    /// Less than a strength day, yesterday or today.
    case trainedYesterday = "TRAINED_YESTERDAY"
  }

  package init(state: TrainingState, log: TrainingLog) {
    for (joint, pain) in state.pain where pain > 5 { rest(joint.patterns, .painOver5) }
    for joint in state.swollen { rest(joint.patterns, .swollen) }
    for (pattern, until) in state.restUntil where log.today < until {
      rest([pattern], .rest72Hours)
    }
    for day in log.strength.suffix(while: { log.today - $0.day < 2 }) where !day.isSession {
      rest(day.patterns, .trainedYesterday)
    }
  }

  private mutating func rest(_ patterns: Set<Pattern>, _ reason: Reason) {
    for pattern in patterns { reasons[pattern] = reason }
  }
}
