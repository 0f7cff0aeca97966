import Testing

import Coaching

@Suite struct TrainingReplayTests {
  private let library: ExerciseLibrary
  private let modes: AerobicModeList
  private let monday = Day(number: 20_514)  // 2026-03-02

  init() throws {
    library = try SeedLibrary.exercises.get()
    modes = try SeedLibrary.modes.get()
  }

  private var desk: TrainingFacts {
    var facts = TrainingFacts()
    facts.ageYears = 45
    facts.parq = .no
    facts.needsHands = false
    facts.chairStands = 12
    return facts
  }

  private var gym: TrainingFacts {
    var facts = desk
    facts.squats = 20
    facts.stanceSeconds = 30
    facts.kit = ["gym"]
    facts.strengthMonths = 24
    return facts
  }

  private func session(
    _ day: Int, _ items: [PerformedExercise]
  ) -> TrainingLogEntry {
    TrainingLogEntry(
      day: monday + day,
      .strength(
        StrengthWork(letter: .a, slotsPlanned: 1, slotsDone: 1, level: .standing, items: items)))
  }

  private func chair(_ counts: Int..., id: Exercise.ID = "sit_to_stand") -> PerformedExercise {
    PerformedExercise(
      exercise: id, slot: .kneeDominant, sets: counts.map { PerformedSet($0) },
      setsPlanned: counts.count, effort: .rir(2), pain: 0)
  }

  private func press(_ counts: Int..., load: Double, pain: Int = 0) -> PerformedExercise {
    PerformedExercise(
      exercise: "leg_press", slot: .kneeDominant,
      sets: counts.map { PerformedSet($0, loadKG: load) }, setsPlanned: 3, effort: .rir(2),
      pain: pain)
  }

  private func replay(
    _ entries: [TrainingLogEntry], on day: Int, facts: TrainingFacts? = nil,
    _ circumstances: ReplayCircumstances = ReplayCircumstances()
  ) -> TrainingReplay {
    TrainingReplay(
      of: TrainingLog(entries, today: monday + day), library: library, modes: modes,
      trainee: Trainee(facts ?? desk), circumstances: circumstances)
  }

  private func item(_ id: Exercise.ID, sets: Int, count: Int) -> PlannedItem {
    PlannedItem(
      slot: .kneeDominant, exercise: id, sets: sets, count: count, unit: .reps, eachLeg: false,
      restSeconds: 90, halfRange: false)
  }

  @Test func `an empty log gives week 1, no exercises and the usual minutes`() {
    let replay = replay([], on: 0)
    #expect(replay.current.isEmpty)
    #expect(replay.trainingWeek == 1)
    #expect(replay.aerobicTarget == 30)
    #expect(replay.target(for: item("sit_to_stand", sets: 2, count: 8)).counts == [8, 8])
  }

  @Test func `two sessions at the top move the slot to the harder exercise`() {
    let entries = [session(0, [chair(12, 12)]), session(7, [chair(12, 12)])]
    let replay = replay(entries, on: 9)
    #expect(replay.current[.kneeDominant] == "slow_sit_to_stand")
    let target = replay.target(for: item("slow_sit_to_stand", sets: 2, count: 8))
    #expect(target.counts == [8, 8])
    #expect(target.action == .progress)
    #expect(target.rule == 5)
  }

  @Test func `a log line taken back takes its step back`() {
    let replay = replay([session(0, [chair(12, 12)])], on: 9)
    #expect(replay.current[.kneeDominant] == "sit_to_stand")
    #expect(replay.target(for: item("sit_to_stand", sets: 2, count: 8)).counts == [12, 12])
  }

  @Test func `a load grows after two tops and shrinks after pain`() {
    let tops = [
      session(0, [press(12, 12, 12, load: 60)]), session(7, [press(12, 12, 12, load: 60)]),
    ]
    let up = replay(tops, on: 9, facts: gym).target(for: item("leg_press", sets: 3, count: 10))
    #expect(up.loadKG == 65)
    let sore = tops + [session(9, [press(8, 8, 8, load: 65, pain: 6)])]
    let back = replay(sore, on: 11, facts: gym).target(for: item("leg_press", sets: 3, count: 10))
    #expect(back.loadKG == 50)
    #expect(back.action == .regress)
  }

  @Test func `three weeks off take a tenth of the load and a set`() {
    let entries = [session(0, [press(10, 10, 10, load: 60)])]
    let target = replay(entries, on: 21, facts: gym)
      .target(for: item("leg_press", sets: 3, count: 10))
    #expect(target.resumption == .lighter)
    #expect(target.loadKG == 50)
    #expect(target.counts == [8, 8])
  }

