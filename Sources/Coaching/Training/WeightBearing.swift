/// How much of the body a leg may carry.
package enum WeightBearing: Int, Sendable, Codable, Comparable {
  case none
  case partial
  case full

  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One side of the body.
package enum Side: String, CaseIterable, Sendable, Codable {
  case left
  case right

  package var other: Side { self == .left ? .right : .left }
}

/// What each leg may carry.
package struct LegBearing: Sendable, Equatable {
  package var left: WeightBearing
  package var right: WeightBearing

  package init(left: WeightBearing = .full, right: WeightBearing = .full) {
    self.left = left
    self.right = right
  }

  package subscript(side: Side) -> WeightBearing {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }

  package var isFull: Bool { left == .full && right == .full }

  func has(_ bearing: WeightBearing) -> Bool { left == bearing || right == bearing }
}

/// An operated or cast leg and what the user says it may do.
package struct OperatedLeg: Sendable, Equatable {
  package var side: Side
  package var stage: Stage
  package var daysAtStage: Int

  package init(side: Side, stage: Stage, daysAtStage: Int = 0) {
    self.side = side
    self.stage = stage
    self.daysAtStage = daysAtStage
  }

  /// What the surgeon or physio allows, as the user relays it.
  package enum Stage: Int, CaseIterable, Sendable, Codable {
    case noMovement = 0
    case isometrics = 1
    case motionWithoutWeight = 2
    case partialWeight = 3
    case fullWeight = 4
  }

  /// Days at full weight after which the ordinary rules are back.
  private static let lastStageDays = 28

  package var isInRehab: Bool { !(stage == .fullWeight && daysAtStage >= Self.lastStageDays) }

  /// The first day of the ordinary rules; nil while the rehab goes on.
  package func rehabEnded(asOf today: Day) -> Day? {
    isInRehab ? nil : today - (daysAtStage - Self.lastStageDays)
  }
}

extension OperatedLeg.Stage {
  var bearing: WeightBearing {
    switch self {
    case .noMovement, .isometrics, .motionWithoutWeight: .none
    case .partialWeight: .partial
    case .fullWeight: .full
    }
  }

  /// The exercises this stage opens for the leg itself.
  package var opens: [Exercise.ID] {
    switch self {
    case .isometrics: ["quad_set", "glute_set", "ham_set"]
    case .motionWithoutWeight: ["heel_slide", "short_arc_quad", "straight_leg_raise", "clamshell"]
    case .noMovement, .partialWeight, .fullWeight: []
    }
  }
}
