import Coaching
import Language

/// Dates in digits.
extension LineScan {
  /// "2026-03-01", "23/09/1990", "23.9.90"; day first unless that is impossible.
  func numericDate(at start: Int, _ first: NumberSpan) -> Reading? {
    guard isDigits(start) else { return nil }
    let sign = word(start + 1)
    guard sign == .slash || sign == .hyphen || sign == .dot, isJoined(start + 1),
      isDigits(start + 2), word(start + 3) == sign, isJoined(start + 3), isDigits(start + 4),
      isJoined(start + 4), let (a, b, c) = wholes(start)
    else { return nil }
    let day: Day?
    if a > 31 {
      day = Day(year: a, month: b, day: c)
    } else {
      guard c >= 1900 || (c < 100 && numbers.tokens[start + 4].text.utf8.count == 2) else {
        return nil
      }
      // Two digits: nobody who writes here is born before 1927.
      if sign == .slash, c < 100, isSetsOfReps(start, [a, b, c]) { return nil }
      let year = c >= 1900 ? c : c > 26 ? 1900 + c : 2000 + c
      day = Day(year: year, month: b, day: a) ?? Day(year: year, month: a, day: b)
    }
    return day.map { Reading(.date, start, start + 5, .date(.day($0))) }
  }

  /// "leg curl 12/11/10": numbers as near as repetitions, behind an exercise, its load or its sets.
  private func isSetsOfReps(_ start: Int, _ counts: [Int]) -> Bool {
    let areNear = zip(counts, counts.dropFirst()).allSatisfy { abs($0 - $1) <= 6 }
    guard areNear, counts.allSatisfy({ (1...30).contains($0) }) else { return false }
    switch word(start - 1) {
    case .set, .rep, .by: return true
    case .colon: return endsExercise(start - 1)
    case let before: return before.massUnitSymbol || endsExercise(start)
    }
  }

  /// Whether the name of an exercise ends right before a token.
  private func endsExercise(_ end: Int) -> Bool {
    (1...5).contains { back in
      guard end >= back, let name = name(at: end - back), name.end == end else { return false }
      return name.names.contains { $0.list == .exercises }
    }
  }

  private func wholes(_ start: Int) -> (Int, Int, Int)? {
    func whole(_ index: Int) -> Int? { numbers.tokens[index].value.flatMap { Int(exactly: $0) } }
    guard let a = whole(start), let b = whole(start + 2), let c = whole(start + 4) else {
      return nil
    }
    return (a, b, c)
  }
}
