/// The aerobic modes the coach knows, in table order.
package struct AerobicModeList: Sendable {
  package let modes: [AerobicMode]
  private let positions: [AerobicMode.ID: Int]

  package init(_ modes: [AerobicMode]) {
    self.modes = modes
    positions = Dictionary(
      modes.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: AerobicMode.ID) -> AerobicMode? { positions[id].map { modes[$0] } }

  package func allows(_ id: AerobicMode.ID, for trainee: Trainee) -> Bool {
    guard let mode = self[id] else { return false }
    return allows(mode, for: trainee, excluding: trainee.aerobicExclusions)
  }

  /// The favourite not done for longest, else the usual order; a readiness hold leaves easy
  /// walking.
  package func choice(for trainee: Trainee, in log: TrainingLog) -> AerobicMode? {
    let exclusions = trainee.aerobicExclusions
    let wishes =
      trainee.facts.parq == .yes
      ? Self.easy : log.longestUndone(trainee.facts.favourites) + Self.usualOrder
    return wishes.lazy.compactMap { self[$0] }
      .first { $0.fillsShare && allows($0, for: trainee, excluding: exclusions) }
  }

  func allows(
    _ mode: AerobicMode, for trainee: Trainee, excluding exclusions: Set<AerobicMode.Exclusion>
  ) -> Bool {
    mode.levels.contains(trainee.level)
      && (!mode.mustBeOwned || trainee.kit.hasGym || trainee.facts.modes.contains(mode.id))
      && mode.ruledOutBy.isDisjoint(with: exclusions)
  }

  static let easy: [AerobicMode.ID] = ["a_walk", "a_march"]
  static let usualOrder: [AerobicMode.ID] = [
    "a_walk", "a_bike", "a_water", "a_pedal", "a_arm", "a_march",
  ]
}
