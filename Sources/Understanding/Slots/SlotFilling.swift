package import Coaching
package import Language

extension SlotReader {
  /// The slots an intent can carry, filled from what the line mentions; a weight or load without a
  /// unit is in `bareUnit`, the user's own.
  package func slots(
    for intent: String, in line: TokenizedLine, mentions: [Mention], today: Day?,
    bareUnit: MassUnit = .kilogram
  ) -> Slots {
    slots(
      for: intent, in: line, LineScan(line, lexicon), mentions: mentions, today: today,
      bareUnit: bareUnit)
  }

  /// The same for a line that was scanned before.
  func slots(
    for intent: String, in line: TokenizedLine, _ scan: LineScan, mentions: [Mention], today: Day?,
    bareUnit: MassUnit = .kilogram
  ) -> Slots {
    let valid = mentions.filter { !$0.isDropped }
    var filling = SlotFilling(
      scan: scan, mentions: valid, today: today,
      bareUnit: SlotFilling.unitSaid(intent, valid, scan) ?? bareUnit)
    filling = filling.without(filling.clausesBeside(intent).map(\.tokens))
    filling.fill(intent)
    filling.slots.dropped = mentions.filter(\.isDropped).map { line.text($0.tokens) }
    return filling.slots
  }
}

/// One line's mentions on their way into slots.
struct SlotFilling {
  let scan: LineScan
  let mentions: [Mention]
  let today: Day?
  /// The unit of the person: of stone, loads are told in kilograms and bodies in pounds.
  let bareUnit: MassUnit
  var slots = Slots()
  /// The tokens looked at: the whole line, or one part of several.
  let tokens: Range<Int>
  /// The test a part belongs to when another part names it.
  var impliedTest: String?

  init(
    scan: LineScan, mentions: [Mention], today: Day?, bareUnit: MassUnit, tokens: Range<Int>? = nil
  ) {
    self.scan = scan
    self.mentions = mentions
    self.today = today
    self.bareUnit = bareUnit
    self.tokens = tokens ?? 0..<scan.count
  }

  var bareLoadUnit: MassUnit { bareUnit == .stone ? .kilogram : bareUnit }
  var bareBodyUnit: MassUnit { bareUnit == .stone ? .pound : bareUnit }

  mutating func fill(_ intent: String) {
    switch intent {
    case "profile.set": fillProfile()
    case "profile.bmi": fillBody()
    case "profile.show", "profile.delete": fillField(intent)
    case "goal.set", "goal.calories", "goal.timeline", "goal.show", "goal.options": fillGoal(intent)
    case "energy.exercise_burn": fillBurn()
    case "log.workout": fillWorkoutLog()
    case "log.weight":
      fillWeighIn()
      fillWeighIns()
    case "log.food":
      fillFood()
      fillMeals()
    case "log.pain":
      fillPain()
      fillPains()
    case "log.test", "sign.self_check":
      fillTest()
      fillTests()
    case "log.undo", "log.history", "progress.chart", "progress.summary": fillLookup(intent)
    case "workout.next", "workout.week", "workout.swap", "workout.feedback", "workout.skip",
      "workout.why":
      fillWorkoutTalk(intent)
    default: fillTopic()
    }
  }

  /// Everything a question about a topic can name.
  mutating func fillTopic() {
    slots.exercise = ids(.exercise).first
    slots.mode = ids(.mode).first
    slots.muscle = ids(.muscle).first
    slots.joint = ids(.joint).first
    slots.side = sideOfJoint()
    slots.test = ids(.test).first
    slots.age = wholeAge() ?? ageBesideCondition()
    slots.sex = sex()
    slots.condition = conditions()
    slots.level = level()
    let masses = all(.weight).filter { !isDifference($0) }.compactMap(\.kilograms)
    slots.weight = masses.first { (25...350).contains($0) }.map { Kilograms(kg: $0) }
    let kit = ids(.kit).filter { $0 != "none" }
    slots.equipment = kit.isEmpty ? nil : kit
  }
}
