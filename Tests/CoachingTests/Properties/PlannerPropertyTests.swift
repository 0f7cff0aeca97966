import Coaching
import Testing

/// Rules that must hold for anyone on any day of any log.
struct PlannerPropertyTests {
  private static let mostProblems = 10

  @Test func `every day of every life keeps the rules of training`() throws {
    let tools = try PlannerTools()
    let rules = PlannerRules(tools: tools)
    var problems = 0
    for seed in PropertyRun.seeds where problems < Self.mostProblems {
      var life = RandomLife(seed: seed, tools: tools)
      guard let problem = life.run(rules.objection) else { continue }
      problems += 1
      Issue.record(Comment(rawValue: problem))
    }
  }
}
