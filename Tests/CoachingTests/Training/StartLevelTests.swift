import Testing

import Coaching

@Suite struct StartLevelTests {
  @Test func `there are 45 start level cases`() throws {
    #expect(try Vectors.load("start_level").cases.count == 45)
  }

  @Test(arguments: try Vectors.load("start_level").cases)
  func `facts lead to the level, its row and its caps`(_ vector: VectorCase) throws {
    let facts = try #require(TrainingFacts(vector.input))
    let found = StartLevel(of: facts)
    #expect(found.level.rawValue == vector.output["level"]?.int)
    #expect(found.reason.rawValue == vector.output["reason"]?.string)
    #expect(found.caps.map(\.rawValue) == vector.output["caps"]?.strings)
    #expect(facts.needsBalance == vector.output["balance_flag"]?.bool)
  }
}
