package import Coaching
package import Record

extension Turn {
  /// A weight in the person's unit: "68 kg", "150 lb", "11 st 4 lb".
  package func shown(kg: Double) -> String {
    Shown.weight(kg: kg, as: weightStyle)
  }

  package var weightStyle: Shown.WeightStyle {
    profile.text(.weightUnit).flatMap(Shown.WeightStyle.init(rawValue:)) ?? .kilograms
  }

  /// The unit of a weight or load without one.
  package var bareUnit: MassUnit { profile.bareUnit }

  package func shown(cm: Double) -> String {
    let style = profile.text(.heightUnit).flatMap(Shown.HeightStyle.init(rawValue:)) ?? .centimeters
    return Shown.height(cm: cm, as: style)
  }

  /// "today", "yesterday", a weekday of the last days, else "3 March".
  package func shown(_ day: Day) -> String {
    switch now.day - day {
    case 0: wording(DayPhrase.today)
    case 1: wording(DayPhrase.yesterday)
    case 2...6: wording(DayPhrase.weekday(day.weekday))
    default: "\(day.day) \(wording(DayPhrase.month(day.month)))"
    }
  }

  /// "1,398": whole numbers with a comma between thousands.
  package func shown(_ number: Int) -> String {
    let digits = String(abs(number))
    guard digits.count > 3 else { return String(number) }
    let cut = digits.index(digits.endIndex, offsetBy: -3)
    return (number < 0 ? "−" : "") + digits[..<cut] + "," + digits[cut...]
  }
}

extension Profile {
  /// The unit in which the person tells weights; kilograms until another was used.
  package var bareUnit: MassUnit {
    switch text(.weightUnit).flatMap(Shown.WeightStyle.init(rawValue:)) {
    case .pounds: .pound
    case .stone: .stone
    case .kilograms, nil: .kilogram
    }
  }
}

/// Names of days and months.
enum DayPhrase: String, PhraseKey, CaseIterable {
  case today = "day.today"
  case yesterday = "day.yesterday"
  case monday = "day.1"
  case tuesday = "day.2"
  case wednesday = "day.3"
  case thursday = "day.4"
  case friday = "day.5"
  case saturday = "day.6"
  case sunday = "day.7"
  case january = "month.1"
  case february = "month.2"
  case march = "month.3"
  case april = "month.4"
  case may = "month.5"
  case june = "month.6"
  case july = "month.7"
  case august = "month.8"
  case september = "month.9"
  case october = "month.10"
  case november = "month.11"
  case december = "month.12"

  static func weekday(_ number: Int) -> DayPhrase {
    DayPhrase(rawValue: "day.\(number)") ?? .monday
  }
  static func month(_ number: Int) -> DayPhrase {
    DayPhrase(rawValue: "month.\(number)") ?? .january
  }
}
