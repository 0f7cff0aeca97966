import Coaching
import Language

/// Reads the quantity that starts at a token, by the word after its number or the word before.
extension LineScan {
  func quantity(at index: Int) -> Reading? {
    wordLed(at: index) ?? numberLed(at: index)
  }

  private func numberLed(at index: Int) -> Reading? {
    guard let span = measured(at: index) else {
      return unitLed(at: index)
    }
    if let vital = vitalSign(index, span) { return vital }
    if let date = numericDate(at: index, span) { return date }
    if let scale = scaleOfPain(at: index, span) { return scale }
    if let pain = painScore(at: index, span) { return pain }
    if let frequency = frequency(at: index, span) { return frequency }
    let range = ranged(index, span)
    return withUnit(index, range) ?? withoutUnit(index, range)
  }

  private func withUnit(_ start: Int, _ span: NumberSpan) -> Reading? {
    switch word(span.end) {
    case .kilogram, .gram, .pound, .ounce, .stone, .hash: mass(start, span)
    case .foot, .quote, .inch, .doubleQuote, .inside, .centimeter, .millimeter:
      height(start, span)
    case .metre, .letterM: sexAfterAge(start, span) ?? metres(start, span)
    case .kilometer, .letterK, .mile, .yard, .marathon: distance(start, span)
    case .second, .minute, .hour: duration(start, span)
    case .colon: clock(start, span)
    case .day, .week, .month, .year: age(start, span) ?? period(start, span)
    // "25-minute walk"
    case .hyphen where isJoined(span.end) && word(span.end + 1).isUnit:
      age(start, span) ?? withUnit(start, NumberSpan(value: span.value, end: span.end + 1))
    case .hyphen: age(start, span) ?? roundAge(start, span)
    case .kilocalorie, .kilojoule: energy(start, span, end: span.end + 1)
    case .protein: Reading(.protein, start, span.end + 1, .grams(span.value))
    case .yearsOld, .letterY, .old, .young: age(start, span)
    case .letterF, .slash: sexAfterAge(start, span)
    case .ordinalEnding, .monthName: spokenDate(start, span)
    case .of where word(span.end + 1) == .protein && span.value >= 5:
      Reading(.protein, start, span.end + 2, .grams(span.value))
    case .night, .session: nightsAgo(start, span)
    default: nil
    }
  }

  private func withoutUnit(_ start: Int, _ span: NumberSpan) -> Reading? {
    if let effort = effortAfter(start, span) { return effort }
    if let sets = sets(start, span) { return sets }
    if let rate = steppedRate(start, span) { return rate }
    if let age = age(start, span) { return age }
    if span.isFraction { return nil }
    // "one" is a pronoun more often than a count.
    if span.value == 1, span.end == start + 1, !isDigits(start) { return nil }
    return Reading(.number, start, span.end, .number(span.value))
  }

  /// From here on a number is no amount of anything.
  private static var tooMuch: Double { 1e6 }

  /// A number, with a decimal comma where a unit follows: "69,4 kg".
  func measured(at index: Int) -> NumberSpan? {
    if isDigits(index), let comma = numbers.decimalComma(at: index), word(comma.end).isUnit,
      comma.value < Self.tooMuch
    {
      return comma
    }
    if let grouped = groupedEnergy(at: index) { return grouped }
    guard let span = numbers.span(at: index) ?? bareGroup(at: index), span.value < Self.tooMuch
    else { return nil }
    return span
  }

  /// "1.800 kcal", "1 500 kcal": a point or a space between thousands, where energy is told.
  private func groupedEnergy(at index: Int) -> NumberSpan? {
    guard isDigits(index), let value = numbers.tokens[index].value, value < 100 else { return nil }
    let typed = text(index).utf8
    if word(index + 1) == .kilocalorie || word(index + 1) == .kilojoule {
      guard typed.suffix(4).first == UInt8(ascii: "."), typed.count > 4 else { return nil }
      return NumberSpan(value: (value * 1000).rounded(), end: index + 1)
    }
    guard isDigits(index + 1), !isJoined(index + 1), typed.count <= 2,
      text(index + 1).utf8.count == 3, let rest = numbers.tokens[index + 1].value,
      rest == rest.rounded(), word(index + 2) == .kilocalorie || word(index + 2) == .kilojoule,
      !Self.portions.contains(text(index + 3))
    else { return nil }
    return NumberSpan(value: value * 1000 + rest, end: index + 2)
  }

