import Coaching
import SeededRandom

/// Random people within the ranges that are believed; one seed gives the same people every time.
struct SeededPeople: Sequence, IteratorProtocol {
  private var random: SplitMix64
  private var left: Int

  init(seed: UInt64, count: Int) {
    random = SplitMix64(state: seed)
    left = count
  }

  mutating func next() -> EnergyPerson? {
    guard left > 0 else { return nil }
    left -= 1
    let sexes: [Sex?] = [.female, .male, nil]
    var person = EnergyPerson(
      sex: sexes[Int.random(in: 0..<3, using: &random)],
      ageYears: Int.random(in: 15...100, using: &random),
      heightCM: Double.random(in: 120...230, using: &random),
      weightKG: 0,
      activityFactor: ActivityFactor.allCases.randomElement(using: &random) ?? .sedentary)
    // Even over the index, so that thin people are met as often as heavy ones.
    let index = Double.random(in: 14...45, using: &random)
    let weight = BodyMassIndex.weightKG(at: index, heightCM: person.heightCM)
    person.weightKG = weight.clamped(to: BodyRange.weightKG)
    for flag in EnergyPerson.Flag.allCases where Int.random(in: 0..<10, using: &random) == 0 {
      person.flags.insert(flag)
    }
    if Bool.random(using: &random) {
      person.adaptiveTDEEKcal =
        person.formulaTDEEKcal * Double.random(in: 0.7...1.4, using: &random)
    }
    return person
  }
}
