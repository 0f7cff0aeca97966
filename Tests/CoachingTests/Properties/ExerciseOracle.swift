import Coaching

/// Whether training.md allows an exercise, read from the page once more and apart from the planner.
struct ExerciseOracle {
  /// With the pain of today.
  let facts: TrainingFacts
  let level: Level

  /// What speaks against an exercise on a card, or nil.
  func objection(to exercise: Exercise, leg: PlannedItem.WorkingLeg?) -> String? {
    if let missing = missingKit(exercise) { return "needs \(missing)" }
    var codes = codesInForce
    if leg != nil { codes.remove(.unsteady) }
    if let code = exercise.skip.intersection(codes).first { return "skip code \(code.rawValue)" }
    if leg == .injured { return nil }
    if leg == .free, !exercise.allowsFreeLeg { return "not for one leg" }
    let needsNaming: Set<Exercise.ID> = [
      "seated_knee_ext", "seated_knee_ext_wt", "leg_extension",
    ]
    if leg == nil, isInRehab, !facts.openChainAllowed, needsNaming.contains(exercise.id) {
      return "open chain not named as allowed"
    }
    if exercise.level > highest { return "level \(exercise.level.rawValue)" }
    return position(exercise.position)
  }

  /// Section 1, the line of the skip codes; PO acts through the stage gates.
  var codesInForce: Set<SkipCode> {
    var codes: Set<SkipCode> = []
    for (joint, score) in facts.pain where score >= 4 {
      codes.insert(code(of: joint))
    }
    if facts.hasNewAnkleInjury { codes.insert(.acuteAnkle) }
    if let seconds = facts.stanceSeconds {
      if seconds < 5 { codes.insert(.unsteady) }
    } else if isUnsteadyByRisk || level <= .supported {
      codes.insert(.unsteady)
    }
    if facts.hasSupport { codes.remove(.unsteady) }
    if legs == [.none, .none] { codes.insert(.noWeight) }
    if facts.hasHipLimits { codes.insert(.hipReplacementLimits) }
    switch facts.pregnancy {
    case .week(let week) where week >= 14: codes.insert(.pregnancy)
    case .unknownWeek: codes.insert(.pregnancy)
    default: break
    }
    if facts.mustNotStrain { codes.insert(.noStraining) }
    if facts.hasOsteoporosis { codes.insert(.osteoporosis) }
    if facts.hasNerveCondition { codes.insert(.nerveCondition) }
    return codes
  }

  private func code(of joint: Joint) -> SkipCode {
    switch joint {
    case .knee: .knee
    case .hip: .hip
    case .ankle: .ankle
    case .back: .back
    }
  }

  /// Section 5, balance flag, but for the stance that is known by then.
  private var isUnsteadyByRisk: Bool {
    let isLoading = isInRehab && (facts.operated?.stage.rawValue ?? 0) >= 3
    return (facts.ageYears ?? 0) >= 65 || facts.fellLastYear || facts.hasNumbFeet || isLoading
  }

  var isInRehab: Bool {
    guard let leg = facts.operated else { return false }
    return leg.stage != .fullWeight || leg.daysAtStage < 28
  }

  /// The stricter of stage and weight-bearing, left and right.
  var legs: [WeightBearing] {
    var legs = [facts.bearing.left, facts.bearing.right]
    guard let operated = facts.operated else { return legs }
    let allowed: WeightBearing =
      operated.stage.rawValue <= 2 ? .none : operated.stage.rawValue == 3 ? .partial : .full
    let side = operated.side == .left ? 0 : 1
    legs[side] = min(legs[side], allowed)
    return legs
  }

  var hasFreeLeg: Bool { legs.contains(.none) && legs != [.none, .none] }

  /// Section 4: the caps.
  var cap: Level {
    var top = Level.gym
    func lower(to level: Level, _ applies: Bool) { if applies { top = min(top, level) } }
    lower(to: .standing, (facts.ageYears ?? 0) >= 65 && facts.loggedWeeks < 8)
    lower(to: .standing, facts.ageYears == nil || facts.parq == .notAsked)
    lower(to: .standing, facts.hasNerveCondition)
    lower(to: .supported, facts.parq == .yes || facts.hasALS)
    return top
  }

  /// Sections 5 and 10: one level up, never over a cap; in rehab and on partial weight the own one.
  private var highest: Level {
    if isInRehab || legs.contains(.partial) { return min(level, cap) }
    return min(Level(rawValue: level.rawValue + 1) ?? .gym, cap)
  }

  private func position(_ position: Exercise.Position) -> String? {
    if level == .bed, position != .bed { return "in bed only" }
    if facts.standsTenSeconds == false, position == .stand || position == .floor {
      return "cannot stand"
    }
    let usually =
      (facts.ageYears ?? 99) < 65 && level >= .standing && !isInRehab && !hasFreeLeg
    let risesAlone = facts.risesFromFloor ?? usually
    return position == .floor && !risesAlone ? "cannot use the floor" : nil
  }

  private func missingKit(_ exercise: Exercise) -> String? {
    if facts.kit.contains("gym") { return nil }
    let home = [
      "none", "chair", "armchair", "high chair", "counter", "wall", "wall near", "pillow", "towel",
      "towel roll", "mat", "stick",
    ]
    var all = facts.kit.union(home)
    if all.contains("stairs") { all.formUnion(["step", "rail"]) }
    if all.contains("dumbbells") || all.contains("kettlebell") { all.insert("dumbbell") }
    return exercise.kit.first { $0.choices.allSatisfy { !all.contains($0) } }
      .map { $0.choices.joined(separator: " or ") }
  }
}
