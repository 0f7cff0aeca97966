import Coaching

/// What must hold on every day, each rule as the first objection it has.
struct PlannerRules {
  let tools: PlannerTools

  func objection(_ day: CoachedDay, _ life: RandomLife) -> String? {
    decision(day) ?? strengthDay(day) ?? card(day) ?? load(day, life) ?? aerobic(day)
      ?? ramp(day, life) ?? level(day) ?? sameAgain(day, life)
  }

  /// Flags and illness first; the reason fits what is asked.
  private func decision(_ day: CoachedDay) -> String? {
    let stopping: Set<FlagAction> = [.emergency, .sameDay, .crisis]
    let isStopped = day.state.flags.values.contains(where: stopping.contains)
    if isStopped != (day.next.workout == .none) { return "an open flag and \(day.next)" }
    if day.next.reason.code.isEmpty { return "no reason" }
    guard !isStopped else { return nil }
    let today = day.log.today
    let isIll =
      day.state.isIllToday || day.state.lastFever.map { today - $0 <= 1 } == true
      || day.state.pressureToday.map { $0.systolic >= 180 || $0.diastolic >= 110 } == true
      || day.state.flags["RF-24"] != nil
    if isIll, day.next.workout != .rest { return "ill and \(day.next)" }
    let fits =
      switch (day.next.workout, day.next.reason) {
      case (.strength, .strengthDue), (.aerobic, .aerobicDue), (.balance, .balanceDue): true
      case (.retest, .retestDue), (.retest, .retestAfterGap), (.retest, .retestAfterBedRest): true
      case (.strength, _), (.aerobic, _), (.balance, _), (.retest, _): false
      default: true
      }
    return fits ? nil : "\(day.next.workout) because of \(day.next.reason.code)"
  }

  /// Sections 5 and 6: a free day between, so many in seven days, nothing for who may not.
  private func strengthDay(_ day: CoachedDay) -> String? {
    guard case .strength(_, let resting) = day.next.workout else { return nil }
    let today = day.log.today
    if day.facts.hasNoLegMovement { return "strength without any leg movement" }
    if day.state.flags["RF-13"] != nil { return "strength with weakness that grows" }
    if day.facts.hasNerveCondition, worked(day, within: 1) { return "strength two days running" }
    if day.trainee.level > .bed {
      if let last = day.log.strengthDays.last, today - last < 2 {
        return "strength \(today - last) days after strength"
      }
      let recent = day.log.strengthDays.filter { today - $0 <= 6 }.count
      if recent >= day.settings.strengthDays { return "\(recent) strength days in seven" }
    }
    for (joint, pain) in day.state.pain where pain > 5 {
      for item in day.session?.items ?? [] where item.slot != .injuredLeg {
        if let pattern = item.slot.pattern, joint.patterns.contains(pattern) {
          return "\(item.exercise.rawValue) with \(joint.rawValue) pain of \(pain)"
        }
      }
    }
    let planned = Set(day.session?.items.compactMap(\.slot.pattern) ?? [])
    return planned.isDisjoint(with: resting) ? nil : "a resting pattern is on the card"
  }

  private func worked(_ day: CoachedDay, within days: Int) -> Bool {
    day.log.entries.contains { entry in
      guard day.log.today - entry.day <= days else { return false }
      switch entry.kind {
      case .strength, .aerobic: return true
      default: return false
      }
    }
  }

  private func card(_ day: CoachedDay) -> String? {
    guard let session = day.session else { return nil }
    let oracle = ExerciseOracle(facts: day.facts, level: day.trainee.level)
    var seen: Set<Exercise.ID> = []
    for (item, target) in day.lines {
      guard let exercise = tools.library[item.exercise] else { return "unknown exercise" }
      if let why = oracle.objection(to: exercise, leg: item.leg) {
        return "\(item.exercise.rawValue) in \(item.slot.rawValue): \(why)"
      }
      if item.leg != .injured, !seen.insert(item.exercise).inserted {
        return "\(item.exercise.rawValue) twice"
      }
      if let why = dose(item, target, exercise, day) {
        return "\(item.exercise.rawValue) \(target.counts): \(why)"
      }
    }
    if let cap = day.capMinutes, session.minutes > cap {
      let loose = session.items.filter { $0.slot != .balance }
      if loose.count > 1 || session.items.contains(where: { $0.sets > 1 && $0.slot != .balance }) {
        return "\(session.minutes) minutes where \(cap) were wished"
      }
    }
    return session.minutes > 0 && session.minutes < 120 ? nil : "\(session.minutes) minutes"
  }

