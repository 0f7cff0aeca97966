import Coaching

/// Random people within the ranges that are believed; one seed gives the same people every time.
struct SeededPeople: Sequence, IteratorProtocol {
  private var state: UInt64
  private var left: Int

  init(seed: UInt64, count: Int) {
    state = seed
    left = count
  }

  mutating func next() -> EnergyPerson? {
    guard left > 0 else { return nil }
    left -= 1
    let sexes: [Sex?] = [.female, .male, nil]
    var person = EnergyPerson(
      sex: sexes[Int.random(in: 0..<3, using: &self)],
      ageYears: Int.random(in: 15...100, using: &self),
      heightCM: Double.random(in: 120...230, using: &self),
      weightKG: 0,
      activityFactor: ActivityFactor.allCases.randomElement(using: &self) ?? .sedentary)
    // Even over the index, so that thin people are met as often as heavy ones.
    let index = Double.random(in: 14...45, using: &self)
    let weight = BodyMassIndex.weightKG(at: index, heightCM: person.heightCM)
    person.weightKG = weight.clamped(to: BodyRange.weightKG)
    for flag in EnergyPerson.Flag.allCases where Int.random(in: 0..<10, using: &self) == 0 {
      person.flags.insert(flag)
    }
    if Bool.random(using: &self) {
      person.adaptiveTDEEKcal = person.formulaTDEEKcal * Double.random(in: 0.7...1.4, using: &self)
    }
    return person
  }
}

extension SeededPeople: RandomNumberGenerator {
  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
