import Coaching
import Language

/// Blood pressure and pulse: numbers that are no height, weight, age or count of anything.
extension LineScan {
  /// "bp 165/95", "130 over 80", "pulse 62", "62 bpm"; read, so that nothing else takes the number.
  func vitalSign(_ start: Int, _ span: NumberSpan) -> Reading? {
    if let end = pressureEnd(start, span) { return Reading([], end: end) }
    guard (20...300).contains(span.value) else { return nil }
    if Self.vitalUnits.contains(text(span.end)) { return Reading([], end: span.end + 1) }
    return isLedByVital(start) ? Reading([], end: span.end) : nil
  }

  /// The end of "165/95" or "130 over 80" in a line that speaks of blood pressure.
  private func pressureEnd(_ start: Int, _ span: NumberSpan) -> Int? {
    guard (60...280).contains(span.value),
      word(span.end) == .slash || ["over", "by"].contains(text(span.end)),
      let lower = numbers.span(at: span.end + 1), (30...180).contains(lower.value),
      lower.value < span.value, word(lower.end) != .slash,
      hasText(Self.pressureWords) || hasText(["blood"]) && hasText(["pressure"])
    else { return nil }
    return Self.vitalUnits.contains(text(lower.end)) ? lower.end + 1 : lower.end
  }

  /// "my pulse this morning was 62": a word for it, with only words between that fill.
  private func isLedByVital(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index <= 6 {
      if Self.vitalWords.contains(text(index)) {
        // In "1 hr 30" the letters are an hour.
        return text(index) != "hr" || !isDigits(index - 1)
      }
      if text(index) == "rate" { return text(index - 1) == "heart" }
      if text(index) == "pressure" { return text(index - 1) == "blood" }
      switch word(index) {
      case .filler, .of, .this, .partOfDay, .today, .now, .colon, .theWord: index -= 1
      default:
        guard Self.besideVitals.contains(text(index)) else { return false }
        index -= 1
      }
    }
    return false
  }

  private static let pressureWords: Set<String> = ["bp", "mmhg", "systolic", "diastolic"]
  private static let vitalUnits: Set<String> = ["bpm", "mmhg"]
  private static let vitalWords: Set<String> = [
    "bp", "pulse", "puls", "hr", "heartrate", "systolic", "diastolic", "spo",
  ]
  private static let besideVitals: Set<String> = [
    "reading", "readings", "average", "avg", "max", "resting", "high", "low", "currently", "were",
    "came", "are",
  ]
}
