import Coaching
import Foundation
import Testing
import Understanding

/// Typed heights, weights, durations, distances and rates of `Tests/Vectors/units.json`.
struct SlotVectorTests {
  struct File: Decodable { let cases: [Case] }

  struct Case: Decodable, Sendable, CustomStringConvertible {
    struct Input: Decodable, Sendable {
      let kind: String
      let text: String?
    }

    let id: String
    let `in`: Input
    let out: Output
    var description: String { "\(`in`.kind) \(id)" }
  }

  struct Output: Decodable, Sendable {
    let cm: Double?
    let kg: Double?
    let km: Double?
    let minutes: Double?
    let exact_lb_per_week: Double?
    let lb_per_week: Double?
  }

  static let typed: [Case] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = folder.appending(path: "Vectors/units.json")
    guard let data = try? Data(contentsOf: file),
      let cases = try? JSONDecoder().decode(File.self, from: data).cases
    else { return [] }
    return cases.filter { $0.in.text != nil }
  }()

  @Test func `the vector file holds typed texts`() {
    #expect(Self.typed.count >= 80)
  }

  @Test(arguments: typed)
  func `a typed quantity is read in canonical units`(_ vector: Case) throws {
    let text = try #require(vector.in.text)
    let fixture = SlotFixture.shared
    switch vector.in.kind {
    case "height":
      #expect(isClose(fixture.slots("profile.set", text).height?.cm, vector.out.cm))
    case "weight":
      #expect(isClose(fixture.slots("log.weight", text).weight?.kg, vector.out.kg))
    case "duration":
      let duration = fixture.slots("energy.exercise_burn", text).duration
      guard case .minutes(let minutes)? = duration else {
        Issue.record("no duration in \(text)")
        return
      }
      #expect(isClose(minutes, vector.out.minutes))
    case "distance":
      #expect(isClose(fixture.slots("energy.exercise_burn", text).distance?.km, vector.out.km))
    case "rate":
      #expect(fixture.slots("goal.set", text).rate?.lbPerWeek == vector.out.lb_per_week)
      #expect(isClose(exactRate(text), vector.out.exact_lb_per_week))
    default: Issue.record("unknown kind \(vector.in.kind)")
    }
  }

  private func exactRate(_ text: String) -> Double? {
    for mention in SlotFixture.shared.mentions(text) {
      if case .rate(let wish) = mention.value { return wish.lbPerWeek }
    }
    return nil
  }

  private func isClose(_ got: Double?, _ want: Double?) -> Bool {
    guard let got, let want else { return got == nil && want == nil }
    return abs(got - want) <= 1e-6
  }
}
