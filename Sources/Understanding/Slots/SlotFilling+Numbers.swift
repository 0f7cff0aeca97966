import Coaching
import Language

/// Numbers of a person that no unit explains.
extension SlotFilling {
  mutating func fillBareNumbers() {
    var hasAge = first(.age) != nil || first(.birthDate) != nil || slots.age != nil
    if !hasAge, let age = ageSaid {
      slots.age = Int(age)
      hasAge = true
    }
    for bare in bareNumbers() where bare.number != ageSaid {
      let number = bare.number
      switch bare.label {
      case .weight: slots.weight = slots.weight ?? bodyWeight(number)
      case .height: slots.height = slots.height ?? bareHeight(bare).map { Centimeters(cm: $0) }
      case .age: continue
      case nil:
        guard bare.isFree else { continue }
        if slots.height == nil, let height = bareHeight(bare) {
          slots.height = Centimeters(cm: height)
        } else if !hasAge, number >= 14, number <= 110, number == number.rounded(),
          first(.sex) != nil || slots.weight != nil || slots.height == nil
        {
          slots.age = Int(number)
          hasAge = true
        } else if slots.weight == nil, let weight = bodyWeight(number) {
          slots.weight = weight
        }
      }
    }
  }

  /// A number without a unit, and what its place tells of it.
  private struct BareNumber {
    var number: Double
    /// The second part of "5 10".
    var inches: Double?
    var label: BodyLabel?
    var isFree = true
  }

  private func bareHeight(_ bare: BareNumber) -> Double? {
    let number = bare.number
    if let inches = bare.inches, (4...7).contains(number), inches < 12 {
      return number * 30.48 + inches * 2.54
    }
    if (120...230).contains(number) { return number }
    // "2 kids" are no two metres.
    return (1.2...2.3).contains(number) && number != number.rounded() ? number * 100 : nil
  }

  /// Numbers without a unit, and "5 10" with its second part.
  private func bareNumbers() -> [BareNumber] {
    var found: [BareNumber] = []
    for mention in mentions {
      if mention.kind == .number, let number = mention.number {
        if isRuledOut(mention) { continue }
        found.append(
          BareNumber(number: number, label: bodyLabel(mention), isFree: standsFree(mention)))
      } else if let decimal = decimalComma(mention) {
        found.append(BareNumber(number: decimal, label: bodyLabel(mention)))
      } else if let scheme = mention.scheme, scheme.sets == nil, scheme.reps.count >= 2,
        !scheme.perSide
      {
        if scheme.reps.count == 2, (4...7).contains(scheme.reps[0]), scheme.reps[1] < 12 {
          found.append(
            BareNumber(number: Double(scheme.reps[0]), inches: Double(scheme.reps[1])))
        } else {
          found.append(contentsOf: scheme.reps.map { BareNumber(number: Double($0)) })
        }
      }
    }
    return found
  }

  /// "she is 79", "a widow of 76", "turned 60 in june": a whole number that a word marks as an age.
  private var ageSaid: Double? {
    mentions.first { mention in
      guard mention.kind == .number, let number = mention.number, (14...110).contains(number),
        number == number.rounded(), !isRuledOut(mention)
      else { return false }
      let before = mention.tokens.lowerBound - 1
      switch scan.text(before) {
      case "is":
        return ["she", "he", "mum", "dad", "mother", "father"].contains(scan.text(before - 1))
      case "of": return Self.people.contains(scan.text(before - 1))
      case "turned", "turning", "turn": return true
      default: return false
      }
    }?.number
  }

  private static let people: Set<String> = [
    "man", "woman", "lady", "widow", "widower", "girl", "boy", "lad", "lass", "gent", "male",
    "female", "pensioner", "person", "bloke", "guy", "gentleman", "grandmother", "grandfather",
  ]

  /// "29 years, from porto", "i have 53 years", "30 yrs 187cm": years that are no time since something.
  var yearsOfLife: Double? {
    let years = mentions.first { mention in
      guard mention.kind == .period, case .days(let days) = mention.value,
        scan.word(mention.tokens.upperBound - 1) == .year, (14...110).contains(days / 365)
      else { return false }
      let end = mention.tokens.upperBound
      let before = mention.tokens.lowerBound - 1
      let isSexNext = mentions.contains { $0.kind == .sex && $0.tokens.lowerBound == end }
      return (scan.isClauseEnd(end) || scan.isDigits(end) || isSexNext)
        && ![.forWord, .from, .last, .inside, .after, .filler, .than].contains(scan.word(before))
        && (scan.isClauseEnd(before) || scan.word(before) == .am || scan.text(before) == "have"
          || first(.name) != nil
          || slots.height != nil || slots.weight != nil)
    }
    guard let years, case .days(let days) = years.value else { return nil }
    return (days / 365).rounded()
  }
}
