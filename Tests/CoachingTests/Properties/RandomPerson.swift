import Coaching
import SeededRandom

/// Anyone between 12 and 95: body, conditions, legs, kit, wishes.
struct RandomPerson {
  var facts = TrainingFacts()
  var circumstances = ReplayCircumstances()
  /// Training days a week, when a number was wished.
  var daysAWeek: Int?
  var capMinutes: Int?
  var body: EnergyPerson

  init(random: inout SplitMix64) {
    let age = Int.random(in: 12...95, using: &random)
    let sex = random.pick([Sex.female, .male, nil], else: nil)
    let height = Double.random(in: 130...205, using: &random)
    let index = Double.random(in: 14...45, using: &random)
    body = EnergyPerson(
      sex: sex, ageYears: age, heightCM: height,
      weightKG: BodyMassIndex.weightKG(at: index, heightCM: height),
      activityFactor: random.pick(ActivityFactor.allCases, else: .sedentary))
    facts.ageYears = random.one(in: 12) ? nil : age
    facts.sex = sex
    facts.parq = random.pick([.no, .no, .no, .no, .yes, .notAsked], else: .no)
    readTests(&random)
    readConditions(&random)
    readLegs(&random)
    readKit(&random)
    readWishes(&random)
    readFlags(&random)
  }

  private mutating func readTests(_ random: inout SplitMix64) {
    facts.needsHands = random.said(random.one(in: 4))
    facts.chairStands = random.said(Int.random(in: 0...25, using: &random))
    facts.stanceSeconds = random.said(Double(Int.random(in: 0...45, using: &random)))
    facts.squats = random.said(Int.random(in: 0...40, using: &random))
    facts.sarcF = random.one(in: 3) ? Int.random(in: 0...10, using: &random) : nil
    if random.one(in: 12) { facts.standsTenSeconds = Bool.random(using: &random) }
    if random.one(in: 15) { facts.sitsFiveMinutes = Bool.random(using: &random) }
    if random.one(in: 4) { facts.risesFromFloor = Bool.random(using: &random) }
    facts.isBedBound = random.one(in: 20)
  }

  private mutating func readConditions(_ random: inout SplitMix64) {
    facts.fellLastYear = random.one(in: 8)
    facts.hasNumbFeet = random.one(in: 15)
    facts.hadBedWeek = random.one(in: 10)
    facts.hasNerveCondition = random.one(in: 12)
    facts.hasALS = facts.hasNerveCondition && random.one(in: 4)
    facts.hasNoLegMovement = random.one(in: 40)
    facts.hasWoundOrCast = random.one(in: 15)
    facts.hasFootUlcer = random.one(in: 25)
    facts.hasShoulderPain = random.one(in: 15)
    facts.hasNewAnkleInjury = random.one(in: 25)
    facts.hasSupport = random.one(in: 8)
    facts.hasHipLimits = random.one(in: 20)
    facts.mustNotStrain = random.one(in: 10)
    facts.hasOsteoporosis = random.one(in: 12)
    if random.one(in: 10) {
      facts.pregnancy =
        random.one(in: 4) ? .unknownWeek : .week(Int.random(in: 1...42, using: &random))
    }
    for joint in Joint.allCases where random.one(in: 6) {
      facts.pain[joint] = Int.random(in: 0...8, using: &random)
    }
  }

  private mutating func readLegs(_ random: inout SplitMix64) {
    let bearings: [WeightBearing] = [.none, .partial, .full]
    if random.one(in: 12) {
      facts.bearing.left = random.pick(bearings, else: .full)
      if random.one(in: 3) { facts.bearing.right = random.pick(bearings, else: .full) }
    }
    guard random.one(in: 6) else { return }
    facts.operated = OperatedLeg(
      side: random.pick(Side.allCases, else: .left),
      stage: random.pick(OperatedLeg.Stage.allCases, else: .noMovement),
      daysAtStage: Int.random(in: 0...40, using: &random))
    facts.openChainAllowed = random.one(in: 3)
    facts.walkingAllowed = random.one(in: 3)
  }

  private mutating func readKit(_ random: inout SplitMix64) {
    let things = [
      "band", "dumbbell", "dumbbells", "kettlebell", "ankle weight", "step", "rail", "stairs",
      "bench", "barbell", "rack", "machine", "cable", "ball", "sliders", "anchor",
    ]
    for thing in things where random.one(in: 5) { facts.kit.insert(thing) }
    if random.one(in: 5) { facts.kit.insert("gym") }
    let modes: [AerobicMode.ID] = [
      "a_bike", "a_pedal", "a_water", "a_ellip", "a_run", "a_stairs", "a_row", "a_arm", "a_dance",
    ]
    for mode in modes where random.one(in: 6) { facts.modes.insert(mode) }
    for mode in modes where random.one(in: 9) { facts.favourites.append(mode) }
    facts.strengthMonths = random.pick([0, 0, 3, 12, 60], else: 0)
  }

  private mutating func readWishes(_ random: inout SplitMix64) {
    if random.one(in: 3) { daysAWeek = Int.random(in: 1...7, using: &random) }
    if random.one(in: 4) { capMinutes = Int.random(in: 3...45, using: &random) }
    circumstances.usesPounds = random.one(in: 4)
    if random.one(in: 4) {
      circumstances.ownAerobicMinutes = Int.random(in: 0...320, using: &random)
    }
    if random.one(in: 8) {
      circumstances.aerobicGoalMinutes = 5 * Int.random(in: 30...60, using: &random)
    }
  }

  /// The flags of the energy rules that follow from the facts, and some that stand alone.
  private mutating func readFlags(_ random: inout SplitMix64) {
    if facts.pregnancy != nil { body.flags.insert(.pregnant) }
    let limited = facts.bearing.left != .full || facts.bearing.right != .full
    if facts.isBedBound || facts.operated?.isInRehab == true || limited {
      body.flags.insert(.recovery)
    }
    let alone: [EnergyPerson.Flag] = [
      .breastfeeding, .eatingDisorder, .lowIntake, .clinicianOK, .kidneyDisease,
    ]
    for flag in alone where random.one(in: 12) { body.flags.insert(flag) }
    if random.one(in: 3) {
      body.adaptiveTDEEKcal =
        body.formulaTDEEKcal * Double.random(in: 0.7...1.4, using: &random)
    }
  }
}
