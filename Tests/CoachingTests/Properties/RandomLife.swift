import Coaching
import SeededRandom

/// Up to a year of one random person who asks the planner and does most of what it says.
struct RandomLife {
  let seed: UInt64
  private(set) var person: RandomPerson
  private(set) var today = Day(number: 20_514)  // 2026-03-02, a Monday
  private(set) var entries: [TrainingLogEntry] = []
  /// The planner's word of the last time it was asked.
  private(set) var before: CoachedDay?
  private let tools: PlannerTools
  private var random: SplitMix64
  private var state = TrainingState()

  init(seed: UInt64, tools: PlannerTools) {
    self.seed = seed
    self.tools = tools
    random = SplitMix64(state: seed)
    person = RandomPerson(random: &random)
    person.circumstances.onBoard = today
  }

  /// Lives on to the end or to the first objection of `check`, which comes back with its day.
  mutating func run(_ check: (CoachedDay, RandomLife) -> String?) -> String? {
    // Short lives are many, so that many different people are met.
    let days = random.one(in: 40) ? 365 : random.pick([1, 2, 4, 7, 14, 14, 30, 60], else: 30)
    let end = today + days
    while today < end {
      wakeUp()
      let day = CoachedDay(person, state: state, entries: entries, on: today, tools: tools)
      if let problem = check(day, self) { return "seed \(seed), \(today): \(problem)" }
      before = day
      act(on: day)
      let gap = random.one(in: 12) ? Int.random(in: 2...9, using: &random) : 1
      today = today + (random.one(in: 60) ? Int.random(in: 10...80, using: &random) : gap)
    }
    return nil
  }

  /// The planner asked once more about this very day.
  func again(_ entries: [TrainingLogEntry]? = nil) -> CoachedDay {
    CoachedDay(
      person, state: state, entries: entries ?? self.entries, on: today, tools: tools)
  }

  /// The heaviest load of an exercise in its latest six sessions and in four weeks.
  func heaviest(_ id: Exercise.ID) -> Double? {
    var loads: [Double] = []
    // A week of less is over before four weeks are, however often someone trains.
    for entry in entries.reversed() where loads.count < 6 || today - entry.day <= 28 {
      guard case .strength(let work) = entry.kind else { continue }
      let done = work.items.filter { $0.exercise == id && !$0.sets.isEmpty }
      loads += [done.compactMap(\.workingLoadKG).max()].compactMap { $0 }
    }
    return loads.max()
  }

  private mutating func wakeUp() {
    state.isIllToday = random.one(in: 60)
    state.pressureToday =
      random.one(in: 40)
      ? TrainingState.BloodPressure(
        systolic: Int.random(in: 100...200, using: &random),
        diastolic: Int.random(in: 60...120, using: &random)) : nil
    state.pain = [:]
    if random.one(in: 12) {
      let joint = random.pick(Joint.allCases, else: .knee)
      state.pain[joint] = Int.random(in: 0...9, using: &random)
      person.facts.pain[joint] = state.pain[joint]
      person.circumstances.complaints.append(today)
    }
    state.swollen = random.one(in: 40) ? [random.pick(Joint.allCases, else: .knee)] : []
    if random.one(in: 80) { fallIll() }
    if random.one(in: 80) { toggleFlag() }
    if random.one(in: 50) { changeFacts() }
  }

  private mutating func fallIll() {
    let bed = Int.random(in: 0...9, using: &random)
    state.lastFever = today
    person.circumstances.illnesses.append(.init(lastDay: today, daysInBed: bed))
    if bed > 0 { state.bedRest = TrainingState.BedRest(days: bed, ended: today) }
  }

  private mutating func toggleFlag() {
    guard state.flags.isEmpty else {
      state.flags = [:]
      return
    }
    let rules: [RedFlagRule] = ["RF-05", "RF-13", "RF-19", "RF-24", "RF-30"]
    let action = random.pick(FlagAction.allCases, else: .soon)
    state.flags[random.pick(rules, else: "RF-05")] = action
    if action == .soon { person.circumstances.holds.append(today...(today + 6)) }
  }

