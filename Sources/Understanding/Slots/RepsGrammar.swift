import Coaching
import Language

/// On which side repetitions were done.
extension LineScan {
  /// "each side", "per leg", "a side", "on each leg", or "each" alone.
  func perSide(_ index: Int) -> Int? {
    let start = word(index) == .on ? index + 1 : index
    switch word(start) {
    case .each:
      switch word(start + 1) {
      case .sideWord, .leg, .foot: return start + 2
      case .day, .week, .month, .hour, .second, .minute: return nil
      default: return word(index - 1) == .rep && isSetTold(before: index) ? nil : start + 1
      }
    case .per, .article, .slash:
      return word(start + 1) == .sideWord || word(start + 1) == .leg ? start + 2 : nil
    default: return nil
    }
  }

  /// "3 sets of squats, 12 reps each": each set, not each side.
  func isSetTold(before index: Int) -> Bool {
    lexemes[..<index].contains { $0.word == .set }
  }
}

/// Repetitions set by set, and the "x 3" after something else.
extension LineScan {
  /// "10,9,8", "10/9/8", "10, 9, 8" or "8 8 6".
  func list(_ start: Int, _ first: Int, _ index: Int) -> Reading? {
    guard first >= 1, first <= 100 else { return nil }
    let sign = word(index)
    let isSigned = sign == .comma || sign == .slash
    let isTight = isSigned && isJoined(index) && isJoined(index + 1)
    var values = [first]
    var end = index
    while true {
      let isLast = sign == .comma && values.count > 1 && word(end) == .and
      let next = isSigned ? (word(end) == sign || isLast ? end + 1 : -1) : end
      guard next > 0, let span = numbers.span(at: next), let value = whole(span), value >= 1,
        value <= (isSigned ? 100 : 50), !span.isFraction, !word(span.end).isUnit,
        ![.by, .set, .colon, .times, .hyphen, .outOf, .out].contains(word(span.end)),
        word(span.end) != .slash || isSigned
      else { break }
      values.append(value)
      end = span.end
    }
    let needed = isTight && sign == .comma || !isSigned ? 2 : 3
    guard values.count >= needed else { return nil }
    var scheme = SetScheme(reps: values)
    if word(end) == .rep { end += 1 }
    if let after = perSide(end) { (scheme.perSide, end) = (true, after) }
    return Reading(.sets, start, end, .scheme(scheme))
  }

  /// "x 10" after an exercise or load is repetitions, "x3" after a hold is sets.
  func crossLed(at index: Int) -> Reading? {
    guard let span = numbers.span(at: index + 1), let count = whole(span), count > 0 else {
      return nil
    }
    var scheme = SetScheme()
    var end = span.end
    switch word(index - 1) {
    case .second, .minute, .hold: scheme.sets = count
    default:
      if word(end).massUnitSymbol { return nil }
      (scheme.reps, end) = repsList(count, end)
      if word(end) == .set { (scheme.sets, scheme.reps, end) = (count, [], end + 1) }
      if word(end) == .by, let second = numbers.span(at: end + 1), let sets = whole(second) {
        scheme.sets = sets
        end = second.end
      }
    }
    return finished(scheme, index, end)
  }
}
