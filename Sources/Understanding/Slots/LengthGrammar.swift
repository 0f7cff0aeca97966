import Coaching
import Language

/// Heights, tape measures and distances.
extension LineScan {
  /// Feet, inches, centimetres and millimetres.
  func height(_ start: Int, _ span: NumberSpan) -> Reading? {
    switch word(span.end) {
    case .foot, .quote: return feet(start, span)
    case .inch, .doubleQuote: return length(start, span.end + 1, span.value * 2.54)
    // "70in" are inches, "70 in the gym" are not.
    case .inside where isJoined(span.end) && (48...90).contains(span.value):
      return length(start, span.end + 1, span.value * 2.54)
    case .centimeter: return length(start, span.end + 1, span.value)
    case .millimeter: return length(start, span.end + 1, span.value / 10)
    default: return nil
    }
  }

  /// Over 100 cm it is a body height, under that a tape or a box.
  private func length(_ start: Int, _ end: Int, _ centimeters: Double) -> Reading {
    Reading(centimeters >= 100 ? .height : .circumference, start, end, .centimeters(centimeters))
  }

  private func feet(_ start: Int, _ span: NumberSpan) -> Reading? {
    if word(span.end) == .quote, !isJoined(span.end) { return nil }
    // "walk 45'": nobody is as tall.
    if word(span.end) == .quote, span.value >= 10 {
      return Reading(.duration, start, span.end + 1, .seconds(span.value * 60))
    }
    // "on one foot" is a stance.
    if span.value < 3, !isDigits(start), numbers.span(at: span.end + 1) == nil { return nil }
    let unitEnd = span.end + 1
    var centimeters = span.value * 30.48
    var end = unitEnd
    let next = word(unitEnd) == .and || word(unitEnd) == .comma ? unitEnd + 1 : unitEnd
    if let inches = numbers.span(at: next), !inches.isFraction, inches.value < 12 {
      let after = inchesEnd(inches.end)
      if after > inches.end || (next == unitEnd && !startsQuantity(inches.end)) {
        centimeters += inches.value * 2.54
        end = after
      }
    } else if word(unitEnd) == .nothing {
      end = unitEnd + 1
    }
    return length(start, end, centimeters)
  }

  private func inchesEnd(_ index: Int) -> Int {
    switch word(index) {
    case .inch, .doubleQuote: index + 1
    case .quote: word(index + 1) == .quote ? index + 2 : index + 1
    case .inside where isJoined(index): index + 1
    default: index
    }
  }

  /// Whether the number before `index` belongs to what follows: "5 ft *11 stone*".
  private func startsQuantity(_ index: Int) -> Bool {
    switch word(index) {
    case .by, .times, .set, .rep, .slash, .colon: true
    case let word: word.isUnit
    }
  }

  /// "1m73", "one metre seventy", "1.78 m", "800 m".
  func metres(_ start: Int, _ span: NumberSpan) -> Reading {
    let end = span.end + 1
    if span.value == 1 || span.value == 2, let rest = numbers.span(at: end), rest.value < 100,
      rest.value == rest.value.rounded(), !startsQuantity(rest.end) || word(rest.end) == .centimeter
    {
      // "1m8" leaves out the end nought.
      let single = rest.value < 10 && isDigits(end)
      let centimeters = span.value * 100 + (single ? rest.value * 10 : rest.value)
      let last = word(rest.end) == .centimeter ? rest.end + 1 : rest.end
      if centimeters >= 120 { return Reading(.height, start, last, .centimeters(centimeters)) }
    }
    if (1.2...2.3).contains(span.value) {
      return Reading(.height, start, end, .centimeters(span.value * 100))
    }
    return Reading(.distance, start, end, .kilometers(span.value / 1000, inMetres: true))
  }

  func distance(_ start: Int, _ span: NumberSpan) -> Reading? {
    var end = span.end + 1
    let perUnit: Double
    switch word(span.end) {
    case .kilometer: perUnit = 1
    case .letterK:
      if word(end) == .kilocalorie {
        return energy(start, NumberSpan(value: span.value * 1000, end: end), end: end + 1)
      }
      perUnit = 1
    case .mile: perUnit = DistanceUnit.mile.kilometers
    case .yard: perUnit = DistanceUnit.yard.kilometers
    case .marathon: perUnit = 42.195
    default: return nil
    }
    // A half marathon is 21.0975 km, which is what half of it gives.
    var amount = span.value
    if let (part, rest) = fractionTail(end) { (amount, end) = (amount + part, rest) }
    return Reading(.distance, start, end, .kilometers(amount * perUnit, inMetres: false))
  }
}
