import Testing

import Coaching

@Suite struct AerobicReplayTests {
  private let modes: AerobicModeList
  private let monday = Day(number: 20_514)  // 2026-03-02

  init() throws { modes = try SeedLibrary.modes.get() }

  private var desk: TrainingFacts {
    var facts = TrainingFacts()
    facts.ageYears = 45
    facts.parq = .no
    facts.needsHands = false
    facts.chairStands = 12
    return facts
  }

  private var ramped: ReplayCircumstances {
    var circumstances = ReplayCircumstances()
    circumstances.onBoard = monday
    return circumstances
  }

  private func target(
    _ entries: [TrainingLogEntry], on day: Int, _ circumstances: ReplayCircumstances? = nil,
    facts: TrainingFacts? = nil
  ) -> Int {
    AerobicReplay(
      log: TrainingLog(entries, today: monday + day), trainee: Trainee(facts ?? desk), modes: modes,
      circumstances: circumstances ?? ramped
    ).target
  }

  private func walk(_ day: Int, _ minutes: Int, pain: Int? = nil) -> TrainingLogEntry {
    TrainingLogEntry(
      day: monday + day, .aerobic(AerobicWork(mode: "a_walk", moderateMinutes: minutes, pain: pain))
    )
  }

  @Test func `the full ramp from 30 minutes`() {
    let ramp = [30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 85, 95, 105, 115, 125, 140, 150]
    var entries: [TrainingLogEntry] = []
    for (week, minutes) in ramp.enumerated() {
      #expect(target(entries, on: 7 * week) == minutes)
      entries.append(
        TrainingLogEntry(day: monday + 7 * week, .aerobic(AerobicWork(moderateMinutes: minutes))))
    }
  }

  @Test func `a first part-week is repeated, not judged`() {
    var circumstances = ReplayCircumstances()
    circumstances.onBoard = monday + 3
    #expect(target([], on: 7, circumstances) == 30)
    #expect(target([], on: 21, circumstances) == 25)
  }

  @Test func `a readiness hold keeps the minutes at 30 and stops the ramp`() {
    var facts = desk
    facts.parq = .yes
    var circumstances = ramped
    circumstances.ownAerobicMinutes = 60
    #expect(target([], on: 0, circumstances, facts: facts) == 30)
  }

  @Test func `a week with pain does not raise the target`() {
    #expect(target([walk(1, 30, pain: 4)], on: 7) == 30)
    #expect(target([walk(1, 30, pain: 3)], on: 7) == 35)
  }

  @Test func `an open flag does not raise the target`() {
    var circumstances = ramped
    circumstances.holds = [(monday + 5)...(monday + 6)]
    #expect(target([walk(1, 30)], on: 7, circumstances) == 30)
  }

  @Test func `the first target of a later plan comes from the weeks before`() {
    var circumstances = ramped
    circumstances.aerobicPlanStarted = monday + 15
    #expect(target([walk(1, 40), walk(8, 50)], on: 16, circumstances) == 45)
  }

  @Test func `57 days without minutes bring the level's usual target back`() {
    var circumstances = ramped
    circumstances.ownAerobicMinutes = 150
    #expect(target([walk(0, 150)], on: 49, circumstances) > 30)
    #expect(target([walk(0, 150)], on: 63, circumstances) == 30)
  }
}
