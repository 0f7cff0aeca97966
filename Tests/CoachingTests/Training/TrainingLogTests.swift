import Testing

import Coaching

@Suite struct TrainingLogTests {
  private let library: ExerciseLibrary
  private let monday = Day(number: 20_514)  // 2026-03-02

  init() throws { library = try SeedLibrary.exercises.get() }

  private var desk: TrainingFacts {
    var facts = TrainingFacts()
    facts.ageYears = 45
    facts.parq = .no
    facts.needsHands = false
    facts.chairStands = 12
    return facts
  }

  private func day(_ number: Int) -> TrainingLogEntry {
    TrainingLogEntry(
      day: monday + number,
      .strength(StrengthWork(letter: .a, slotsPlanned: 1, slotsDone: 1, level: .standing)))
  }

  @Test func `entries of one date are one day's work`() {
    func loose(_ id: Exercise.ID, _ sets: Int) -> TrainingLogEntry {
      let item = PerformedExercise(
        exercise: id, sets: Array(repeating: PerformedSet(10), count: sets))
      return TrainingLogEntry(
        day: monday,
        .strength(
          StrengthWork(
            letter: nil, slotsPlanned: nil, level: .standing, items: [item], library: library)))
    }
    let log = TrainingLog([loose("squat", 2), loose("heel_raise", 1)], today: monday)
    #expect(log.strengthDays == [monday])
    #expect(log.nextLetter == .a)
    #expect(TrainingLog([loose("squat", 2)], today: monday).strengthDays.isEmpty)
  }

  @Test func `a level falls at once and rises with new tests only`() {
    var entries = [day(0)]
    var facts = desk
    facts.squats = 20
    facts.stanceSeconds = 30
    facts.kit = ["band"]
    let today = monday + 30
    #expect(StartLevel(of: facts).level == .homeKit)
    #expect(Level.inForce(facts, log: TrainingLog(entries, today: today)) == .standing)
    entries.append(TrainingLogEntry(day: monday + 28, .test(levelAfter: .homeKit)))
    #expect(Level.inForce(facts, log: TrainingLog(entries, today: today)) == .homeKit)
    facts.needsHands = true
    #expect(Level.inForce(facts, log: TrainingLog(entries, today: today)) == .supported)
  }

  private func session(_ day: Day, at level: Level) -> TrainingLogEntry {
    TrainingLogEntry(
      day: day,
      .strength(StrengthWork(letter: .a, slotsPlanned: 2, slotsDone: 2, level: level)))
  }

  @Test func `57 days off cost a level until new tests`() {
    let start = Day(number: 20_514)
    var facts = TrainingFacts()
    facts.ageYears = 45
    facts.parq = .no
    facts.needsHands = false
    let entries = [session(start, at: .standing)]
    func level(_ entries: [TrainingLogEntry], on day: Int) -> Level {
      Level.inForce(facts, log: TrainingLog(entries, today: start + day))
    }
    #expect(level(entries, on: 56) == .standing)
    #expect(level(entries, on: 57) == .supported)
    #expect(level(entries + [session(start + 60, at: .supported)], on: 62) == .supported)
    let test = TrainingLogEntry(day: start + 58, .test(levelAfter: .standing))
    #expect(level(entries + [test], on: 59) == .standing)
    #expect(level(entries + [test], on: 59 + 30) == .standing)
  }

  @Test func `after a rehab both legs rise from its level, not from the free leg's`() {
    let start = Day(number: 20_514)
    var facts = TrainingFacts()
    facts.ageYears = 24
    facts.parq = .no
    facts.needsHands = false
    facts.squats = 14
    facts.stanceSeconds = 12
    facts.kit = ["band"]
    let log = TrainingLog(
      [session(start, at: .standing), session(start + 40, at: .supported)], today: start + 90)
    facts.operated = OperatedLeg(side: .left, stage: .fullWeight, daysAtStage: 28)
    #expect(Level.agreed(in: log, facts) == .supported)
    #expect(Level.inForce(facts, log: log) == .supported)
    facts.previousLevel = Level.agreed(in: log, facts)
    #expect(StartLevel(of: facts).level == .standing)
  }

  @Test func `who is out of bed leaves level 0 without a test`() {
    let start = Day(number: 20_514)
    let log = TrainingLog([session(start, at: .bed)], today: start + 20)
    var facts = TrainingFacts()
    facts.ageYears = 80
    facts.parq = .no
    facts.isBedBound = true
    #expect(Level.inForce(facts, log: log) == .bed)
    facts.isBedBound = false
    facts.needsHands = false
    #expect(Level.inForce(facts, log: log) == .supported)
  }

  @Test func `lines out of order are read by date, and later ones do not count`() {
    let log = TrainingLog([day(7), day(2), day(30)], today: monday + 8)
    #expect(log.strengthDays == [monday + 2, monday + 7])
  }
}
