/// The decision order of a day, one function for each step.
struct WorkoutDecision {
  let trainee: Trainee
  let settings: TrainingSettings
  let state: TrainingState
  let log: TrainingLog
  let modes: AerobicModeList

  var made: NextWorkout {
    if let stopped = stopped { return stopped }
    let resting = RestingPatterns(state: state, log: log)
    let mayStrengthen = !state.holdsStrength
    if log.strengthToday == nil, mayStrengthen, let due = retestReason {
      return NextWorkout(.retest, due)
    }
    if isTired { return NextWorkout(.rest, .everyOtherDay) }
    if mayStrengthen, let strength = strength(resting.patterns) { return strength }
    let balanceDue = isBalanceDue(resting.patterns)
    if let aerobic = aerobic(withBalance: balanceDue) { return aerobic }
    if balanceDue {
      return NextWorkout(.balance(minutes: NextWorkout.balanceMinutes), .balanceDue)
    }
    return NextWorkout(.rest, restReason)
  }

  /// Steps 1 and 2: red flags, then fever, illness and blood pressure.
  private var stopped: NextWorkout? {
    if let rule = state.flags.filter(\.value.stopsTraining).keys.min() {
      return NextWorkout(.none, .redFlag(rule))
    }
    if let fever = state.lastFever, log.today - fever <= 1 { return NextWorkout(.rest, .fever) }
    if state.isIllToday { return NextWorkout(.rest, .ill) }
    if state.pressureToday?.forbidsTraining == true { return NextWorkout(.rest, .highPressure) }
    if state.flags[.overwork] != nil { return NextWorkout(.rest, .redFlag(.overwork)) }
    return nil
  }

  /// With a nerve condition: trained today or yesterday.
  private var isTired: Bool {
    guard trainee.facts.hasNerveCondition || trainee.facts.hasEnergyLimit else { return false }
    return log.entries.suffix(while: { log.today - $0.day <= 1 }).contains {
      switch $0.kind {
      case .strength, .aerobic: true
      default: false
      }
    }
  }

  /// Step 4: the reason for a re-test today; only where the tests may be done.
  private var retestReason: NextWorkout.Reason? {
    guard trainee.level > .bed, trainee.facts.parq != .yes, trainee.bearing.isFull,
      !trainee.facts.staysOffFeet, !trainee.facts.hasEnergyLimit
    else { return nil }
    var lastTest: Day?
    for entry in log.entries {
      switch entry.kind {
      case .skipTest where log.today - entry.day < 7: return nil
      case .test: lastTest = entry.day
      default: break
      }
    }
    if let bed = state.bedRest, bed.days >= 7, lastTest.map({ $0 < bed.ended }) ?? true {
      return .retestAfterBedRest
    }
    if let strength = log.strengthDays.last, log.today - strength >= TrainingGap.retestDays,
      lastTest.map({ $0 <= strength }) ?? true
    {
      return .retestAfterGap
    }
    let since = lastTest ?? log.entries.first?.day
    return since.map { log.today - $0 >= 28 } == true ? .retestDue : nil
  }

  /// Step 5.
  private func strength(_ resting: Set<Pattern>) -> NextWorkout? {
    guard !trainee.facts.hasNoLegMovement, isStrengthDue else { return nil }
    let letter = log.nextLetter
    let planned = WeekTemplate.slots(for: trainee, letter: letter).compactMap(\.pattern)
    guard planned.filter({ !resting.contains($0) }).count >= 2 else { return nil }
    // Whether fast rises are due is the session's matter; that they rest is known here.
    let rests = resting.intersection(planned + (trainee.mayDoPower ? [.power] : []))
    return NextWorkout(.strength(letter, without: rests), .strengthDue)
  }

  private var isStrengthDue: Bool {
    if trainee.level == .bed {
      return (log.strengthToday?.bouts ?? 0) < 2
    }
    guard log.strengthToday == nil else { return false }
    let days = log.strengthDays
    let recent = days.suffix(while: { log.today - $0 <= 6 })
    let isRested = days.last.map { log.today - $0 >= 2 } ?? true
    return isRested && recent.count < settings.strengthDays
  }

  /// Step 6, or nil when the week is done, today has one, or no mode is possible.
  private func aerobic(withBalance: Bool) -> NextWorkout? {
    let left = minutesLeft
    guard !log.hasAerobicToday, left >= 5, let mode = modes.choice(for: trainee, in: log) else {
      return nil
    }
    let shares = AerobicRamp.split(settings.aerobicTarget, over: settings.aerobicDays)
    let daysDone = Set(
      log.aerobicThisWeek.filter { $0.work.moderateMinutes > 0 }.map(\.day)
    ).count
    let share = shares.isEmpty ? left : shares[min(daysDone, shares.count - 1)]
    let credit = min(left, share, NextWorkout.longestAerobicMinutes)
    var minutes = mode.isVigorous ? (credit + 9) / 10 * 5 : credit
    if let most = mode.mostMinutesADay { minutes = min(minutes, most) }
    return NextWorkout(
      .aerobic(
        mode.id, minutes: minutes,
        balanceMinutes: withBalance ? NextWorkout.balanceMinutes : nil), .aerobicDue)
  }

  private var minutesLeft: Int {
    settings.aerobicTarget - log.aerobicThisWeek.reduce(0) { $0 + $1.work.moderateMinutes }
  }

  /// Step 7: three balance days a week, never twice on one day.
  private func isBalanceDue(_ resting: Set<Pattern>) -> Bool {
    guard trainee.needsBalance, !resting.contains(.balance), trainee.level > .bed,
      trainee.unloadedLeg == nil, !trainee.bearsNoWeight, !trainee.facts.staysOffFeet,
      !trainee.facts.hasEnergyLimit
    else { return false }
    let days = log.balanceDaysThisWeek
    return days.count < 3 && !days.contains(log.today)
  }

  private var restReason: NextWorkout.Reason {
    if minutesLeft < 5 { return .weekDone }
    return log.hasAerobicToday ? .doneToday : .noMode
  }
}
