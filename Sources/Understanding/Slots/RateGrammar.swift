import Coaching
import Language

/// Weight a week, a month or a day.
extension LineScan {
  /// "2 lb per week", "1lb/wk", "half a kilo off a week", "lose a stone in 14 weeks".
  func rate(_ start: Int, _ end: Int, kilograms: Double) -> Reading? {
    var index = end
    var sign = directed(word(index))
    if sign != nil { index += 1 }
    guard let (weeks, after) = ratePeriod(at: index) ?? span(of: index, start) else { return nil }
    var last = after
    if sign == nil { sign = directionBefore(start) }
    if sign == nil, let trailing = directed(word(last)) {
      sign = trailing
      last += 1
    }
    sign = sign ?? directionAnywhere()
    let pounds = kilograms / MassUnit.pound.kilograms / weeks
    let wish = RateWish(lbPerWeek: pounds * (sign ?? -1), isDirected: sign != nil)
    return Reading(.rate, start, last, .rate(wish))
  }

  /// The weeks in "a week", "per month", "/day", "weekly".
  private func ratePeriod(at index: Int) -> (Double, Int)? {
    switch word(index) {
    case .weekly, .perWeek: return (1, index + 1)
    case .monthly: return (RatePeriod.month.weeks, index + 1)
    case .daily: return (RatePeriod.day.weeks, index + 1)
    case .article, .per, .each, .slash:
      if word(index + 2) == .ago { return nil }
      switch word(index + 1) {
      case .week: return (1, index + 2)
      case .month: return (RatePeriod.month.weeks, index + 2)
      case .day: return (RatePeriod.day.weeks, index + 2)
      default: return text(index + 1) == "fortnight" ? (2, index + 2) : nil
      }
    case .week where isJoined(index): return (1, index + 1)
    default: return nil
    }
  }

  /// The weeks in "in 14 weeks", only right after "lose a stone".
  private func span(of index: Int, _ start: Int) -> (Double, Int)? {
    guard word(index) == .inside, directed(word(start - 1)) != nil else { return nil }
    if word(index + 1) == .article, let (weeks, end) = ratePeriod(at: index + 1) {
      return (weeks, end)
    }
    guard let count = numbers.span(at: index + 1), count.value > 0 else {
      return nil
    }
    switch word(count.end) {
    case .week: return (count.value, count.end + 1)
    case .month: return (count.value * RatePeriod.month.weeks, count.end + 1)
    default: return nil
    }
  }

  func directed(_ word: GrammarWord) -> Double? {
    switch word {
    case .lose, .down, .minus: -1
    case .gain, .up, .plus: 1
    default: nil
    }
  }

  private func directionBefore(_ start: Int) -> Double? {
    for index in stride(from: start - 1, through: max(0, start - 6), by: -1) {
      if let sign = directed(word(index)) { return sign }
    }
    return nil
  }

  func directionAnywhere() -> Double? {
    for lexeme in lexemes {
      if let sign = directed(lexeme.word) { return sign }
    }
    return nil
  }

  /// "0.5 up" and "1 down": one of the nine rates with its direction.
  func steppedRate(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard span.value <= 2, WeeklyRate(lbPerWeek: span.value) != nil else { return nil }
    switch word(span.end) {
    case .up, .down:
      let sign = directed(word(span.end)) ?? -1
      let wish = RateWish(lbPerWeek: sign * span.value, isDirected: true)
      return Reading(.rate, start, span.end + 1, .rate(wish))
    default: return nil
    }
  }

  /// "-1", "+0.5", "minus one", "minus half a kilo a week".
  func signedRate(at index: Int) -> Reading? {
    guard let span = measured(at: index + 1) else { return nil }
    let sign: Double = word(index) == .plus ? 1 : -1
    if word(index) == .hyphen, isJoined(index) || !isJoined(index + 1) { return nil }
    if word(index) == .plus, isDigits(index + 1), !isJoined(index + 1), index > 0,
      numbers.span(at: index - 1) != nil
    {
      return nil
    }
    if word(span.end).massUnitSymbol { return mass(index + 1, span).flatMap { signed($0, index) } }
    guard !word(span.end).isUnit, span.value <= 2, WeeklyRate(lbPerWeek: span.value) != nil,
      word(span.end) != .by, word(span.end) != .set, word(span.end) != .rep
    else { return nil }
    let wish = RateWish(lbPerWeek: sign * span.value, isDirected: true)
    return Reading(.rate, index, span.end, .rate(wish))
  }

  private func signed(_ reading: Reading, _ index: Int) -> Reading? {
    guard case .rate(var wish)? = reading.mentions.first?.value else { return nil }
    wish.lbPerWeek = wish.lbPerWeek.magnitude * (word(index) == .plus ? 1 : -1)
    wish.isDirected = true
    return Reading(.rate, index, reading.end, .rate(wish))
  }
}
