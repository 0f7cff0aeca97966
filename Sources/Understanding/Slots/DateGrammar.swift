import Coaching
import Language

/// Days, weekdays, months and written dates.
extension LineScan {
  func dateLed(at index: Int) -> Reading? {
    let date: (DateReference, Int)?
    switch word(index) {
    case .today, .tonight: date = (.today, index + 1)
    case .tomorrow: date = (.tomorrow, index + 1)
    case .yesterday: date = (.yesterday, index + 1)
    case .day: date = dayBefore(index)
    case .this: date = thisOne(index)
    case .last: date = lastOne(index)
    case .next: date = nextOne(index)
    case .christmas:
      date =
        word(index + 1) == .day ? withYear(day: 25, month: 12, index + 2) : (.month(12), index + 1)
    case .weekday: date = weekday(index)
    case .monthName: date = month(index)
    default: date = nil
    }
    guard let (reference, first) = date else { return nil }
    var end = first
    if word(end) == .partOfDay || word(end) == .night { end += 1 }
    if reference == .today, word(end) == .am { end += 1 }
    return Reading(.date, index, end, .date(reference))
  }

  private func dayBefore(_ index: Int) -> (DateReference, Int)? {
    guard word(index + 1) == .before, word(index + 2) == .yesterday else { return nil }
    return (.daysAgo(2), index + 3)
  }

  private func thisOne(_ index: Int) -> (DateReference, Int)? {
    switch word(index + 1) {
    case .partOfDay, .am: (.today, index + 2)
    case .session where text(index + 1) == "mornings": (.today, index + 2)
    case .week: (.period(.thisWeek), index + 2)
    case .month: (.period(.thisMonth), index + 2)
    case .year: (.period(.thisYear), index + 2)
    case .last where word(index + 2) == .weekday:
      (.weekday(Int(lexemes[index + 2].detail)), index + 3)
    case .weekday: (.weekday(Int(lexemes[index + 1].detail)), index + 2)
    default: nil
    }
  }

  private func lastOne(_ index: Int) -> (DateReference, Int)? {
    switch word(index + 1) {
    case .night: (.yesterday, index + 2)
    case .week: (.period(.lastWeek), index + 2)
    case .month: (.period(.lastMonth), index + 2)
    case .weekday: (.weekday(Int(lexemes[index + 1].detail)), index + 2)
    case .monthName: (.month(Int(lexemes[index + 1].detail)), index + 2)
    default: nil
    }
  }

  private func nextOne(_ index: Int) -> (DateReference, Int)? {
    switch word(index + 1) {
    case .week: (.period(.nextWeek), index + 2)
    case .weekday: (.weekday(Int(lexemes[index + 1].detail)), index + 2)
    default: nil
    }
  }

  /// Short names that are other words too ("sat", "sun", "wed") are days only after "on", at either end, or as a heading.
  private func weekday(_ index: Int) -> (DateReference, Int)? {
    let reference = DateReference.weekday(Int(lexemes[index].detail))
    let name = numbers.tokens[index].text
    if name.utf8.count > 3 || ["tue", "thu", "fri"].contains(name) {
      return (reference, index + 1)
    }
    let isLed = [.on, .from, .until, .byWord, .end, .comma].contains(word(index - 1))
    let isHeading = index == 0 && [.colon, .comma, .hyphen, .end].contains(word(1))
    let isLate = word(index + 1) == .end && word(index - 1) != .theWord
    return isLed || isHeading || isLate || isInDiary(index) ? (reference, index + 1) : nil
  }

  /// "mon 70.2, tue 70.0" and "mon and wed".
  private func isInDiary(_ index: Int) -> Bool {
    let opens = index == 0 || word(index - 1).isSeparator
    if opens, isDigits(index + 1) { return true }
    return isWeekdayRun(index, step: -1) || isWeekdayRun(index, step: 1)
  }

  /// Whether another day stands beside this one, with a sign or "and" between at most.
  private func isWeekdayRun(_ index: Int, step: Int) -> Bool {
    if word(index + step) == .weekday { return true }
    return [.and, .comma, .slash, .plus, .hyphen, .to].contains(word(index + step))
      && word(index + 2 * step) == .weekday
  }

  /// "march 3", "in may"; "march" and "may" alone are other words.
  private func month(_ index: Int) -> (DateReference, Int)? {
    let month = Int(lexemes[index].detail)
    if isDigits(index + 1), let span = numbers.span(at: index + 1), (1...31).contains(span.value),
      span.value == span.value.rounded(), !word(span.end).isUnit, word(span.end) != .by
    {
      let end = isOrdinalEnding(span.end) ? span.end + 1 : span.end
      return withYear(day: Int(span.value), month: month, end)
    }
    let isAmbiguous = ["march", "may", "mar", "dec", "jan", "sep"].contains(
      numbers.tokens[index].text)
    let isLed: Bool =
      switch word(index - 1) {
      case .inside, .of, .from, .until, .on: true
      default: ["by", "during", "before", "end"].contains(text(index - 1))
      }
    guard isLed || !isAmbiguous else { return nil }
    return (.month(month), index + 1)
  }

  private func isOrdinalEnding(_ index: Int) -> Bool {
    word(index) == .ordinalEnding || (word(index) == .stone && isJoined(index))
  }

  private func withYear(day: Int, month: Int, _ index: Int) -> (DateReference, Int)? {
    let next = word(index) == .comma ? index + 1 : index
    if isDigits(next), let span = numbers.span(at: next), (1900...2100).contains(span.value),
      let found = Day(year: Int(span.value), month: month, day: day)
    {
      return (.day(found), span.end)
    }
    return (.dayOfMonth(day: day, month: month), index)
  }

  /// "3rd march", "3 of march 2026", "21st of march".
  func spokenDate(_ start: Int, _ span: NumberSpan) -> Reading? {
    var index = isOrdinalEnding(span.end) ? span.end + 1 : span.end
    if word(index) == .of { index += 1 }
    guard word(index) == .monthName, (1...31).contains(span.value),
      span.value == span.value.rounded(),
      let (reference, end) = withYear(
        day: Int(span.value), month: Int(lexemes[index].detail), index + 1)
    else { return nil }
    return Reading(.date, start, end, .date(reference))
  }
}
