extension ExerciseLibrary {
  /// Whether level, kit, position and skip codes allow an exercise; `limit` replaces the own level.
  package func isUsable(_ exercise: Exercise, by trainee: Trainee, upTo limit: Level? = nil) -> Bool
  {
    guard exercise.level <= (limit ?? trainee.level), trainee.kit.serves(exercise),
      allowsPosition(exercise.position, for: trainee)
    else { return false }
    let standsOnOne = exercise.position == .stand && exercise.dose.eachLeg
    if trainee.facts.mustStandOnBoth, standsOnOne { return false }
    // A hip that hurts much holds no lifted leg, which moves for the core do with.
    if (trainee.facts.pain[.hip] ?? 0) > 5, trainee.facts.hasSevereLegPain,
      exercise.pattern == .core
    {
      return false
    }
    if trainee.unloadedLeg != nil {
      // The free leg works while the body sits or lies, so unsteadiness rules nothing out.
      return exercise.allowsFreeLeg
        && exercise.skip.isDisjoint(with: trainee.skipCodes.subtracting([.unsteady]))
    }
    if trainee.facts.isInRehab, !trainee.facts.openChainAllowed,
      Self.openChain.contains(exercise.id)
    {
      return false
    }
    return exercise.skip.isDisjoint(with: trainee.skipCodes)
  }

  func isUsable(_ id: Exercise.ID, by trainee: Trainee, upTo limit: Level? = nil) -> Bool {
    self[id].map { isUsable($0, by: trainee, upTo: limit) } ?? false
  }

  private func allowsPosition(_ position: Exercise.Position, for trainee: Trainee) -> Bool {
    if trainee.level == .bed { return position == .bed }
    if trainee.facts.staysOffFeet { return position == .bed || position == .sit }
    return position != .floor || trainee.usesFloor
  }

  /// Knee extensions with a free foot: after an operation only when they are named as allowed.
  private static let openChain: Set<Exercise.ID> = [
    "seated_knee_ext", "seated_knee_ext_wt", "leg_extension",
  ]
}

extension ExerciseLibrary {
  /// The next harder exercise of the same pattern, at most one level up; `passedOver` is A's own
  /// exercise when B's is asked about.
  package func harder(
    than id: Exercise.ID, for trainee: Trainee, passing passedOver: Exercise.ID? = nil
  ) -> Exercise.ID? {
    guard let now = self[id] else { return nil }
    let limit = trainee.oneLevelUp
    func allows(_ exercise: Exercise) -> Bool {
      exercise.id != passedOver && isUsable(exercise, by: trainee, upTo: limit)
    }
    if let link = now.harder.flatMap({ self[$0] }), link.pattern == now.pattern, allows(link) {
      return link.id
    }
    let depthNow = depth(of: id)
    return all(of: now.pattern)
      .filter { $0.level >= now.level && depth(of: $0.id) > depthNow && allows($0) }
      .min { rank($0, by: depth(of: $0.id)) < rank($1, by: depth(of: $1.id)) }?.id
  }

  /// The next easier exercise of the same pattern.
  package func easier(than id: Exercise.ID, for trainee: Trainee) -> Exercise.ID? {
    guard let now = self[id] else { return nil }
    if let link = now.easier.flatMap({ self[$0] }), link.pattern == now.pattern,
      isUsable(link, by: trainee)
    {
      return link.id
    }
    let depthNow = depth(of: id)
    return all(of: now.pattern)
      .filter { depth(of: $0.id) < depthNow && isUsable($0, by: trainee) }
      .min { rank($0, by: -depth(of: $0.id)) < rank($1, by: -depth(of: $1.id)) }?.id
  }

  /// Another exercise of the same pattern and level that was not done of late.
  package func another(
    than id: Exercise.ID, for trainee: Trainee, without recent: Set<Exercise.ID> = []
  ) -> Exercise.ID? {
    guard let now = self[id] else { return nil }
    return all(of: now.pattern).first {
      $0.level == now.level && $0.id != id && !recent.contains($0.id)
        && isUsable($0, by: trainee)
    }?.id
  }

  private func rank(_ exercise: Exercise, by first: Int) -> (Int, Int) {
    (first, order(of: exercise.id))
  }
}
