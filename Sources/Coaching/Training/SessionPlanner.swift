/// Builds strength sessions: picks, sets, rests, length.
package struct SessionPlanner: Sendable {
  package let library: ExerciseLibrary
  package let trainee: Trainee
  package let norms: SelfTestNorms

  package init(library: ExerciseLibrary, trainee: Trainee, norms: SelfTestNorms) {
    self.library = library
    self.trainee = trainee
    self.norms = norms
  }

  package func session(_ request: SessionRequest) -> TrainingSession {
    let picker = SlotPicker(
      library: library, trainee: trainee, current: request.current, standIns: request.standIns)
    let slots = WeekTemplate.slots(
      for: trainee, letter: request.letter, withPower: isPowerDue(request.trainingWeek))
    var items: [PlannedItem] = []
    var leftOut: [Slot] = []
    var used: Set<Exercise.ID> = []
    for slot in slots {
      let rests = slot.pattern.map(request.resting.contains) ?? false
      guard !rests, let id = picker.pick(slot, used: used),
        let item = item(slot, id, request, leg: trainee.unloadedLeg == nil ? nil : .free)
      else {
        leftOut.append(slot)
        continue
      }
      used.insert(id)
      items.append(item)
    }
    items += injuredPart(request)
    return fitted(items, leftOut: leftOut, request)
  }

  /// Fast rises: 65 and over, from week 9, once the chair stand is not below the norm.
  private func isPowerDue(_ trainingWeek: Int) -> Bool {
    let facts = trainee.facts
    guard trainee.mayDoPower, trainingWeek >= 9, let age = facts.ageYears,
      let count = facts.chairStands
    else { return false }
    let norm = norms.chairStand(ageYears: age, sex: facts.sex, count: count).norm
    return norm == .usual || norm == .above
  }

  /// What the stage opens for the leg that bears no weight.
  package func injuredPart(_ request: SessionRequest) -> [PlannedItem] {
    guard trainee.unloadedLeg != nil else { return [] }
    return (trainee.facts.operated?.stage.opens ?? []).compactMap { id in
      guard let exercise = library[id], exercise.skip.isDisjoint(with: trainee.skipCodes) else {
        return nil
      }
      return item(.injuredLeg, id, request, leg: .injured)
    }
  }

  private func item(
    _ slot: Slot, _ id: Exercise.ID, _ request: SessionRequest, leg: PlannedItem.WorkingLeg?
  ) -> PlannedItem? {
    guard let exercise = library[id] else { return nil }
    let dose = exercise.dose
    let before = request.current[slot].flatMap {
      library.isUsable($0, by: trainee, upTo: trainee.oneLevelUp) ? nil : $0
    }
    return PlannedItem(
      slot: slot, exercise: id,
      sets: trainee.sets(of: exercise, in: slot, trainingWeek: request.trainingWeek),
      count: dose.count, unit: dose.unit, eachLeg: dose.eachLeg && leg == nil,
      holdSeconds: dose.holdSeconds, restSeconds: trainee.restSeconds(in: slot), leg: leg,
      halfRange: !exercise.skip.isDisjoint(with: trainee.facts.halfRangeCodes),
      standsInFor: before)
  }
}

extension Trainee {
  /// Sets by training week; balance and hourly moves keep the dose's own number.
  package func sets(of exercise: Exercise, in slot: Slot, trainingWeek: Int) -> Int {
    if exercise.pattern == .balance || exercise.dose.hourly { return exercise.dose.sets }
    var sets = mainSets(trainingWeek: trainingWeek)
    let oneLegIsLimited = facts.isInRehab || unloadedLeg != nil || bearing.has(.partial)
    if facts.isUnder65, level <= .supported, oneLegIsLimited { sets = max(sets, 2) }
    return slot.pattern?.isAccessory == true ? min(sets, 2) : sets
  }

  /// Sets of a main exercise in the given week of training.
  package func mainSets(trainingWeek week: Int) -> Int {
    if facts.hasEnergyLimit { return 1 }
    if facts.hasNerveCondition { return week <= 4 ? 1 : 2 }
    guard facts.isUnder65, level >= .standing else { return week <= 2 ? 1 : 2 }
    if level == .standing { return week <= 6 ? 2 : 3 }
    return facts.isExperienced || week > 2 ? 3 : 2
  }

  /// Rest after a set.
  package func restSeconds(in slot: Slot) -> Int {
    guard slot.pattern?.isMain == true, level > .bed else { return 60 }
    return level >= .homeKit || facts.isOlder ? 120 : 90
  }
}
