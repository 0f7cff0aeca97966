/// One way to move for minutes; names and advice live in the content.
package struct AerobicMode: Sendable, Equatable {
  package let id: ID
  package let levels: ClosedRange<Level>
  /// Needs a machine or a place the user named (a gym has all).
  package let mustBeOwned: Bool
  package let ruledOutBy: Set<Exclusion>
  /// One minute counts for two, so half the minutes are asked for.
  package let isVigorous: Bool
  /// The most minutes asked for on one day.
  package let mostMinutesADay: Int?
  /// False for breaks from sitting, which fill no aerobic share.
  package let fillsShare: Bool

  package init(
    id: ID, levels: ClosedRange<Level>, mustBeOwned: Bool, ruledOutBy: Set<Exclusion>,
    isVigorous: Bool = false, mostMinutesADay: Int? = nil, fillsShare: Bool = true
  ) {
    self.id = id
    self.levels = levels
    self.mustBeOwned = mustBeOwned
    self.ruledOutBy = ruledOutBy
    self.isVigorous = isVigorous
    self.mostMinutesADay = mostMinutesADay
    self.fillsShare = fillsShare
  }

  /// The name of a mode, as in `a_walk`.
  package struct ID: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }
  }

  /// What rules a mode out: skip codes, and states that matter to it alone.
  package enum Exclusion: String, CaseIterable, Sendable, Codable {
    case knee = "KN"
    case hip = "HI"
    case ankle = "AN"
    case back = "BK"
    case unsteady = "BAL"
    case hipReplacementLimits = "THR"
    case pregnancy = "PREG"
    case osteoporosis = "OSTEO"
    /// A leg bears no weight.
    case noWeight = "NWB"
    /// A leg bears only part of the weight, and walking was not named as allowed.
    case partialWeight = "PARTIAL"
    case cannotStand = "NO_STANDING"
    case cannotSit = "NO_SITTING"
    case footUlcer = "FOOT_ULCER"
    /// An open wound or a cast.
    case wound = "WOUND"
    case shoulderPain = "SHOULDER"
    /// The readiness questions have an unresolved yes.
    case parqYes = "PARQ"
    /// Knee, hip or ankle hurts more than 5 of 10 or is swollen.
    case soreJoint = "SORE"
  }
}

extension Trainee {
  /// What rules aerobic modes out for this trainee.
  package var aerobicExclusions: Set<AerobicMode.Exclusion> {
    let rules: [(AerobicMode.Exclusion, Bool)] = [
      (.noWeight, bearing.has(.none)),
      (.partialWeight, bearing.has(.partial) && !facts.walkingAllowed),
      (.cannotStand, facts.standsTenSeconds == false || facts.isFootDropOpen),
      (.cannotSit, facts.isBedBound || facts.sitsFiveMinutes == false),
      (.footUlcer, facts.hasFootUlcer),
      (.wound, facts.hasWoundOrCast),
      (.shoulderPain, facts.hasShoulderPain),
      (.parqYes, facts.parq == .yes),
      (.soreJoint, hasSoreLegJoint),
    ]
    let codes = skipCodes.compactMap { AerobicMode.Exclusion(rawValue: $0.rawValue) }
    return Set(rules.filter(\.1).map(\.0)).union(codes)
  }

  private var hasSoreLegJoint: Bool {
    [Joint.knee, .hip, .ankle].contains {
      (facts.pain[$0] ?? 0) > 5 || facts.swollen.contains($0)
    }
  }
}
