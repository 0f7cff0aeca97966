import CoachKit
import Content
import Foundation
import TestSupport
import Testing
import Understanding

/// The gate: lines the engine never learned from, and figures that no change may lower.
///
/// The floors of `Tests/Questions/floors.json` are raised by hand when the engine got better.
struct QuestionSetTests {
  private struct Floors: Decodable {
    let right: [String: Double]
    let alarmed: [String: Double]
    let falselyAlarmed: [String: Double]
    let foreignAnswered: Double
  }

  private static func floors() throws -> Floors {
    let file = Checkout.root.appendingPathComponent("Tests/Questions/floors.json")
    return try JSONDecoder().decode(Floors.self, from: Data(contentsOf: file))
  }

  @Test(arguments: ["asked", "topics", "actions", "studied/asked", "studied/topics"])
  func `questions are understood as often as before`(_ name: String) throws {
    let share = try QuestionSet(name).shareRight(SharedEngine.content().recognizer)
    let floor = try #require(Self.floors().right[name])
    #expect(share >= floor, "\(name): \(share)")
  }

  @Test(arguments: ["redflags", "studied/redflags"])
  func `danger signs are seen as often as before`(_ name: String) throws {
    let share = try QuestionSet(name).shareAlarmed(SharedEngine.content().recognizer)
    let floor = try #require(Self.floors().alarmed[name])
    #expect(share >= floor, "\(name): \(share)")
  }

  @Test(arguments: ["redflags", "studied/redflags"])
  func `danger signs get their level as often as before`(_ name: String) throws {
    let share = try QuestionSet(name).shareRight(SharedEngine.content().recognizer)
    let floor = try #require(Self.floors().right[name])
    #expect(share >= floor, "\(name): \(share)")
  }

  @Test(arguments: ["no_redflag", "studied/no_redflag"])
  func `harmless lines raise no more alarms than before`(_ name: String) throws {
    let share = try QuestionSet(name).shareAlarmed(SharedEngine.content().recognizer)
    let most = try #require(Self.floors().falselyAlarmed[name])
    #expect(share <= most, "\(name): \(share)")
  }

  @Test func `foreign lines are refused as often as before`() throws {
    let file = Checkout.root.appendingPathComponent("Tests/Questions/foreign.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let recognizer = try SharedEngine.content().recognizer
    let answered = lines.count { recognizer.understand(String($0)).intent != .none }
    let share = Double(answered) / Double(lines.count)
    #expect(share <= (try Self.floors().foreignAnswered), "\(share)")
  }
}
