import Coaching
import Testing
import Understanding

/// Names that words around them make exact, or that are spelled as another word.
struct NearNamesTests {
  static let exercises: [(String, String)] = [
    ("leg press one hundred and ten kilos three sets of twelve", "leg_press"),
    ("leg press one set of ten", "leg_press"), ("leg press one leg 2x8", "single_leg_press"),
    ("squats 5x5 in the power rack", "back_squat"), ("squats 3x8 with a barbell", "back_squat"),
    ("squats 3x8, 60 kilos on my back", "back_squat"), ("squats 3x8 on the way back", "squat"),
    ("toe lifts 2x15 with my back against the wall", "wall_tibialis_raise"),
    ("toe lifts 2x15", "supported_toe_raise"), ("kettlebell deads 16kg 3x15", "kb_deadlift"),
    ("my legs are dead after squats", "squat"),
    ("walked three miles with nordic sticks", "a_nordic"),
  ]

  static let distances: [(String, Double)] = [
    ("walked two and a half k", 2.5), ("walked a mile and a quarter", 2.011_68),
    ("walked quarter of a mile", 0.402_336),
  ]

  static let tests: [(String, Int)] = [
    ("managed 14 chair rises in half a minute", 14), ("did 9 sit to stands in thirty secs", 9),
  ]

  @Test(arguments: exercises)
  func `what stands around a name makes it exact`(_ line: String, _ exercise: String) {
    let slots = SlotFixture.shared.slots("log.workout", line)
    #expect(slots.exercise == exercise)
    #expect(slots.items == nil)
  }

  @Test(arguments: distances)
  func `parts of a mile are added to it`(_ line: String, _ kilometers: Double) throws {
    let distance = try #require(SlotFixture.shared.slots("log.workout", line).distance)
    #expect(abs(distance.km - kilometers) < 0.001)
  }

  @Test(arguments: tests)
  func `chair rises against the half minute are the test`(_ line: String, _ count: Int) {
    let slots = SlotFixture.shared.slots("log.test", line)
    #expect(slots.test == "cst30")
    #expect(slots.count == count)
  }

  @Test(arguments: [("left nee 5 out of 10", "knee"), ("right angle 3/10", "ankle")])
  func `a word one letter from a joint is that joint between a side and a score`(
    _ line: String, _ joint: String
  ) {
    #expect(SlotFixture.shared.slots("log.pain", line).joint == joint)
  }

  @Test func `the left one of two joints is told behind the score`() {
    #expect(SlotFixture.shared.slots("log.pain", "knee 3/10, left one").side == "left")
  }

  @Test func `no joint is read without a score`() {
    #expect(SlotFixture.shared.slots("log.pain", "the right tip for squats").joint == nil)
  }
}
