/// Replays strength work day by day: exercises, targets, weeks, deloads.
struct StrengthReplay {
  let library: ExerciseLibrary
  let trainee: Trainee
  let circumstances: ReplayCircumstances
  let progression: Progression

  var histories: [Exercise.ID: ExerciseHistory] = [:]
  /// The next target of names the library has not: the same again, one more in each set.
  private(set) var freeTargets: [Exercise.ID: [Int]] = [:]
  var slots = SlotAssignments()
  private(set) var weeks = WeekTally()
  private(set) var deloads = DeloadWatch()
  var signals = PainSignals()
  private(set) var breaks = BreakWatch()

  init(library: ExerciseLibrary, trainee: Trainee, circumstances: ReplayCircumstances) {
    self.library = library
    self.trainee = trainee
    self.circumstances = circumstances
    progression = Progression(library: library, trainee: trainee)
  }

  /// Brings everything up to the morning of `day`; days must come in order.
  mutating func advance(to day: Day) {
    weeks.advance(to: day.monday, isOnThreeSets: isOnThreeSets)
    deloads.plan(weeks, on: day)
    if let changed = circumstances.bearingChanged, changed <= day {
      slots.startAfresh(since: changed)
    }
    if breaks.resumption(on: day, circumstances) == .retest {
      slots.startAfresh(since: day)
      weeks.restart()
      // What was lifted before so long a break is no measure of what can be lifted now.
      histories = [:]
    }
  }

  /// New tests move the knee and balance slots up to where the tests point.
  mutating func test(on day: Day) {
    advance(to: day)
    slots.home = EntryExercise.movedUp(slots.home, for: trainee, in: library)
    breaks.test(on: day)
  }

  mutating func train(_ work: StrengthDay) {
    advance(to: work.day)
    let general = breaks.resumption(on: work.day, circumstances)
    var isBackingOff: [Exercise.ID: Bool] = [:]
    for item in PerformedExercise.merged(work.items) {
      guard let exercise = library[item.exercise] else {
        freeTargets[item.exercise] = item.workingSets.map { $0.count + 1 }
        continue
      }
      let action = resumption(of: exercise.pattern, on: work.day, general: general)
      let next = train(item, exercise, on: work.day, action)
      isBackingOff[item.exercise] = next?.action == .backOff
    }
    if work.isSession {
      weeks.addSession(on: work.day, regressed: signals.regressedDay == work.day)
      breaks.addSession(on: work.day)
    }
    let named = work.items.compactMap { library[$0.exercise]?.pattern }
    breaks.add(work.patterns.union(named), on: work.day)
    deloads.add(work, isBackingOff: isBackingOff)
  }

  /// What a break asks of a pattern on `day`.
  func resumption(of pattern: Pattern, on day: Day, general: Resumption? = nil) -> Resumption {
    let general = general ?? breaks.resumption(on: day, circumstances)
    let found = [
      general, breaks.resumption(of: pattern, on: day), deloads.isOn(day) ? .deload : .normal,
    ]
    return Resumption.strictest(found)
  }

  private var isOnThreeSets: Bool { trainee.mainSets(trainingWeek: weeks.trainingWeeks) >= 3 }
}