  /// Section 1, ranges, and section 5, sets.
  private func dose(
    _ item: PlannedItem, _ target: TodaysTarget, _ exercise: Exercise, _ day: CoachedDay
  ) -> String? {
    let most =
      switch exercise.dose.unit {
      case .reps: max(20, exercise.dose.range.high)
      case .seconds, .metres: 30
      case .steps: 20
      }
    if target.counts.isEmpty { return "no sets" }
    if target.counts.contains(where: { $0 > most || $0 < 0 }) { return "over \(most) or under 0" }
    let isAccessory = "GA AD TA CO PW".split(separator: " ").contains { $0 == item.slot.rawValue }
    let table = isAccessory ? 2 : 3
    if item.sets < 1 || item.sets > table { return "\(item.sets) sets" }
    if target.counts.count > table + 1 { return "\(target.counts.count) sets in the target" }
    if day.facts.hasNerveCondition, exercise.pattern != .balance, item.sets > 2 {
      return "\(item.sets) sets with a nerve condition"
    }
    if day.replay.resumption == .retest, target.loadKG != nil || target.counts.max() != item.count {
      return "the old target after a long break"
    }
    if let load = target.loadKG, !load.isFinite || load <= 0 || load > 1000 {
      return "a load of \(load) kg"
    }
    return nil
  }

  /// Sections 3, 6 and 7.
  private func aerobic(_ day: CoachedDay) -> String? {
    let target = day.settings.aerobicTarget
    if target < 10 || target > 325 || target % 5 != 0 { return "a target of \(target) minutes" }
    guard case .aerobic(let id, let minutes, _) = day.next.workout else { return nil }
    guard let mode = tools.modes[id] else { return "unknown mode" }
    if minutes <= 0 || minutes > 60 || minutes > (mode.mostMinutesADay ?? 60) {
      return "\(minutes) min of \(id.rawValue)"
    }
    if !mode.levels.contains(day.trainee.level) { return "\(id.rawValue) at another level" }
    let isOwned = day.facts.modes.contains(id) || day.facts.kit.contains("gym")
    if mode.mustBeOwned, !isOwned { return "\(id.rawValue) is not owned" }
    if day.facts.parq == .yes, id != "a_walk", id != "a_march" {
      return "\(id.rawValue) in a readiness hold"
    }
    if day.facts.parq == .yes, target > 30 { return "\(target) min in a readiness hold" }
    let isSore = [Joint.knee, .hip, .ankle].contains {
      (day.facts.pain[$0] ?? 0) > 5 || day.facts.swollen.contains($0)
    }
    if isSore, !["a_bike", "a_pedal", "a_water", "a_arm", "a_march"].contains(id) {
      return "\(id.rawValue) with a sore joint"
    }
    if day.facts.hasNerveCondition, worked(day, within: 1) { return "aerobic two days running" }
    return nil
  }

  /// Section 8: a tenth, or one step.
  private func load(_ day: CoachedDay, _ life: RandomLife) -> String? {
    for (item, target) in day.lines {
      guard let load = target.loadKG, let lifted = life.heaviest(item.exercise) else { continue }
      let step = day.replay.histories[item.exercise]?.plan.incrementKG ?? 0
      if load > max(1.1 * lifted, lifted + step) + 1e-6 {
        return "\(item.exercise.rawValue): \(load) kg after \(lifted) kg in steps of \(step)"
      }
    }
    return nil
  }

  /// Section 7: 30 minutes a week more at most, and only on Mondays.
  private func ramp(_ day: CoachedDay, _ life: RandomLife) -> String? {
    guard let before = life.before, before.trainee.level == day.trainee.level,
      !isLimited(before)
    else { return nil }
    let (then, now) = (before.settings.aerobicTarget, day.settings.aerobicTarget)
    let weeks = (day.log.today.monday - before.log.today.monday) / 7
    let top = max(life.person.circumstances.aerobicGoalMinutes, then)
    return now > min(top, then + 30 * weeks)
      ? "\(now) minutes \(weeks) weeks after \(then)" : nil
  }

  /// Nothing but marching is possible, or the readiness questions hold: 30 minutes at most.
  private func isLimited(_ day: CoachedDay) -> Bool {
    day.facts.parq == .yes || tools.modes.possible(for: day.trainee).map(\.id) == ["a_march"]
  }

  private func level(_ day: CoachedDay) -> String? {
    let cap = ExerciseOracle(facts: day.facts, level: day.trainee.level).cap
    return day.trainee.level <= cap ? nil : "level \(day.trainee.level) over its cap \(cap)"
  }

  /// The same question has the same answer, and what is dated later changes nothing.
  private func sameAgain(_ day: CoachedDay, _ life: RandomLife) -> String? {
    guard day.log.today.number % 7 == 0 else { return nil }
    let later = TrainingLogEntry(
      day: day.log.today + 1, .aerobic(AerobicWork(mode: "a_walk", moderateMinutes: 60)))
    let again = life.again([later] + life.entries)
    let isSame =
      again.next == day.next && again.session == day.session && again.targets == day.targets
      && again.settings == day.settings
    return isSame ? nil : "another answer to the same question"
  }
}
