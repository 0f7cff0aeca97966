import Coaching

/// Everything the planner says to one person on one day.
struct CoachedDay {
  let facts: TrainingFacts
  let state: TrainingState
  let log: TrainingLog
  let trainee: Trainee
  let replay: TrainingReplay
  let settings: TrainingSettings
  let capMinutes: Int?
  let next: NextWorkout
  /// The card of a strength day.
  let session: TrainingSession?
  let targets: [TodaysTarget]

  init(
    _ person: RandomPerson, state: TrainingState, entries: [TrainingLogEntry], on day: Day,
    tools: PlannerTools
  ) {
    let log = TrainingLog(entries, today: day)
    var facts = person.facts
    facts.loggedWeeks = log.weeksWithStrength
    var state = state
    let trainee = Trainee(facts, level: Level.inForce(facts, log: log)).now(state)
    let replay = TrainingReplay(
      of: log, library: tools.library, modes: tools.modes, trainee: trainee,
      circumstances: person.circumstances)
    state.restUntil = replay.restUntil
    let settings =
      person.daysAWeek.map {
        TrainingSettings(daysAWeek: $0, aerobicTarget: replay.aerobicTarget)
      }
      ?? TrainingSettings(
        aerobicTarget: replay.aerobicTarget, aerobicDays: facts.hasNerveCondition ? 2 : 3)
    next = NextWorkout(
      trainee: trainee, settings: settings, state: state, log: log, modes: tools.modes)
    if case .strength(let letter, let resting) = next.workout {
      let planner = SessionPlanner(
        library: tools.library, trainee: trainee, norms: tools.norms)
      session = planner.session(
        replay.request(letter, resting: resting, capMinutes: person.capMinutes))
    } else {
      session = nil
    }
    targets = session?.items.map(replay.target(for:)) ?? []
    self.facts = trainee.facts
    self.state = state
    self.log = log
    self.trainee = trainee
    self.replay = replay
    self.settings = settings
    capMinutes = person.capMinutes
  }

  /// The card with its targets, line by line.
  var lines: [(item: PlannedItem, target: TodaysTarget)] {
    Array(zip(session?.items ?? [], targets))
  }
}

/// The tables of the content that the planner works with.
struct PlannerTools {
  let library: ExerciseLibrary
  let modes: AerobicModeList
  let norms: SelfTestNorms

  init() throws {
    library = try SeedLibrary.exercises.get()
    modes = try SeedLibrary.modes.get()
    norms = try SeedNorms.norms.get()
  }
}
