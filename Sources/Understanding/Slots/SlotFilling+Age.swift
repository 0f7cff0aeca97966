import Coaching
import Language

/// Ages that no unit marks.
extension SlotFilling {
  /// "she is 79", "a widow of 76", "turned 60 in june": a whole number that a word marks as an age.
  var ageSaid: Double? {
    let said = mentions.first { mention in
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
    }
    return ageTold(said)
  }

  /// The age of today: "turning 40 next month so 39" tells it behind the one to come.
  func ageTold(_ mention: Mention?) -> Double? {
    guard let mention, let age = mention.number else { return nil }
    guard isYetToCome(mention) else { return age }
    let present = mentions.first { other in
      (other.kind == .number || other.kind == .age) && other.number == age - 1
    }
    return present?.number ?? age
  }

  /// The 40 of "turning 40 next month so 39".
  var ageToCome: Double? {
    mentions.first { $0.kind == .number && $0.number == ageSaid.map { $0 + 1 } && isYetToCome($0) }?
      .number
  }

  /// The 54 of "im 55 next week, still 54".
  var ageStill: Double? {
    guard let told = first(.age), let present = ageTold(told), present != told.number else {
      return nil
    }
    return present
  }

  /// "turning 40", "nearly 68", "im 55 in june".
  private func isYetToCome(_ age: Mention) -> Bool {
    let start = age.tokens.lowerBound
    let leads: Set<String> = ["turning", "turn", "nearly", "almost", "be", "hit", "hitting"]
    if [start, start - 1].contains(where: { leads.contains(scan.text($0)) }) { return true }
    let end = age.tokens.upperBound
    return [.next, .inside, .on, .tomorrow].contains(scan.word(end)) || scan.text(end) == "soon"
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
