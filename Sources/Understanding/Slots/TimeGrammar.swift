import Coaching
import Language

/// Durations, spans of days, and how often a week.
extension LineScan {
  /// "12 min 30 s", "1h30", "an hour and a half", "45 seconds".
  func duration(_ start: Int, _ span: NumberSpan) -> Reading {
    let unit = word(span.end)
    var seconds = span.value * Self.seconds(unit)
    var end = span.end + 1
    if let (part, rest) = fractionTail(end) {
      seconds += part * Self.seconds(unit)
      end = rest
    } else if let (more, rest) = smallerPart(after: end, of: unit, count: span.value) {
      seconds += more
      end = rest
    }
    if word(end) == .ago { return Reading(.date, start, end + 1, .date(.today)) }
    let isRest = word(end) == .rest || word(start - 1) == .rest
    return Reading(isRest ? .period : .duration, start, end, .seconds(seconds))
  }

  private func smallerPart(after index: Int, of unit: GrammarWord, count: Double)
    -> (Double, Int)?
  {
    guard unit != .second else { return nil }
    let next = word(index) == .and ? index + 1 : index
    guard let span = numbers.span(at: next), span.value < 60, !span.isFraction else { return nil }
    let smaller = word(span.end)
    if unit == .hour, smaller == .minute { return (span.value * 60, span.end + 1) }
    if unit == .minute, smaller == .second { return (span.value, span.end + 1) }
    guard next == index, isDigits(index), span.value >= 5, !smaller.isUnit, smaller != .by,
      smaller != .rep, smaller != .set, smaller != .slash, smaller != .comma || isJoined(index)
    else { return nil }
    // "1h30", "1 hr 30" and "1 min 10", but not "10 min 20 squats".
    guard unit == .hour || isJoined(index) || (count < 10 && isClauseEnd(span.end)) else {
      return nil
    }
    return (span.value * (unit == .hour ? 60 : 1), span.end)
  }

  private static func seconds(_ unit: GrammarWord) -> Double {
    switch unit {
    case .hour: 3600
    case .minute: 60
    default: 1
    }
  }

  /// "1:30 h", "31:20"; a time of day is no duration.
  func clock(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard isJoined(span.end), isJoined(span.end + 1), isDigits(span.end + 1),
      let rest = numbers.span(at: span.end + 1), rest.value < 60, rest.value == rest.value.rounded()
    else { return nil }
    let first = span.value
    switch word(rest.end) {
    case .hour:
      return Reading(.duration, start, rest.end + 1, .seconds(first * 3600 + rest.value * 60))
    case .minute: return Reading(.duration, start, rest.end + 1, .seconds(first * 60 + rest.value))
    case .am: return nil
    default: return Reading(.duration, start, rest.end, .seconds(first * 60 + rest.value))
    }
  }

  /// "2 weeks ago" is a date, "6 weeks" a span of days.
  func period(_ start: Int, _ span: NumberSpan) -> Reading? {
    let perUnit: Double
    switch word(span.end) {
    case .day: perUnit = 1
    case .week: perUnit = 7
    case .month: perUnit = 30
    case .year: perUnit = 365
    default: return nil
    }
    let days = span.value * perUnit
    if word(span.end + 1) == .ago, days.magnitude < 40_000 {
      return Reading(.date, start, span.end + 2, .date(.daysAgo(Int(days.rounded()))))
    }
    return Reading(.period, start, span.end + 1, .days(days))
  }

  /// "2 nights ago".
  func nightsAgo(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard word(span.end + 1) == .ago, let nights = whole(span), nights < 1000 else { return nil }
    return Reading(.date, start, span.end + 2, .date(.daysAgo(nights)))
  }

  /// "6 times a week", "3x/week", "4 days per week".
  func frequency(at start: Int, _ span: NumberSpan) -> Reading? {
    var index = span.end
    switch word(index) {
    case .by, .times, .day, .session, .star: index += 1
    default: return nil
    }
    guard let end = weekEnd(index), (1...21).contains(span.value) else { return nil }
    return Reading(.frequency, start, end, .number(span.value))
  }

  /// The end of "a week", "per week", "/wk", "weekly".
  func weekEnd(_ index: Int) -> Int? {
    switch word(index) {
    case .weekly, .perWeek, .week: index + 1
    case .article, .per, .each, .slash, .inside: word(index + 1) == .week ? index + 2 : nil
    default: nil
    }
  }
}
