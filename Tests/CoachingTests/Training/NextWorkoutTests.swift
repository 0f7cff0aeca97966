import Testing

import Coaching

@Suite struct NextWorkoutTests {
  @Test func `there are 90 next workout cases`() throws {
    #expect(try Vectors.load("next_workout").cases.count == 90)
  }

  @Test(arguments: try Vectors.load("next_workout").cases)
  func `the first step that fires decides the day`(_ vector: VectorCase) throws {
    let input = vector.input
    let today = try #require(input["today"]?.string.flatMap(Day.init(iso:)))
    let facts = try #require(TrainingFacts(input["facts"]))
    let entries = try (input["log"]?.list ?? []).map { try #require(TrainingLogEntry($0)) }
    let settings = try #require(input["settings"])
    let next = NextWorkout(
      trainee: Trainee(facts, level: input["level"]?.int.flatMap(Level.init)),
      settings: TrainingSettings(
        strengthDays: settings["strength_days"]?.int ?? 2,
        aerobicTarget: try #require(settings["aerobic_target"]?.int),
        aerobicDays: settings["aerobic_days"]?.int ?? 3),
      state: try #require(TrainingState(input["state"])),
      log: TrainingLog(entries, today: today), modes: try SeedLibrary.modes.get())
    #expect(next.json == vector.output)
  }

  private func next(_ facts: TrainingFacts, _ state: TrainingState, _ log: TrainingLog) throws
    -> NextWorkout
  {
    NextWorkout(
      trainee: Trainee(facts), settings: TrainingSettings(aerobicTarget: 30), state: state,
      log: log, modes: try SeedLibrary.modes.get())
  }

  @Test func `fast rises rest with a sore ankle too`() throws {
    var facts = TrainingFacts()
    facts.ageYears = 70
    facts.parq = .no
    facts.needsHands = false
    var state = TrainingState()
    state.pain = [.ankle: 7]
    let next = try next(facts, state, TrainingLog([], today: Day(number: 20_514)))
    #expect(next.workout == .strength(.a, without: [.calf, .balance, .power]))
  }

  @Test func `who cannot stand is not asked for tests on the feet`() throws {
    var facts = TrainingFacts()
    facts.ageYears = 50
    facts.parq = .no
    let start = Day(number: 20_514)
    let log = TrainingLog([TrainingLogEntry(day: start, .balance)], today: start + 30)
    #expect(try next(facts, TrainingState(), log).workout == .retest)
    facts.standsTenSeconds = false
    #expect(try next(facts, TrainingState(), log).workout != .retest)
  }
}

extension NextWorkout {
  /// The advice as the vectors write it.
  var json: JSON {
    var object: [String: JSON] = ["why": .text(reason.code)]
    switch workout {
    case .none: object["do"] = .text("NONE")
    case .rest: object["do"] = .text("REST")
    case .retest: object["do"] = .text("RETEST")
    case .balance(let minutes):
      object["do"] = .text("BALANCE")
      object["minutes"] = .number(Double(minutes))
    case .strength(let letter, let without):
      object["do"] = .text("STRENGTH")
      object["letter"] = .text(letter.rawValue)
      if !without.isEmpty {
        object["without"] = .list(without.map(\.rawValue).sorted().map(JSON.text))
      }
    case .aerobic(let mode, let minutes, let balance):
      object["do"] = .text("AEROBIC")
      object["mode"] = .text(mode.rawValue)
      object["minutes"] = .number(Double(minutes))
      object["balance"] = balance.map { .number(Double($0)) }
    }
    object["injured_daily"] = injuredDaily.map { .number(Double($0.rawValue)) }
    return .object(object)
  }
}
