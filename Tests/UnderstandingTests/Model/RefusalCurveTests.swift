import Testing
import Understanding

/// The trade between answering own lines and refusing foreign ones.
struct RefusalCurveTests {
  private let curve = RefusalCurve([
    (score: 0.9, isRight: true, isForeign: false), (score: 0.8, isRight: true, isForeign: false),
    (score: 0.6, isRight: false, isForeign: false), (score: 0.3, isRight: true, isForeign: false),
    (score: 0.5, isRight: false, isForeign: true), (score: 0.1, isRight: false, isForeign: true),
  ])

  @Test func `without a threshold every right line counts and nothing is refused`() {
    let first = curve.points[0]
    #expect(first.answeredRightly == 0.75)
    #expect(first.refused == 0)
  }

  @Test func `a threshold refuses what lies below it`() {
    #expect(curve.point(at: 0.2).refused == 0.5)
    #expect(curve.point(at: 0.2).answeredRightly == 0.75)
    #expect(curve.point(at: 0.55).refused == 1)
    #expect(curve.point(at: 0.55).answeredRightly == 0.5)
    #expect(curve.point(at: 1).answeredRightly == 0)
  }

  @Test func `the balanced point has the best mean of both shares`() throws {
    let best = try #require(curve.balanced)
    #expect(best.balance == curve.points.map(\.balance).max())
  }
}
