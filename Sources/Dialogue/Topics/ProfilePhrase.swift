import Understanding

/// Wordings about what the person told of themselves.
enum ProfilePhrase: String, PhraseKey, CaseIterable {
  case noted = "profile.noted"
  case nothingTaken = "profile.nothing-taken"
  case someoneElse = "profile.someone-else"
  case vitalSign = "profile.vital-sign"
  case ageChange = "profile.age.change"
  case ageKept = "profile.age.kept"
  case longHealed = "profile.long-healed"
  case height = "profile.height"
  case weight = "profile.weight"
  case age = "profile.age"
  case sex = "profile.sex"
  case female = "profile.sex.female"
  case male = "profile.sex.male"
  case unspecified = "profile.sex.unspecified"
  case name = "profile.name"
  case units = "profile.units"
  case limitation = "profile.limitation"
  case condition = "profile.condition"
  case operatedLeg = "profile.operated-leg"
  case outOfCast = "profile.out-of-cast"
  case allowed = "profile.allowed"
  case allowedOn = "profile.allowed.side"
  case noWeightOn = "profile.no-weight.side"
  case noWeight = "profile.no-weight"
  case cannotStand = "profile.cannot-stand"
  case canStand = "profile.can-stand"
  case handsNeeded = "profile.hands-needed"
  case handsFree = "profile.hands-free"
  case eatsLittle = "profile.eats-little"
  case eatsAgain = "profile.eats-again"
  case strengthMonths = "profile.strength-months"
  case activity = "profile.activity"
  case equipment = "profile.equipment"
  case noEquipment = "profile.equipment.none"
  case days = "profile.days"
  case experience = "profile.experience"
  case dropped = "profile.dropped"
  case heightDoubtful = "profile.height.doubtful"
  case weightDoubtful = "profile.weight.doubtful"
  case ageDoubtful = "profile.age.doubtful"
  case underAge = "profile.under-age"
  case showNothing = "profile.show.nothing"
  case showHead = "profile.show.head"
  case showTail = "profile.show.tail"
  case showField = "profile.show.field"
  case showFieldUnknown = "profile.show.field-unknown"
  case bmi = "profile.bmi"
  case bmiLimits = "profile.bmi.limits"
  case bmiNeeds = "profile.bmi.needs"
  case bmiHealthyRange = "profile.bmi.range"
  case export = "profile.export"
  case eraseAllQuestion = "profile.erase.all"
  case eraseHow = "profile.erase.how"
  case eraseFieldQuestion = "profile.erase.field"
  case eraseUnknownField = "profile.erase.unknown"

  static func sexName(_ sex: SaidSex) -> ProfilePhrase {
    switch sex {
    case .female: .female
    case .male: .male
    case .unspecified: .unspecified
    }
  }
}
