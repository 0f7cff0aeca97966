import Coaching
import Record

/// One question of the set-up.
enum SetUpStep: String, CaseIterable {
  case age, sex, height, weight, activity, limits, screening, screeningWhich, hands, equipment

  /// The talk that "start" opens.
  static let first: [SetUpStep] = [.age, .sex, .height, .weight, .activity, .limits]

  var question: FormPhrase {
    switch self {
    case .age: .askAge
    case .sex: .askSex
    case .height: .askHeight
    case .weight: .askWeight
    case .activity: .askActivity
    case .limits: .askLimits
    case .screening: .askScreening
    case .screeningWhich: .askScreeningWhich
    case .hands: .askHands
    case .equipment: .askEquipment
    }
  }

  /// What the answer is needed for, when someone asks "why".
  var reason: FormPhrase {
    switch self {
    case .age: .whyAge
    case .sex: .whySex
    case .height: .whyHeight
    case .weight: .whyWeight
    case .activity: .whyActivity
    case .limits: .whyLimits
    case .screening, .screeningWhich: .whyScreening
    case .hands: .whyHands
    case .equipment: .whyEquipment
    }
  }

  /// The record already answers the question.
  func isAnswered(in record: UserRecord, on day: Day) -> Bool {
    let profile = record.profile
    return switch self {
    case .age: profile.ageYears(on: day) != nil
    case .sex: profile.text(.sex) != nil
    case .height: profile.number(.heightCM) != nil
    case .weight: record.latestWeightKG != nil
    case .activity: profile.text(.activity) != nil
    case .limits: profile.told[.limitations] != nil || profile.told[.conditions] != nil
    case .screening: profile.text(.screening) != nil
    case .screeningWhich: profile.text(.screening) != "yes"
    case .hands: profile.flag(.needsHands) != nil
    case .equipment: profile.told[.equipment] != nil
    }
  }
}

/// Wordings of the set-up and of questions that wait for an answer.
enum FormPhrase: String, PhraseKey, CaseIterable {
  case opening = "form.opening"
  case openingOne = "form.opening.one"
  case resume = "form.resume"
  case askAge = "form.ask.age"
  case askSex = "form.ask.sex"
  case askHeight = "form.ask.height"
  case askWeight = "form.ask.weight"
  case askActivity = "form.ask.activity"
  case askLimits = "form.ask.limits"
  case askScreening = "form.ask.screening"
  case askScreeningWhich = "form.ask.screening-which"
  case screeningUnsure = "form.screening.unsure"
  case askHands = "form.ask.hands"
  case askEquipment = "form.ask.equipment"
  case whyAge = "form.why.age"
  case whySex = "form.why.sex"
  case whyHeight = "form.why.height"
  case whyWeight = "form.why.weight"
  case whyActivity = "form.why.activity"
  case whyLimits = "form.why.limits"
  case whyScreening = "form.why.screening"
  case whyHands = "form.why.hands"
  case whyEquipment = "form.why.equipment"
  case back = "form.back"
  case skipped = "form.skipped"
  case stopped = "form.stopped"
  case done = "form.done"
  case notRead = "form.not-read"
  case eraseKept = "form.erase.kept"
  case erasedEverything = "form.erase.everything"
  case erasedField = "form.erase.field"
}
