import Coaching
import Content
import Record
import Understanding

/// Reads a line as the answer to one set-up question, in the shortest forms people use: "34", "f", "5'5".
struct FormAnswer {
  let step: SetUpStep
  let turn: Turn

  struct Read {
    var slots: Slots
    var changes: [RecordChange] = []
    var noted: [FormPhrase] = []
    /// What the answer makes the coach say before the next question.
    var said: [FormPhrase] = []
  }

  /// What the line answers, or nil where it does not answer this question.
  var slots: Read? {
    if turn.tellsOfHimOrHer || VitalSign.isTold(turn) { return nil }
    var slots = turn.tools.recognizer.slots(
      of: turn.understanding, for: "profile.set", today: turn.now.day)
    fillBareNumber(&slots)
    switch step {
    case .age: return slots.age != nil || slots.birthDate != nil ? Read(slots: slots) : nil
    case .sex: return sex(slots)
    case .height: return slots.height != nil ? Read(slots: slots) : nil
    case .weight: return slots.weight != nil ? Read(slots: slots) : nil
    case .activity: return activity(slots)
    case .limits: return limits(slots)
    case .screening: return screening(slots)
    case .screeningWhich: return screeningWhich(slots)
    case .hands: return hands(slots)
    case .equipment: return equipment(slots)
    }
  }

  /// "34" answers the question that was asked, whatever it would mean elsewhere.
  private func fillBareNumber(_ slots: inout Slots) {
    let numbers = turn.understanding.stems.compactMap(Double.init)
    // "ate 2 kcal" answers nothing about the body.
    let isOther = turn.intent == "log.food" || turn.intent == "log.workout"
    guard !isOther, turn.understanding.stems.count <= 3, let number = numbers.last,
      numbers.count == 1
    else {
      return
    }
    switch step {
    case .age where slots.age == nil && number <= 120 && number == number.rounded():
      slots = Slots()
      slots.age = Int(number)
    case .height where slots.height == nil && BodyRange.heightCM.contains(number):
      slots = Slots()
      slots.height = Centimeters(cm: number)
    case .weight where slots.weight == nil:
      slots = Slots()
      slots.weight = Kilograms(kg: number * (turn.weightStyle == .kilograms ? 1 : poundKG))
    default: break
    }
  }

  private var poundKG: Double { MassUnit.pound.kilograms }

  private func sex(_ slots: Slots) -> Read? {
    if slots.sex != nil { return Read(slots: slots) }
    guard let first = turn.understanding.stems.first else { return nil }
    var read = Read(slots: slots)
    switch first {
    case "f", "femal", "woman", "w": read.slots.sex = .female
    case "m", "male", "man": read.slots.sex = .male
    default: return nil
    }
    return read
  }

  /// "sitting", "desk job": how someone spends the day answers how active it is.
  private func activity(_ slots: Slots) -> Read? {
    var slots = slots
    if slots.condition == ["desk_job"] { slots.condition = nil }
    // "i walk to work every day" tells how active a week is, not on how many days to train.
    if !turn.says("train", "training", "gym", "workout", "exercise", "lift") {
      slots.daysPerWeek = nil
    }
    let sits = turn.understanding.stems.contains {
      ["sit", "sitt", "desk", "sedentari", "sofa"].contains($0)
    }
    if slots.activity == nil, sits { slots.activity = "sedentary" }
    return slots.activity != nil ? Read(slots: slots) : nil
  }

  private func limits(_ slots: Slots) -> Read? {
    if slots.limitation != nil || slots.condition != nil { return Read(slots: slots) }
    guard saysNo || turn.understanding.concepts.contains("none_of_it") else { return nil }
    return Read(
      slots: slots,
      changes: [
        .set(.limitations, .texts([]), on: turn.now.day),
        .set(.conditions, .texts([]), on: turn.now.day),
      ])
  }

  private func screening(_ slots: Slots) -> Read? {
    let asksDoctor = !Set(slots.condition ?? []).isDisjoint(with: Self.screened)
    if let isYes = turn.plainYesOrNo ?? (asksDoctor ? true : nil), !isUnsure {
      return Read(
        slots: slots,
        changes: [.set(.screening, .text(isYes ? "yes" : "no"), on: turn.now.day)])
    }
    guard isUnsure else { return nil }
    return Read(
      slots: Slots(), changes: [.set(.screening, .text("unknown"), on: turn.now.day)],
      said: [.screeningUnsure])
  }

  /// "Not sure", "i don't know": neither yes nor no.
  private var isUnsure: Bool {
    turn.understanding.stems.count <= 6 && turn.says("sure", "know", "idea")
      && turn.says("not", "no", "dont") && !turn.says("yes")
  }

  /// Conditions that the question names; each of them is a yes by itself.
  private static let screened: Set<String> = [
    "heart disease", "kidney disease", "diabetes", "high blood pressure",
  ]

  /// What a yes was about, in the words of the question: "heart", "my kidneys".
  private func screeningWhich(_ told: Slots) -> Read? {
    var slots = told
    let named: [(String, [String])] = [
      ("heart disease", ["heart"]), ("kidney disease", ["kidney", "kidneys", "renal"]),
      ("diabetes", ["diabetes", "diabetic", "sugar"]),
      ("high blood pressure", ["pressure", "bp"]),
    ]
    let found = named.filter { _, words in words.contains { turn.says($0) } }.map(\.0)
    if !found.isEmpty { slots.condition = ((slots.condition ?? []) + found).uniqued() }
    let isNamed =
      slots.condition != nil || slots.limitation != nil
      || turn.says("medicine", "medicines", "medication", "tablets", "pills", "joint", "joints")
      || turn.says("supervision", "supervised", "joint", "other", "all")
    guard isNamed, turn.understanding.stems.count <= 12 else { return nil }
    return Read(slots: slots)
  }

  private func hands(_ slots: Slots) -> Read? {
    guard let isYes = turn.plainYesOrNo else { return nil }
    return Read(slots: slots, changes: [.set(.needsHands, .flag(isYes), on: turn.now.day)])
  }

  private func equipment(_ told: Slots) -> Read? {
    var slots = told
    // Asked what there is, "stairs" is a thing to train on, not a way to spend minutes.
    if turn.understanding.names[.mode]?.contains("a_stairs") == true, !saysNo {
      slots.equipment = ((slots.equipment ?? []) + ["stairs"]).uniqued()
    }
    if slots.equipment != nil { return Read(slots: slots) }
    guard saysNo || turn.understanding.concepts.contains("none_of_it") else { return nil }
    return Read(slots: slots, changes: [.set(.equipment, .texts([]), on: turn.now.day)])
  }

  private var saysNo: Bool {
    turn.understanding.intent == "chat.deny"
      || ["no", "nope", "none", "n", "nothing", "noth", "neither"].contains(
        turn.understanding.stems.first ?? "")
  }
}
