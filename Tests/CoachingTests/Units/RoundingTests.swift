import Coaching
import Testing

struct RoundingTests {
  @Test func `halves round away from zero whatever the binary fraction`() {
    #expect([0.5, 1.5, -0.5, -1.5, 2.4999].map(\.wholeHalfAway) == [1, 2, -1, -2, 2])
    #expect(82.35.roundedHalfAway(places: 1) == 82.4)
    #expect(1.005.roundedHalfAway(places: 2) == 1.01)
    #expect((-0.2).roundedHalfAway().sign == .plus)
  }

  @Test func `no value is too odd to round`() {
    #expect(Double.nan.wholeHalfAway == 0)
    #expect(Double.infinity.wholeHalfAway == 1_000_000_000_000_000)
  }

  @Test func `a limit met but for binary noise is met and not passed`() {
    let index = BodyMassIndex(weightKG: 76.8, heightCM: 160).value
    #expect(index.reaches(30))
    #expect(!index.exceeds(30))
  }
}
