import Testing

import Coaching

@Suite struct ProgressionTests {
  @Test func `every progression case is read`() throws {
    let cases = try Vectors.load("progression").cases
    #expect(cases.count == 105)
    #expect(cases.filter { $0.input["plan"] == nil }.count == 6)
  }

  @Test(arguments: try Vectors.cases("progression", with: "plan"))
  func `the first rule that fires gives the next target`(_ vector: VectorCase) throws {
    let input = vector.input
    let plan = try #require(ExercisePlan(input["plan"]))
    let facts = try #require(TrainingFacts(input["facts"]))
    let progression = Progression(
      library: try SeedLibrary.exercises.get(), trainee: Trainee(facts))
    let sessions = try #require(input["history"]?.list).map { DoneSession($0, plan: plan) }
    let next = try #require(
      progression.next(plan, after: sessions, context: .init(input["context"], input["plan"])))
    expect(next, plan, vector.output)
  }

  @Test(arguments: try Vectors.cases("progression", with: "regress_running"))
  func `pain that stays is a matter for a clinician`(_ vector: VectorCase) throws {
    let days = try #require(vector.input["days_over_5"]?.list).compactMap(\.int)
    let isDue = ProgressionReferral.isDue(
      regressionsRunning: try #require(vector.input["regress_running"]?.int),
      daysOver5: days.map(Day.init(number:)),
      today: Day(number: try #require(vector.input["today"]?.int)))
    #expect(isDue == vector.output["see_physio"]?.bool)
  }

  @Test func `with a nerve condition two fewer of far too many stay in the range`() throws {
    var facts = TrainingFacts()
    facts.hasNerveCondition = true
    let plan = ExercisePlan(exercise: "sit_to_stand", sets: 2, range: CountRange(8, 12))
    let done = DoneSession(counts: [23, 9], inReserve: 1, loadKG: nil, high: 12, plan: plan)
    let progression = Progression(
      library: try SeedLibrary.exercises.get(), trainee: Trainee(facts))
    let next = try #require(progression.next(plan, after: [done]))
    #expect(next.action == .fewerReps)
    #expect(next.counts == [12, 7])
  }

  private func expect(_ next: ExerciseTarget, _ plan: ExercisePlan, _ out: JSON) {
    #expect(next.rule == out["rule"]?.int)
    #expect(next.action.rawValue == out["action"]?.string)
    #expect(next.counts == out["reps"]?.list?.compactMap(\.int))
    #expect(next.exercise.rawValue == out["id"]?.string ?? plan.exercise.rawValue)
    #expect(next.halfRange == (out["half_range"] != nil))
    #expect(next.restDays == out["rest_days"]?.int)
    #expect(next.asksPain == (out["ask"]?.string == "pain"))
    if let load = out["load"]?.double { #expect(abs((next.loadKG ?? -1) - load) < 1e-9) }
    if out["load"] == nil, out["id"] == nil { #expect(next.loadKG == plan.loadKG) }
    if let high = out["hi"]?.int { #expect(next.range?.high == high) }
    if let low = out["lo"]?.int { #expect(next.range?.low == low) }
    if out["hi"] == nil, out["lo"] == nil { #expect(next.range == nil) }
  }
}

extension ExercisePlan {
  /// The plan of a vector; a plan of a load alone stands for a leg press.
  init?(_ json: JSON?) {
    guard let json, let low = json["lo"]?.int, let high = json["hi"]?.int,
      let sets = json["sets"]?.int
    else { return nil }
    let usual = json["usual"]?.list?.compactMap(\.int) ?? [low, high < 14 ? high : 12]
    self.init(
      exercise: Exercise.ID(rawValue: json["id"]?.string ?? "leg_press"),
      slot: json["slot"]?.string.flatMap(Slot.init), sets: sets, range: CountRange(low, high),
      usualRange: CountRange(usual[0], usual[1]),
      unit: json["unit"]?.string.flatMap(CountUnit.init) ?? .reps,
      holdSeconds: json["hold"]?.int.flatMap { $0 > 0 ? $0 : nil }, loadKG: json["load"]?.double,
      incrementKG: json["inc"]?.double ?? 0,
      target: json["target"]?.list?.compactMap(\.int), hasExtraSet: json["extra"]?.int ?? 0 > 0,
      isSlow: json["slow"]?.bool ?? false)
  }
}

extension DoneSession {
  fileprivate init(_ json: JSON, plan: ExercisePlan) {
    let sets: [PerformedSet] =
      if let left = json["reps"]?["left"]?.list, let right = json["reps"]?["right"]?.list {
        zip(left, right).map { PerformedSet(left: $0.int ?? 0, right: $1.int ?? 0) }
      } else {
        (json["reps"]?.list ?? []).map { PerformedSet($0.int ?? 0) }
      }
    let effort: Effort? =
      json["rir"]?.double.map { .rir($0) } ?? json["rpe"]?.double.map { .rpe($0) }
      ?? json["felt"]?.string.flatMap(Effort.Feeling.init).map { .felt($0) }
    self.init(
      counts: sets.map(\.count), inReserve: effort?.inReserve, pain: json["pain"]?.int,
      nextMorning: json["next"]?.int ?? 0, lastedOver24Hours: json["over24h"]?.bool ?? false,
      wasSharp: json["sharp"]?.bool ?? false, loadKG: json["load"]?.double ?? plan.loadKG,
      high: json["hi"]?.int ?? plan.range.high, plan: plan)
  }
}

extension Progression.Context {
  fileprivate init(_ json: JSON?, _ plan: JSON?) {
    self.init()
    noProgress = json?["no_progress"] != nil
    steppedThisWeek = json?["same_week"]?.bool ?? false
    hasJointComplaint = json?["joint_complaint"]?.bool ?? false
    passing = plan?["other"]?.string.map(Exercise.ID.init(rawValue:))
    recent = Set((plan?["recent"]?.strings ?? []).map(Exercise.ID.init(rawValue:)))
  }
}
