import Coaching
import Record

/// The rows of "what do you know about me".
struct ProfileTable {
  let profile: Profile
  let record: UserRecord
  let turn: Turn

  var rows: [[String]] {
    var out: [[String]] = []
    for field in ProfileField.allCases where !Self.internalFields.contains(field) {
      guard let value = shown(field) else { continue }
      out.append([turn.wording(ProfileFieldName(field: field)), value])
    }
    if let kg = record.latestWeightKG {
      out.append([turn.wording(ProfileFieldName.weight), turn.shown(kg: kg)])
    }
    return out
  }

  private func shown(_ field: ProfileField) -> String? {
    switch field {
    case .age: return profile.ageYears(on: turn.now.day).map(String.init)
    case .heightCM: return profile.number(.heightCM).map { turn.shown(cm: $0) }
    case .limitations:
      let texts = profile.texts(.limitations).map { text in
        text.split(separator: ":").reversed().joined(separator: " ")
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    default: break
    }
    switch profile.told[field]?.value {
    case .number(let number): return Shown.number(number, places: 1)
    case .text(let text): return ProfileIntake.spoken([text])
    case .texts(let texts): return texts.isEmpty ? nil : ProfileIntake.spoken(texts)
    case .flag(let flag):
      return turn.wording(flag ? ProfileFieldName.trueWord : ProfileFieldName.falseWord)
    case nil: return nil
    }
  }

  private static let internalFields: Set<ProfileField> = [.locale, .weightUnit, .heightUnit]
}

/// What each field of the profile is called in a table.
struct ProfileFieldName: PhraseKey {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }
  init(field: ProfileField) { rawValue = "profile.field.\(field.rawValue)" }

  static let weight = ProfileFieldName(rawValue: "profile.field.weight")
  static let trueWord = ProfileFieldName(rawValue: "profile.field.true")
  static let falseWord = ProfileFieldName(rawValue: "profile.field.false")
}