  private mutating func changeFacts() {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: person.facts.kit = []
    case 1: person.facts.kit.insert(random.pick(["gym", "band", "dumbbells"], else: "band"))
    case 2:
      person.facts.operated = OperatedLeg(
        side: .left, stage: random.pick(OperatedLeg.Stage.allCases, else: .noMovement),
        daysAtStage: Int.random(in: 0...40, using: &random))
      person.circumstances.bearingChanged = today
    case 3:
      person.facts.bearing = LegBearing()
      person.facts.operated = nil
      person.circumstances.bearingChanged = today
    case 4: person.facts.parq = random.pick(TrainingFacts.ParQ.allCases, else: .no)
    default: person.facts.needsHands = random.one(in: 4)
    }
  }

  private mutating func act(on day: CoachedDay) {
    if random.one(in: 25) { addLooseWork() }
    guard !random.one(in: 5) else { return }
    switch day.next.workout {
    case .none, .rest: break
    case .strength: train(day)
    case .aerobic(let mode, let minutes, let balance):
      let done = random.one(in: 5) ? minutes * 2 : minutes
      let pain = random.one(in: 20) ? Int.random(in: 0...8, using: &random) : nil
      let credit = tools.modes[mode]?.isVigorous == true ? 2 * done : done
      add(.aerobic(AerobicWork(mode: mode, moderateMinutes: credit, pain: pain)))
      if balance != nil { add(.balance) }
    case .balance: add(.balance)
    case .retest: random.one(in: 4) ? add(.skipTest) : test()
    }
  }

  private mutating func add(_ kind: TrainingLogEntry.Kind) {
    entries.append(TrainingLogEntry(day: today, kind))
  }

  private mutating func test() {
    person.facts.chairStands = Int.random(in: 0...25, using: &random)
    person.facts.stanceSeconds = Double(Int.random(in: 0...45, using: &random))
    if random.one(in: 2) { person.facts.squats = Int.random(in: 0...40, using: &random) }
    var facts = person.facts
    facts.loggedWeeks = TrainingLog(entries, today: today).weeksWithStrength
    facts.previousLevel = Level.agreed(
      in: TrainingLog(entries, today: today), person.facts)
    add(.test(levelAfter: StartLevel(of: facts).level))
  }

  private mutating func train(_ day: CoachedDay) {
    guard let session = day.session else { return }
    let isCutShort = random.one(in: 10)
    let items = day.lines.prefix(isCutShort ? 1 : day.lines.count).map {
      performed($0.item, $0.target)
    }
    add(
      .strength(
        StrengthWork(
          letter: session.letter,
          slotsPlanned: Set(session.items.map(\.slot)).subtracting([.injuredLeg]).count,
          level: session.level, items: items, library: tools.library)))
  }

  private mutating func performed(
    _ item: PlannedItem, _ target: TodaysTarget
  ) -> PerformedExercise {
    let spread = random.one(in: 8) ? -4...0 : random.one(in: 6) ? 0...6 : 0...0
    var load = target.loadKG
    if target.needsStartLoad || random.one(in: 60) {
      load = 2.5 * Double(Int.random(in: 1...40, using: &random))
    }
    let sets = target.counts.map { count in
      PerformedSet(max(0, count + Int.random(in: spread, using: &random)), loadKG: load)
    }
    var done = PerformedExercise(
      exercise: item.exercise, slot: item.slot,
      sets: random.one(in: 15) ? Array(sets.dropLast()) : sets, setsPlanned: item.sets,
      effort: random.one(in: 4) ? nil : .rir(Double(Int.random(in: 0...5, using: &random))),
      standsInFor: item.standsInFor)
    done.pain = random.one(in: 3) ? nil : 0
    if random.one(in: 20) { done.pain = Int.random(in: 1...9, using: &random) }
    done.wasSharp = random.one(in: 100)
    done.lastedOver24Hours = random.one(in: 100)
    if random.one(in: 50) { done.nextMorning = Int.random(in: 1...5, using: &random) }
    return done
  }

  private mutating func addLooseWork() {
    let known = tools.library.exercises.randomElement(using: &random)?.id ?? "squat"
    let count = Int.random(in: 0...40, using: &random)
    let sets = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      PerformedSet(count, loadKG: random.one(in: 2) ? 20 : nil)
    }
    let item = PerformedExercise(
      exercise: random.one(in: 6) ? "wonder machine" : known, sets: sets)
    add(
      .strength(
        StrengthWork(
          letter: nil, slotsPlanned: nil, level: nil, items: [item], library: tools.library)))
  }
}
