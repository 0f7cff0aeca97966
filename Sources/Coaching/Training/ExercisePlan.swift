/// Where someone stands with one exercise; loads are in kg, but the rules hold in any one unit.
package struct ExercisePlan: Sendable, Equatable {
  package var exercise: Exercise.ID
  package var slot: Slot?
  package var sets: Int
  /// The range in force now.
  package var range: CountRange
  /// The exercise's own range.
  package var usualRange: CountRange
  package var unit: CountUnit
  package var holdSeconds: Int?
  /// Nil or 0 without added load.
  package var loadKG: Double?
  /// The smallest step the load can take.
  package var incrementKG: Double
  /// What was asked of each set last; nil before the first time.
  package var target: [Int]?
  /// A set was added.
  package var hasExtraSet: Bool
  /// Lowered over four seconds.
  package var isSlow: Bool

  package init(
    exercise: Exercise.ID, slot: Slot? = nil, sets: Int, range: CountRange,
    usualRange: CountRange? = nil, unit: CountUnit = .reps, holdSeconds: Int? = nil,
    loadKG: Double? = nil, incrementKG: Double = 0, target: [Int]? = nil,
    hasExtraSet: Bool = false, isSlow: Bool = false
  ) {
    self.exercise = exercise
    self.slot = slot
    self.sets = sets
    self.range = range
    self.usualRange = usualRange ?? range
    self.unit = unit
    self.holdSeconds = holdSeconds
    self.loadKG = loadKG
    self.incrementKG = incrementKG
    self.target = target
    self.hasExtraSet = hasExtraSet
    self.isSlow = isSlow
  }
}

extension ExercisePlan {
  /// The load, when there is one.
  var load: Double? { loadKG.flatMap { $0 > .binaryNoise ? $0 : nil } }

  /// The load times `factor` on a step that exists, or 0 under the first step.
  func load(times factor: Double) -> Double {
    guard let load else { return 0 }
    return Self.floor(load * factor, to: incrementKG)
  }

  static func floor(_ load: Double, to increment: Double) -> Double {
    guard increment > 0 else { return load }
    return increment * (load / increment + .binaryNoise).rounded(.down)
  }
}

/// The smallest steps of a load, when the user has named none.
package enum LoadIncrement: String, CaseIterable, Sendable {
  case barbell
  case dumbbell
  case kettlebell
  case machine
  case ankleWeight
  case addedLoad

  /// In kg for someone who loads in kilograms or in pounds.
  package func kilograms(usesPounds: Bool) -> Double {
    let (kilograms, pounds): (Double, Double) =
      switch self {
      case .barbell: (2.5, 5)
      case .dumbbell: (2, 5)
      case .kettlebell: (4, 10)
      case .machine: (5, 10)
      case .ankleWeight: (0.5, 1)
      case .addedLoad: (1, 2)
      }
    return usesPounds ? pounds * MassUnit.pound.kilograms : kilograms
  }

  /// What an exercise is loaded with.
  package init(of exercise: Exercise) {
    let kit = Set(exercise.kit.flatMap(\.choices))
    self =
      if !kit.isDisjoint(with: ["barbell", "trap bar"]) {
        .barbell
      } else if kit.contains("kettlebell") {
        .kettlebell
      } else if !kit.isDisjoint(with: ["dumbbell", "dumbbells"]) {
        .dumbbell
      } else if !kit.isDisjoint(with: ["machine", "cable", "sled"]) {
        .machine
      } else if kit.contains("ankle weight") {
        .ankleWeight
      } else {
        .addedLoad
      }
  }
}

extension Exercise {
  /// Done with a weight from the first session on.
  package var isLoaded: Bool {
    let loads: Set<String> = [
      "barbell", "trap bar", "kettlebell", "dumbbell", "dumbbells", "machine", "cable", "sled",
    ]
    return kit.contains { !loads.isDisjoint(with: $0.choices) }
  }
}
