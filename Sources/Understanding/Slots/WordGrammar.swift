import Coaching
import Language

/// Quantities that a word announces before the number.
extension LineScan {
  func wordLed(at index: Int) -> Reading? {
    switch word(index) {
    case .none, .end, .comma, .filler: nil
    case .pain: painLed(at: index)
    case .no, .not: painless(at: index)
    case .rpe, .rir: effortLed(at: index)
    case .failure, .nothing: exhausted(at: index)
    case .by, .star: crossLed(at: index)
    case .times where [.leg, .sideWord, .rep, .each].contains(word(index - 1)):
      crossLed(at: index)
    case .hyphen, .minus, .plus: signedRate(at: index)
    case .pronounI: ageLed(at: index) ?? introduced(at: index)
    case .age: ageLed(at: index)
    case .letterF, .letterM: sexLed(at: index)
    case .born: birth(at: index)
    case .name, .callMe: named(at: index)
    case .protein, .kilocalorie: intake(at: index)
    case .maintain:
      Reading(.rate, index, index + 1, .rate(RateWish(lbPerWeek: 0, isDirected: true)))
    case .bodyweight: Reading(.load, index, index + 1, .mass(0, .kilogram))
    case .once:
      weekEnd(index + 1).map {
        Reading(.frequency, index, $0, .number(Double(lexemes[index].detail)))
      }
    case .each where word(index + 1) == .day: Reading(.frequency, index, index + 2, .number(7))
    case .each, .per, .on: eachSide(index)
    case .article where word(index + 1) == .sideWord: eachSide(index)
    case .this where text(index + 1) == "is": introducedByPhone(at: index)
    case .today, .tonight, .yesterday, .tomorrow, .day, .this, .last, .next, .christmas, .weekday,
      .monthName:
      dateLed(at: index)
    default: nil
    }
  }

  /// "each leg", "per side"; "each" alone only after a count.
  private func eachSide(_ index: Int) -> Reading? {
    guard let end = perSide(index), word(end - 1) == .sideWord || word(end - 1) == .leg else {
      return nil
    }
    return Reading(.reps, index, end, .scheme(SetScheme(perSide: true)))
  }

  /// "protein *total was* 132", "calories *today:* 1900".
  private func afterTotal(_ index: Int) -> Int {
    guard index < lexemes.count else { return index }
    let isTotal =
      word(index) == .today
      || ["total", "totals", "intake", "count", "came"].contains(numbers.tokens[index].text)
    guard isTotal else { return index }
    let next = word(index + 1) == .to ? index + 2 : index + 1
    return skipFillers(from: next, atMost: 2)
  }

  /// "protein 95", "calories: 1800".
  private func intake(at index: Int) -> Reading? {
    let next = afterTotal(skipFillers(from: index + 1, atMost: 2))
    guard let span = measured(at: next), !span.isFraction else { return nil }
    if word(index) == .protein {
      guard span.value >= 5, !word(span.end).isUnit || word(span.end) == .gram else { return nil }
      let end = word(span.end) == .gram ? span.end + 1 : span.end
      return Reading(.protein, index, end, .grams(span.value))
    }
    guard span.value >= 50, !word(span.end).isUnit else { return nil }
    return Reading(.energy, index, span.end, .kilocalories(span.value))
  }
}
