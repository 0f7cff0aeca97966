import Testing

import Coaching

/// Whom effort makes ill for days gets no more by itself; who must stay off the feet gets no standing move.
@Suite struct EnergyLimitTests {
  private func planner(_ change: (inout TrainingFacts) -> Void) throws -> SessionPlanner {
    var facts = TrainingFacts()
    facts.ageYears = 40
    facts.parq = .no
    facts.needsHands = false
    change(&facts)
    return SessionPlanner(
      library: try SeedLibrary.exercises.get(), trainee: Trainee(facts),
      norms: try SeedNorms.norms.get())
  }

  @Test func `two easy sessions at the top bring the same again`() throws {
    var facts = TrainingFacts()
    facts.hasEnergyLimit = true
    let plan = ExercisePlan(exercise: "sit_to_stand_high", sets: 2, range: CountRange(8, 12))
    let done = DoneSession(counts: [12, 12], inReserve: 4, loadKG: nil, high: 12, plan: plan)
    let progression = Progression(
      library: try SeedLibrary.exercises.get(), trainee: Trainee(facts))
    let next = try #require(progression.next(plan, after: [done, done]))
    #expect(next.exercise == plan.exercise)
    #expect(next.counts == [12, 12])
    #expect(next.action == .keep)
  }

  @Test func `sets stay at one and the level low`() throws {
    let planner = try planner { $0.hasEnergyLimit = true }
    #expect(planner.trainee.level == .supported)
    for week in [1, 8, 30] { #expect(planner.trainee.mainSets(trainingWeek: week) == 1) }
  }

  @Test(arguments: [SessionLetter.a, .b])
  func `off the feet no move stands`(letter: SessionLetter) throws {
    for change in [
      { (facts: inout TrainingFacts) in facts.isFootDropOpen = true },
      { (facts: inout TrainingFacts) in
        facts.hasSevereLegPain = true
        facts.pain = [.hip: 7]
      },
    ] {
      let planner = try planner(change)
      let items = planner.session(SessionRequest(letter: letter)).items
      #expect(!items.isEmpty)
      for item in items {
        #expect(planner.library[item.exercise]?.position != .stand, "\(item.exercise)")
      }
    }
  }
}
