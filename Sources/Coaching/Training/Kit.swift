import Foundation

/// One thing an exercise needs: any of the choices will do.
package struct KitPart: Sendable, Hashable {
  package let choices: [String]

  /// Reads `chair` or `ankle weight or band`.
  package init(_ text: String) {
    choices = text.components(separatedBy: " or ")
  }
}

/// What someone has at hand.
package struct Kit: Sendable, Equatable {
  package let owned: Set<String>
  private let available: Set<String>

  /// `owned` holds kit names, `gym` for everything, and ids of exercises whose machine is there.
  package init(owned: Set<String>) {
    self.owned = owned
    var all = Self.household.union(owned)
    for item in owned { all.formUnion(Self.standsFor[item] ?? []) }
    available = all
  }

  package var hasGym: Bool { owned.contains("gym") }

  /// Bands or weights, which open level 3.
  package var hasBandsOrWeights: Bool { !owned.isDisjoint(with: Self.bandsOrWeights) }

  func serves(_ exercise: Exercise) -> Bool {
    hasGym || owned.contains(exercise.id.rawValue)
      || exercise.kit.allSatisfy { $0.choices.contains(where: available.contains) }
  }

  /// What every home has.
  package static let household: Set<String> = [
    "none", "chair", "armchair", "high chair", "counter", "wall", "wall near", "pillow",
    "towel roll", "towel", "mat", "stick",
  ]

  private static let standsFor: [String: Set<String>] = [
    "dumbbells": ["dumbbell"],
    "kettlebell": ["dumbbell"],
    "stairs": ["step", "rail"],
  ]

  private static let bandsOrWeights: Set<String> = [
    "band", "dumbbell", "dumbbells", "kettlebell", "gym",
  ]
}