  @Test func `five weeks off make a bodyweight exercise one step easier`() {
    let replay = replay([session(0, [chair(10, 10)])], on: 35)
    #expect(replay.current[.kneeDominant] == "sit_to_stand_high")
    #expect(replay.target(for: item("sit_to_stand_high", sets: 2, count: 8)).counts == [8])
  }

  @Test func `after 57 days every slot is picked afresh in week 1`() {
    let entries = [session(0, [chair(10, 10)]), session(7, [chair(11, 11)])]
    let replay = replay(entries, on: 7 + 57)
    #expect(replay.resumption == .retest)
    #expect(replay.current.isEmpty)
    #expect(replay.trainingWeek == 1)
    #expect(replay.loggedWeeks == 2)
  }

  @Test func `after 57 days neither the old load nor the old counts are asked for`() {
    let entries = [session(0, [press(12, 12, 12, load: 100), chair(12, 12)])]
    let back = replay(entries, on: 57, facts: gym)
    let load = back.target(for: item("leg_press", sets: 3, count: 10))
    #expect(load.loadKG == nil)
    #expect(load.needsStartLoad)
    #expect(back.target(for: item("sit_to_stand", sets: 2, count: 8)).counts == [8, 8])
    let again = replay(
      entries + [session(57, [press(10, 10, 10, load: 60)])], on: 60, facts: gym)
    #expect(again.target(for: item("leg_press", sets: 3, count: 10)).loadKG == 60)
  }

  @Test func `two exercises with the same easier one leave the counts of the first slot`() {
    var second = chair(10, 10, 10, id: "step_up_low")
    second.slot = .kneeDominantB
    let first = chair(10, 10, id: "slow_sit_to_stand")
    var facts = desk
    facts.kit = ["stairs"]
    facts.stanceSeconds = 30
    let back = replay([session(0, [first]), session(2, [second])], on: 37, facts: facts)
    #expect(back.current[.kneeDominant] == "sit_to_stand")
    #expect(back.current[.kneeDominantB] == "sit_to_stand")
    #expect(back.target(for: item("sit_to_stand", sets: 3, count: 8)).counts == [8])
  }

  @Test func `a change of weight-bearing picks every slot afresh`() {
    var circumstances = ReplayCircumstances()
    circumstances.bearingChanged = monday + 5
    let replay = replay([session(0, [chair(10, 10)])], on: 6, circumstances)
    #expect(replay.current.isEmpty)
  }

  @Test func `the old exercise comes back with its own log when its stand-in is over`() {
    var standIn = chair(10, 10, id: "sit_to_stand_high")
    standIn.standsInFor = "sit_to_stand"
    let entries = [session(0, [chair(11, 11)]), session(7, [standIn])]
    let replay = replay(entries, on: 9)
    #expect(replay.current[.kneeDominant] == "sit_to_stand")
    #expect(replay.standIns[.kneeDominant] == "sit_to_stand_high")
    #expect(replay.target(for: item("sit_to_stand", sets: 2, count: 8)).counts == [12, 12])
  }

  @Test func `training weeks count only weeks with a strength day`() {
    let entries = [0, 2, 7, 21].map { session($0, [chair(10, 10)]) }
    #expect(replay(entries, on: 21).trainingWeek == 3)
    #expect(replay(entries, on: 28).trainingWeek == 4)
  }

  @Test func `a name the library has not gets one more in each set`() {
    let item = PerformedExercise(
      exercise: "ski machine", sets: [PerformedSet(10), PerformedSet(9)])
    #expect(replay([session(0, [item])], on: 1).freeTargets["ski machine"] == [11, 10])
  }

  @Test func `a week of less leaves no trace`() {
    var hard = press(10, 10, 10, load: 60)
    hard.effort = .rpe(9)
    let before = [0, 3, 6].map { session($0, [hard]) }
    let week = replay(before, on: 8, facts: gym)
    #expect(week.deload == .effort)
    let eased = week.target(for: item("leg_press", sets: 3, count: 10))
    #expect(eased.loadKG == 50)
    #expect(eased.counts.count == 2)
    #expect(eased.inReserve == 4)
    var light = press(10, 10, load: 50)
    light.setsPlanned = 2
    let after = replay(before + [session(9, [light])], on: 15, facts: gym)
    #expect(after.deload == nil)
    #expect(after.target(for: item("leg_press", sets: 3, count: 10)).loadKG == 60)
  }

  @Test func `pain that lasts rests the pattern for three days`() {
    var sore = chair(10, 10)
    sore.lastedOver24Hours = true
    let replay = replay([session(0, [sore])], on: 1)
    #expect(replay.restUntil == [.kneeDominant: monday + 3])
    #expect(replay.current[.kneeDominant] == "sit_to_stand_high")
  }
}
