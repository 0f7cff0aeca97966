import Testing

import Coaching

@Suite struct AerobicRampTests {
  @Test func `there are 67 ramp cases`() throws {
    #expect(try Vectors.load("ramp").cases.count == 67)
  }

  @Test(arguments: try Vectors.cases("ramp", with: "base"))
  func `a week leads to the next target`(_ vector: VectorCase) throws {
    let next = AerobicRamp.next(
      after: try #require(vector.input["base"]?.int), done: try #require(vector.input["done"]?.int),
      mark: vector.input["low_before"]?.bool == true ? .low : nil)
    #expect(next.target == vector.output["next"]?.int)
  }

  @Test(arguments: try Vectors.load("ramp").cases.filter { $0.output["shares"] != nil })
  func `a target splits into shares`(_ vector: VectorCase) throws {
    let shares = AerobicRamp.split(
      try #require(vector.input["target"]?.int), over: try #require(vector.input["days"]?.int))
    #expect(shares == vector.output["shares"]?.list?.compactMap(\.int))
  }

  @Test(arguments: try Vectors.cases("ramp", with: "complete_weeks"))
  func `the first target comes from the log, the user or the level`(_ vector: VectorCase) throws {
    let weeks = try #require(vector.input["complete_weeks"]?.list).compactMap(\.int)
    let target = AerobicRamp.first(
      level: try #require(vector.input["level"]?.int.flatMap(Level.init)), completeWeeks: weeks,
      ownMinutes: vector.input["own_number"]?.int)
    #expect(target == vector.output["target"]?.int)
  }

  @Test(arguments: try Vectors.cases("ramp", with: "first"))
  func `targets follow each other week by week`(_ vector: VectorCase) throws {
    var target = try #require(vector.input["first"]?.int)
    var mark: AerobicRamp.Mark?
    let rules = AerobicRamp.Rules(
      isHeld: vector.input["hold"]?.bool ?? false,
      hasNerveCondition: vector.input["nerve"]?.bool ?? false)
    var targets = [target]
    for done in try #require(vector.input["done"]?.list).compactMap(\.int) {
      (target, mark) = AerobicRamp.next(after: target, done: done, mark: mark, rules: rules)
      targets.append(target)
    }
    #expect(targets == vector.output["targets"]?.list?.compactMap(\.int))
  }
}
