import Coaching
import Testing

struct ShownTests {
  private static func cases(_ kind: String) throws -> [VectorCase] {
    try Vectors.load("units").cases.filter { $0.input["kind"]?.string == kind }
  }

  @Test func `every case of units that is no typed text is run once`() throws {
    let shown = try ["show_weight", "show_height", "show_load", "rate"].map {
      try Self.cases($0).count
    }
    let typed = try ["height", "weight", "duration", "distance"].map { try Self.cases($0).count }
    #expect(shown == [9, 6, 5, 20])
    #expect(try Vectors.load("units").cases.count == (shown + typed).reduce(0, +))
  }

  @Test(arguments: try cases("show_weight"))
  func `weights are shown as in the vectors`(vector: VectorCase) throws {
    let kg = try #require(vector.input["value"]?.double)
    let style = try #require(Shown.WeightStyle(rawValue: vector.input["unit"]?.string ?? ""))
    #expect(Shown.weight(kg: kg, as: style) == vector.output["text"]?.string)
  }

  @Test(arguments: try cases("show_height"))
  func `heights are shown as in the vectors`(vector: VectorCase) throws {
    let cm = try #require(vector.input["value"]?.double)
    let style = try #require(Shown.HeightStyle(rawValue: vector.input["unit"]?.string ?? ""))
    #expect(Shown.height(cm: cm, as: style) == vector.output["text"]?.string)
  }

  @Test(arguments: try cases("show_load"))
  func `loads are shown as in the vectors`(vector: VectorCase) throws {
    let kg = try #require(vector.input["value"]?.double)
    let style = try #require(Shown.LoadStyle(rawValue: vector.input["unit"]?.string ?? ""))
    #expect(Shown.load(kg: kg, as: style) == vector.output["text"]?.string)
  }

  @Test(arguments: try cases("rate"))
  func `an exact rate snaps to one of the nine as in the vectors`(vector: VectorCase) throws {
    let exact = try #require(vector.output["exact_lb_per_week"]?.double)
    #expect(WeeklyRate(nearestTo: exact).lbPerWeek == vector.output["lb_per_week"]?.double)
  }

  @Test func `numbers lose their end zeros and nothing else`() {
    #expect(Shown.number(100, places: 0) == "100")
    #expect(Shown.number(-0.04, places: 1) == "0")
    #expect(Shown.number(-2.5, places: 0) == "-3")
    #expect(Shown.number(10.10, places: 2) == "10.1")
    #expect(Shown.number(0.05, places: 2) == "0.05")
  }
}
