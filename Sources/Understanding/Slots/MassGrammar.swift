import Coaching
import Language

/// Body weights, loads, grams of protein, and weight a week.
extension LineScan {
  func mass(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard let unit = massUnit(span.end) else { return nil }
    // "21st of march" is a date.
    if unit == .stone, isJoined(span.end), let date = spokenDate(start, span) { return date }
    var value = Mention.Value.mass(span.value, unit)
    var end = span.end + 1
    if let (smaller, rest) = remainder(after: end, of: unit) {
      value = .kilograms(span.value * unit.kilograms + smaller)
      end = rest
    } else if let (part, rest) = fractionTail(end) {
      value = .mass(span.value + part, unit)
      end = rest
    }
    if unit == .gram, let protein = protein(start, span.value, end) { return protein }
    let mention = Mention(.weight, start..<end, value)
    if let rate = rate(start, end, kilograms: mention.kilograms ?? 0) { return rate }
    if word(start - 1) == .at { return Reading(.load, start, end, value) }
    return Reading([mention], end: end)
  }

  private func massUnit(_ index: Int) -> MassUnit? {
    switch word(index) {
    case .kilogram: .kilogram
    case .gram: .gram
    case .pound: .pound
    case .ounce: .ounce
    case .stone: .stone
    case .hash: isJoined(index) ? .pound : nil
    default: nil
    }
  }

  /// The pounds after stones or ounces after pounds, in kilograms: "11 stone 4", "7 lb 8 oz".
  private func remainder(after index: Int, of unit: MassUnit) -> (Double, Int)? {
    let small: MassUnit = unit == .stone ? .pound : .ounce
    let next = word(index) == .and ? index + 1 : index
    guard unit == .stone || unit == .pound, let span = numbers.span(at: next), !span.isFraction,
      span.value < (unit == .stone ? 14 : 16)
    else { return nil }
    if massUnit(span.end) == small { return (span.value * small.kilograms, span.end + 1) }
    guard unit == .stone, next == index else { return nil }
    switch word(span.end) {
    case .by, .times, .set, .rep, .star, .slash, .colon: return nil
    case let after where after.isUnit: return nil
    default: return (span.value * small.kilograms, span.end)
    }
  }

  /// "and a half" after a unit: "a mile and a half", "12 stone and a half".
  func fractionTail(_ index: Int) -> (Double, Int)? {
    guard word(index) == .and else { return nil }
    let next = word(index + 1) == .article ? index + 2 : index + 1
    guard let span = numbers.span(at: next), span.isFraction, span.value < 1 else { return nil }
    // In "a mile and a half day before yesterday" the day is a date's.
    let isFree = !word(span.end).isUnit || word(span.end + 1) == .before
    if isFree { return (span.value, span.end) }
    // In "a pound and a half a week" the last article belongs to the week.
    return word(span.end - 1) == .article ? (span.value, span.end - 1) : nil
  }

  private func protein(_ start: Int, _ grams: Double, _ end: Int) -> Reading? {
    let next = word(end) == .of ? end + 1 : end
    // "99g p"
    let isLetter = text(next) == "p" && isClauseEnd(next + 1)
    guard word(next) == .protein || isLetter else { return nil }
    return Reading(.protein, start, next + 1, .grams(grams))
  }
}
