import CoachKit
import Content
import TestSupport
import Testing
import Understanding

/// Danger that no rule has words for, and look-alikes.
struct LearnedDangerTests {
  @Test(arguments: [
    "my toes went to sleep on monday, by today the pins and needles are past my knees",
    "since the flight my left lower leg is fat like a sausage and warm",
  ])
  func `danger in everyday pictures is heard`(_ line: String) throws {
    let read = try SharedEngine.content().recognizer.understand(line)
    #expect(read.safety != nil)
  }

  @Test func `a learned finding names a rule that exists, with a level that the rule has`() throws {
    let library = ContentLoader().load(try SharedEngine.contentFolder().files()).library
    let rules = try #require(library.redFlags).rules
    for line in library.dangerLines {
      let rule = try #require(rules.first { $0.id == line.rule }, "\(line.rule)")
      guard let level = line.level else { continue }
      let levels = rule.parts.compactMap { SafetyAction(rawValue: $0.action)?.level.rawValue }
      #expect(levels.contains(level), "\(line.line.location): \(rule.id) has no part '\(level)'")
    }
  }

  @Test func `plain talk about training raises no alarm`() throws {
    for line in ["did squats 3x10 today", "how much protein do i need", "next workout please"] {
      #expect(try SharedEngine.content().recognizer.understand(line).safety == nil)
    }
  }

  @Test(arguments: [
    "gym only has 5 kg jumps, how do i bridge that", "away on thursday so you wont see me",
    "i want my quads to pop", "is touching your toes before training bad",
  ])
  func `a plain line that a rule mistakes is calmed`(_ line: String) throws {
    let read = try SharedEngine.content().recognizer.understand(line)
    #expect(read.safety == nil, "\(read.findings.map(\.rule))")
  }

  @Test(arguments: [
    "i cant put weight on my leg for 4 weeks", "doctor says no weight on my left leg until june",
  ])
  func `a restriction that is told is no broken bone`(_ line: String) throws {
    let read = try SharedEngine.content().recognizer.understand(line)
    #expect(read.safety == nil)
    #expect(read.intent == "profile.set")
  }

  @Test(arguments: [
    "cant put any weight on my leg since i fell yesterday",
    "twisted my ankle this morning and cant walk on it",
  ])
  func `a leg that takes no weight after a fall still alarms`(_ line: String) throws {
    #expect(try SharedEngine.content().recognizer.understand(line).safety != nil)
  }

  @Test func `dizziness on standing up is an answer and no emergency`() throws {
    let read = try SharedEngine.content().recognizer.understand("i feel dizzy when i stand up")
    #expect(read.safety == nil)
    #expect(read.intent == "impact.falls")
  }

  @Test func `the age of a minor keeps its rule, however plain the line`() throws {
    var context = SafetyContext()
    context.ageYears = 15
    let read = try SharedEngine.content().recognizer
      .understand("how many calories should i eat", safetyContext: context)
    #expect(read.findings.contains { $0.rule == "RF-28" })
  }

  @Test func `a yes to a rule's open question is never calmed`() throws {
    let library = try SharedEngine.content().library
    let rules = try #require(library.redFlags).rules
    for rule in rules where rule.parts.contains(where: { $0.onYes == true }) {
      var context = SafetyContext()
      context.pendingQuestion = rule.id
      let read = try SharedEngine.content().recognizer
        .understand("yes", safetyContext: context)
      #expect(read.findings.contains { $0.rule == rule.id }, "\(rule.id)")
    }
  }
}
