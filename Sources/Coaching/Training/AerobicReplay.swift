/// Replays the weekly aerobic target.
package struct AerobicReplay {
  let log: TrainingLog
  let trainee: Trainee
  let modes: AerobicModeList
  let circumstances: ReplayCircumstances

  package init(
    log: TrainingLog, trainee: Trainee, modes: AerobicModeList, circumstances: ReplayCircumstances
  ) {
    self.log = log
    self.trainee = trainee
    self.modes = modes
    self.circumstances = circumstances
  }

  /// Moderate minutes to aim for this week.
  package var target: Int {
    let weeks = minutesByWeek
    let onBoard = circumstances.onBoard ?? log.entries.first?.day ?? log.today
    let started = min(circumstances.aerobicPlanStarted ?? onBoard, log.today)
    var target = AerobicRamp.first(
      level: firstLevel, completeWeeks: completeWeeks(weeks, from: onBoard, to: started),
      ownMinutes: circumstances.ownAerobicMinutes)
    var mark: AerobicRamp.Mark?
    var monday = started.monday
    var lastAerobic = started
    while monday < log.today.monday {
      let week = weeks[monday]
      if let day = week?.lastDay { lastAerobic = max(lastAerobic, day) }
      let next = monday + 7
      // The first part-week is repeated, not judged.
      if monday >= started {
        (target, mark) = AerobicRamp.next(
          after: target, done: week?.minutes ?? 0, mark: mark, rules: rules(week, from: monday))
      }
      if next - lastAerobic >= TrainingGap.retestDays {
        target = min(target, AerobicRamp.usual(at: trainee.level))
      }
      monday = next
    }
    return isLimited ? min(target, 30) : target
  }

  private struct Week {
    var minutes = 0
    var pain = 0
    var lastDay: Day?
  }

  private var minutesByWeek: [Day: Week] {
    var weeks: [Day: Week] = [:]
    for entry in log.entries {
      guard case .aerobic(let work) = entry.kind else { continue }
      var week = weeks[entry.day.monday] ?? Week()
      week.minutes += work.moderateMinutes
      week.pain = max(week.pain, work.pain ?? 0)
      week.lastDay = entry.day
      weeks[entry.day.monday] = week
    }
    return weeks
  }

  /// Minutes of the last two weeks between coming on board and the plan.
  private func completeWeeks(_ weeks: [Day: Week], from onBoard: Day, to started: Day) -> [Int] {
    let last = started.monday - 7
    return [last - 7, last].filter { $0 >= onBoard }.map { weeks[$0]?.minutes ?? 0 }
  }

  private func rules(_ week: Week?, from monday: Day) -> AerobicRamp.Rules {
    let days = monday...(monday + 6)
    let isThisWeeks = monday + 7 == log.today.monday
    let isHeld =
      circumstances.holds.contains { $0.overlaps(days) } || (week?.pain ?? 0) >= 4
      || (isThisWeeks && isLimited) || trainee.facts.hasEnergyLimit
    return AerobicRamp.Rules(
      isHeld: isHeld, hasNerveCondition: trainee.facts.hasNerveCondition,
      goalMinutes: circumstances.aerobicGoalMinutes)
  }

  /// A readiness hold, or nothing but marching is possible.
  private var isLimited: Bool {
    trainee.facts.parq == .yes || modes.possible(for: trainee).map(\.id) == ["a_march"]
  }

  private var firstLevel: Level {
    log.strength.first { $0.level != nil }?.level ?? trainee.level
  }
}

extension AerobicModeList {
  /// The modes that may fill a share of the week.
  package func possible(for trainee: Trainee) -> [AerobicMode] {
    let exclusions = trainee.aerobicExclusions
    return modes.filter { $0.fillsShare && allows($0, for: trainee, excluding: exclusions) }
  }
}
