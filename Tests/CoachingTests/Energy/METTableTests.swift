import Coaching
import Foundation
import Testing
import Yams

struct METTableTests {
  private static func table() throws -> METTable {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "seeds/mets.yaml"), encoding: .utf8)
    return try YAMLDecoder().decode(METTable.self, from: text)
  }

  @Test func `every case of met is run once`() throws {
    let split = try ["minutes", "effort", "kmh", "net"].map {
      try Vectors.cases("met", with: $0).count
    }
    #expect(split == [8, 45, 19, 4])
    #expect(try Vectors.load("met").cases.count == 76)
  }

  @Test func `the seed table is whole`() throws {
    let table = try Self.table()
    #expect(table.rows.count == 83)
    #expect(Set(table.rows.map(\.code)).count == 83)
    #expect(table.modes.count == 15)
    #expect(table.missingCodes.isEmpty)
    #expect(table.rows.allSatisfy { $0.code.count == 5 && (1...12).contains($0.met) })
  }

  @Test(arguments: try Vectors.cases("met", with: "minutes"))
  func `gross and net energy match the vectors`(vector: VectorCase) throws {
    let exercise = ExerciseEnergy(
      met: try #require(vector.input["met"]?.double),
      weightKG: try #require(vector.input["kg"]?.double),
      minutes: try #require(vector.input["minutes"]?.double))
    #expect(exercise.grossKcal.wholeHalfAway == vector.output["gross"]?.int)
    #expect(exercise.netKcal.wholeHalfAway == vector.output["net"]?.int)
  }

  @Test(arguments: try Vectors.cases("met", with: "effort"))
  func `a mode and an effort mean the row of the vectors`(vector: VectorCase) throws {
    let effort = try #require(METTable.Effort(rawValue: vector.input["effort"]?.string ?? ""))
    let mode = try #require(vector.input["mode"]?.string)
    let row = try #require(try Self.table().row(mode: mode, effort: effort))
    #expect(row.code == vector.output["code"]?.string)
    #expect(row.met == vector.output["met"]?.double)
    #expect(ExerciseEnergy.credit(met: row.met, level: 2) == vector.output["credit_L2"]?.int)
    #expect(ExerciseEnergy.credit(met: row.met, level: 1) == vector.output["credit_L1"]?.int)
  }

  @Test(arguments: try Vectors.cases("met", with: "kmh"))
  func `a mode and a speed mean the row of the vectors`(vector: VectorCase) throws {
    let mode = try #require(vector.input["mode"]?.string)
    let row = try Self.table().row(mode: mode, kmPerHour: vector.input["kmh"]?.double)
    #expect(row?.code == vector.output["code"]?.string)
    #expect(row?.met == vector.output["met"]?.double)
  }

  @Test(arguments: try Vectors.cases("met", with: "net"))
  func `exercise is earned back as in the vectors`(vector: VectorCase) throws {
    let goal = CalorieGoal(try EnergyPerson(vector: try #require(vector.input["person"])))
    let kcal = goal.target(
      ofKcal: try #require(vector.input["target"]?.int),
      withExerciseNetKcal: try #require(vector.input["net"]?.double),
      earnsBack: try #require(vector.input["earn_back"]?.bool as Bool?))
    #expect(kcal == vector.output["kcal"]?.int)
  }

  @Test func `strength and chair stands have rows`() throws {
    let table = try Self.table()
    #expect((0...4).map { table.strengthRow(level: $0)?.met } == [2.8, 3, 3, 3.5, 3.5])
    #expect(table.strengthRow(level: nil)?.code == "02054")
    #expect(table.chairStandRow(perMinute: 12)?.code == "02340")
    #expect(table.chairStandRow(perMinute: 18)?.code == "02344")
    #expect(table.row(mode: "a_swim") == nil)
  }
}
