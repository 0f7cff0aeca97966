import Testing

import Coaching

@Suite struct TrainingGapTests {
  @Test func `every gap case belongs to one of the tests here`() throws {
    let cases = try Vectors.load("gaps").cases
    #expect(cases.count == 59)
    let keys = ["days", "bed_days", "plan", "actions", "failing"]
    #expect(try keys.map { try Vectors.cases("gaps", with: $0).count }.reduce(0, +) == 59)
  }

  @Test(arguments: try Vectors.cases("gaps", with: "days"))
  func `days off lead to an action`(_ vector: VectorCase) throws {
    let days = try #require(vector.input["days"]?.int)
    #expect(
      TrainingGap.resumption(daysOff: days).rawValue == vector.output["action"]?.string)
  }

  @Test(arguments: try Vectors.cases("gaps", with: "bed_days"))
  func `days in bed lead to an action and a pause of progress`(_ vector: VectorCase) throws {
    let days = try #require(vector.input["bed_days"]?.int)
    let found = TrainingGap.resumption(daysInBed: days)
    #expect(found.action.rawValue == vector.output["action"]?.string)
    #expect(found.noProgressDays == vector.output["no_progress_days"]?.int ?? 0)
  }

  @Test(arguments: try Vectors.cases("gaps", with: "actions"))
  func `the strictest action acts`(_ vector: VectorCase) throws {
    let found = try #require(vector.input["actions"]?.strings).compactMap(Resumption.init)
    #expect(Resumption.strictest(found).rawValue == vector.output["action"]?.string)
  }

  @Test(arguments: try Vectors.cases("gaps", with: "failing"))
  func `a deload has its reason`(_ vector: VectorCase) throws {
    let reason = Deload.reason(
      fullWeeksOnThreeSets: try #require(vector.input["full_weeks_on_3_sets"]?.int),
      backingOff: try #require(vector.input["failing"]?.int),
      rpes: try #require(vector.input["last_rpes"]?.list).compactMap(\.double))
    #expect(reason?.rawValue == vector.output["deload"]?.string)
  }

  @Test(arguments: try Vectors.cases("gaps", with: "plan"))
  func `a plan is resumed`(_ vector: VectorCase) throws {
    let plan = try #require(ExercisePlan(vector.input["plan"]))
    let trainee = Trainee(try #require(TrainingFacts(vector.input["facts"])))
    let action = try #require(vector.input["action"]?.string.flatMap(Resumption.init))
    let out = vector.output
    if action == .retest {
      #expect(TrainingGap.level(after: trainee.level).rawValue == out["level"]?.int)
      return
    }
    let library = try SeedLibrary.exercises.get()
    let resumed = try #require(plan.resumed(action, in: library, for: trainee))
    #expect(resumed.action.rawValue == out["action"]?.string)
    #expect(resumed.counts == out["reps"]?.list?.compactMap(\.int))
    #expect(resumed.exercise.rawValue == out["id"]?.string ?? plan.exercise.rawValue)
    #expect(resumed.halfRange == (out["half_range"] != nil))
    #expect(resumed.inReserve == out["rir"]?.int)
    if let load = out["load"]?.double { #expect(abs((resumed.loadKG ?? -1) - load) < 1e-9) }
  }
}
