import Testing

import Coaching

@Suite struct PerformedExerciseTests {
  @Test func `lighter sets before the working sets are warm-up`() {
    let loads = [20.0, 60, 60, 60]
    let item = PerformedExercise(
      exercise: "leg_press", sets: loads.map { PerformedSet(10, loadKG: $0) })
    #expect(item.workingLoadKG == 60)
    #expect(item.workingSets.count == 3)
  }

  @Test(
    arguments: [
      (Effort.rir(1), 1.0), (.rpe(8.5), 1.5), (.felt(.easy), 4), (.felt(.ok), 2), (.felt(.hard), 0),
    ])
  func `every way to tell effort is a reserve`(_ effort: Effort, reserve: Double) {
    #expect(effort.inReserve == reserve)
  }

  @Test func `the leg under nine tenths of the other is the weaker one`() {
    func weaker(_ left: Int, _ right: Int) -> Side? {
      PerformedExercise(exercise: "split_squat", sets: [PerformedSet(left: left, right: right)])
        .weakerLeg
    }
    #expect(weaker(8, 10) == .left)
    #expect(weaker(10, 8) == .right)
    #expect(weaker(9, 10) == nil)
  }

  @Test func `work at several times of a day is joined`() {
    let morning = PerformedExercise(exercise: "squat", sets: [PerformedSet(10)], pain: 1)
    let evening = PerformedExercise(exercise: "squat", sets: [PerformedSet(9)], pain: 4)
    let joined = PerformedExercise.merged([morning, evening])
    #expect(joined.count == 1)
    #expect(joined.first?.sets.map(\.count) == [10, 9])
    #expect(joined.first?.pain == 4)
  }
}