  /// In "2 500 kcal meals" the first number counts them.
  private static var portions: Set<String> { ["meals", "shakes", "bars", "snacks", "portions"] }

  /// "hundred kilos", "thousand calories"; "a few hundred calories" is no number.
  private func bareGroup(at index: Int) -> NumberSpan? {
    guard word(index + 1).isUnit, index == 0 || !lexemes[index - 1].isVague else { return nil }
    switch numbers.tokens[index].text {
    case "hundred": return NumberSpan(value: 100, end: index + 1)
    case "thousand": return NumberSpan(value: 1000, end: index + 1)
    default: return nil
    }
  }

  /// "20-30 min" and "between 20 and 30 min" as the middle, "8-10 reps" as the lower end; "from 95 to 85 kg" is no range.
  private func ranged(_ start: Int, _ span: NumberSpan) -> NumberSpan {
    let join = word(span.end)
    let isRange =
      join == .to || (join == .hyphen && isDigits(span.end + 1))
      || (join == .and && text(start - 1) == "between")
    guard isRange, word(start - 1) != .from,
      let upper = numbers.span(at: span.end + 1), upper.value > span.value,
      upper.value < Self.tooMuch
    else { return span }
    switch word(upper.end) {
    case .second, .minute, .hour, .kilometer, .mile, .kilogram, .pound, .kilocalorie, .gram:
      return NumberSpan(value: (span.value + upper.value) / 2, end: upper.end)
    case .rep: return NumberSpan(value: span.value, end: upper.end)
    default: return span
    }
  }

  /// "an hour", "a mile", "a stone", "hour and a half".
  private func unitLed(at index: Int) -> Reading? {
    let first = word(index)
    var unit = first == .article ? index + 1 : index
    // "a whole minute"
    if first == .article, ["whole", "full", "good", "solid"].contains(text(unit)) { unit += 1 }
    let one = NumberSpan(value: 1, end: unit)
    switch word(unit) {
    case .hour: return duration(index, one)
    case .minute where first == .article: return duration(index, one)
    case .mile where first == .article: return distance(index, one)
    case .marathon: return distance(index, one)
    case .kilogram, .stone, .pound:
      guard first == .article, !isJoined(unit) else { return nil }
      return mass(index, one)
    case .week, .month, .day:
      guard word(unit + 1) == .ago else { return nil }
      return period(index, one)
    default: return nil
    }
  }

  func energy(_ start: Int, _ span: NumberSpan, end: Int) -> Reading {
    let isKilojoule = word(end - 1) == .kilojoule
    let kilocalories = isKilojoule ? span.value / 4.184 : span.value
    if let rate = energyRate(start, end, kilocalories) { return rate }
    return Reading(.energy, start, end, .kilocalories(kilocalories))
  }

  /// "500 kcal a day deficit" as weight a week, 3500 kcal to the pound.
  private func energyRate(_ start: Int, _ end: Int, _ kilocalories: Double) -> Reading? {
    var next = end
    while next < end + 3, [.article, .per, .slash, .day, .daily].contains(word(next)) { next += 1 }
    let before = skipBack(from: start)
    let kind = [.deficit, .surplus].contains(word(next)) ? word(next) : word(before)
    guard kind == .deficit || kind == .surplus else { return nil }
    let pounds = kilocalories * 7 / 3500
    let wish = RateWish(lbPerWeek: kind == .deficit ? -pounds : pounds, isDirected: true)
    return Reading(.rate, start, word(next) == kind ? next + 1 : end, .rate(wish))
  }

  private func skipBack(from start: Int) -> Int {
    var before = start - 1
    while before > start - 3, [.of, .filler, .article].contains(word(before)) { before -= 1 }
    return before
  }
}
