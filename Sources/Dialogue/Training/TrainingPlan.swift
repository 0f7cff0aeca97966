package import Coaching
package import Record

/// Everything the planner knows and decides about one person on one day.
package struct TrainingPlan: Sendable {
  package let tools: CoachTools
  package let today: Day
  package let facts: TrainingFacts
  package let log: TrainingLog
  package let trainee: Trainee
  package let replay: TrainingReplay
  package let state: TrainingState
  package let settings: TrainingSettings
  /// Today's card, when one was given.
  package let card: Card?

  /// `adjust` fits the facts to what is wished for today only.
  package init(
    record: UserRecord, on day: Day, tools: CoachTools,
    adjust: (inout TrainingFacts) -> Void = { _ in }
  ) {
    let log = TrainingLogReader(tools: tools, record: record, today: day).log
    self.init(record: record, log: log, tools: tools, adjust: adjust)
  }

  /// The same from a log that may hold days still to come.
  init(
    record: UserRecord, log: TrainingLog, tools: CoachTools,
    adjust: (inout TrainingFacts) -> Void = { _ in }
  ) {
    let day = log.today
    var facts = TrainingFacts(record: record, on: day)
    facts.loggedWeeks = log.weeksWithStrength
    adjust(&facts)
    var state = TrainingState(record: record, on: day)
    let trainee = Trainee(facts, level: Level.inForce(facts, log: log)).now(state)
    let replay = TrainingReplay(
      of: log, library: tools.exercises, modes: tools.modes, trainee: trainee,
      circumstances: ReplayCircumstances(record: record, on: day))
    state.restUntil = replay.restUntil
    self.tools = tools
    self.facts = facts
    self.log = log
    self.trainee = trainee
    self.replay = replay
    self.state = state
    today = day
    settings = TrainingSettings(
      profile: record.profile, facts: facts, aerobicTarget: replay.aerobicTarget)
    card = record.card(on: day)?.card
  }

  package var next: NextWorkout {
    NextWorkout(
      trainee: trainee, settings: settings, state: state, log: log, modes: tools.modes)
  }

  /// On level 2 with kit for more, and only the numbers of two tests are missing.
  package var mayPassGate: Bool {
    let level = StartLevel(of: facts)
    return level.level == .standing && level.reason == .otherwise && level.caps.isEmpty
      && facts.parq == .no && facts.pain.isEmpty && Kit(owned: facts.kit).hasBandsOrWeights
      && (facts.squats == nil || facts.stanceSeconds == nil)
  }

  package var planner: SessionPlanner {
    SessionPlanner(library: tools.exercises, trainee: trainee, norms: tools.norms)
  }

  /// A session of today; what stands on today's card already is kept, so that a swap lasts.
  package func session(
    _ letter: SessionLetter, without resting: Set<Pattern> = [], capMinutes: Int? = nil
  ) -> TrainingSession {
    var request = replay.request(letter, resting: resting, capMinutes: capMinutes)
    if let card, card.letter == letter.rawValue {
      for item in card.items {
        if let slot = Slot(rawValue: item.slot) {
          request.current[slot] = Exercise.ID(rawValue: item.exercise)
        }
      }
    }
    return planner.session(request)
  }

  package var strengthDaysThisWeek: Int {
    log.strengthDays.filter { $0 >= today.monday }.count
  }

  /// Moderate minutes since Monday.
  package var minutesThisWeek: Int {
    log.entries.reduce(0) { sum, entry in
      guard entry.day >= today.monday, case .aerobic(let work) = entry.kind else { return sum }
      return sum + work.moderateMinutes
    }
  }
}

extension TrainingSettings {
  /// The shape of the week the person asked for, else two and three days.
  init(profile: Profile, facts: TrainingFacts, aerobicTarget: Int) {
    if let days = profile.number(.daysPerWeek), days >= 1 {
      self.init(daysAWeek: Int(days), aerobicTarget: aerobicTarget)
    } else {
      self.init(aerobicTarget: aerobicTarget, aerobicDays: facts.hasNerveCondition ? 2 : 3)
    }
    let hasRoom = profile.number(.daysPerWeek).map { $0 >= 3 } ?? true
    if profile.flag(.thirdStrengthDay) == true, hasRoom, !facts.hasNerveCondition,
      !facts.hasEnergyLimit
    {
      strengthDays = 3
    }
  }
}

extension UserRecord {
  /// The card proposed for a day, with the entry that holds it.
  package func card(on day: Day) -> (entry: Entry.ID, card: Card)? {
    for entry in entries.reversed() where entry.day == day {
      if case .card(let card) = entry.body { return (entry.id, card) }
    }
    return nil
  }

  /// What was done on a day, in the order told.
  package func activities(on day: Day) -> [Activity] {
    entries.compactMap { entry in
      guard entry.day == day, case .activity(let activity) = entry.body else { return nil }
      return activity
    }
  }
}
