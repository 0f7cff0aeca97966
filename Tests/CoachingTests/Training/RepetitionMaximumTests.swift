import Coaching
import Testing

struct RepetitionMaximumTests {
  @Test(
    arguments: [
      (100.0, 1, 100.0), (100, 3, 110), (100, 10, 400.0 / 3), (30, 5, 35), (20, 10, 80.0 / 3),
      (20, 11, 80.0 / 3), (20, 40, 80.0 / 3),
    ] as [(Double, Int, Double)])
  func
    `a set of up to ten repetitions, or the first ten of a longer one, estimates one all-out lift`(
      loadKG: Double, reps: Int, expected: Double
    ) throws
  {
    let found = try #require(RepetitionMaximum.estimatedKG(loadKG: loadKG, reps: reps))
    #expect(abs(found - expected) < 1e-9)
  }

  @Test(arguments: [(0.0, 5), (-5, 5), (40, 0), (40, -1)] as [(Double, Int)])
  func `other sets estimate nothing`(loadKG: Double, reps: Int) {
    #expect(RepetitionMaximum.estimatedKG(loadKG: loadKG, reps: reps) == nil)
  }
}
