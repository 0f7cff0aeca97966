import Testing

import Coaching

@Suite struct SessionPlannerTests {
  @Test func `there are 110 session cases`() throws {
    #expect(try Vectors.load("session_picks").cases.count == 110)
  }

  @Test(arguments: try Vectors.load("session_picks").cases)
  func `a session has the exercises, doses and length of the table`(_ vector: VectorCase) throws {
    let facts = try #require(TrainingFacts(vector.input["facts"]))
    let planner = SessionPlanner(
      library: try SeedLibrary.exercises.get(), trainee: Trainee(facts),
      norms: try SeedNorms.norms.get())
    let session = planner.session(try request(vector.input))
    #expect(session.level.rawValue == vector.output["level"]?.int)
    #expect(session.items.map(\.json) == vector.output["items"]?.list)
    #expect(session.minutes == vector.output["minutes"]?.int)
    #expect(session.leftOut.map(\.rawValue) == vector.output["left_out"]?.strings)
  }

  @Test func `an item says which exercise it stands in for`() throws {
    var facts = TrainingFacts()
    facts.ageYears = 45
    facts.parq = .no
    facts.needsHands = false
    facts.pain = [.knee: 6]
    let planner = SessionPlanner(
      library: try SeedLibrary.exercises.get(), trainee: Trainee(facts),
      norms: try SeedNorms.norms.get())
    let current: [Slot: Exercise.ID] = [.kneeDominant: "squat", .calf: "heel_raise"]
    let items = planner.session(SessionRequest(letter: .a, current: current)).items
    #expect(items.first { $0.slot == .kneeDominant }?.standsInFor == "squat")
    #expect(items.first { $0.slot == .calf }?.standsInFor == nil)
  }

  private func request(_ input: JSON) throws -> SessionRequest {
    let letter = try #require(input["letter"]?.string.flatMap(SessionLetter.init))
    var current: [Slot: Exercise.ID] = [:]
    for (name, id) in input["current"]?.object ?? [:] {
      current[try #require(Slot(rawValue: name))] = id.string.map(Exercise.ID.init(rawValue:))
    }
    return SessionRequest(
      letter: letter, trainingWeek: input["training_week"]?.int ?? 1, current: current,
      resting: Set((input["rest_patterns"]?.strings ?? []).compactMap(Pattern.init)),
      capMinutes: input["cap_minutes"]?.int)
  }
}

extension PlannedItem {
  /// The item as the vectors write it.
  var json: JSON {
    var object: [String: JSON] = [
      "slot": .text(slot.rawValue), "id": .text(exercise.rawValue), "sets": .number(Double(sets)),
      unit.rawValue: .number(Double(count)), "rest": .number(Double(restSeconds)),
    ]
    if let holdSeconds { object["hold"] = .number(Double(holdSeconds)) }
    if let leg { object["side"] = .text(leg.rawValue) }
    if eachLeg { object["each"] = .bool(true) }
    if halfRange { object["half_range"] = .bool(true) }
    return .object(object)
  }
}
