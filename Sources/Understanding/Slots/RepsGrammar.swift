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
  /// "10,9,8", "10/9/8", "10, 9, 8", "8 8 6", "8 and 8" or "10 then 8".
  func list(_ start: Int, _ first: Int, _ index: Int) -> Reading? {
    guard first >= 1, first <= 100 else { return nil }
    let sign = word(index)
    let isSlash = sign == .slash && !isSeparator(index)
    let isSigned = sign == .comma || isSlash || sign == .plus
    let isTight = isSigned && isJoined(index) && isJoined(index + 1)
    var values = [first]
    var end = index
    while true {
      let isLast = sign == .comma && values.count > 1 && [.and, .then].contains(word(end))
      let next = isSigned ? (word(end) == sign || isLast ? end + 1 : -1) : end
      guard next > 0, let span = numbers.span(at: next), let value = whole(span), value >= 1,
        value <= (isSigned ? 100 : 50), !span.isFraction, !word(span.end).isUnit,
        ![.by, .byWord, .set, .colon, .times, .hyphen, .outOf, .out].contains(word(span.end)),
        word(span.end) != .slash || isSigned,
        sign != .plus || word(span.end) == .plus || isListEnd(span.end),
        !isLast || word(end) != .then || endsSpokenList(span.end)
      else { break }
      values.append(value)
      end = span.end
    }
    let isPairEnough =
      isTight && (sign == .comma || word(start - 1).massUnitSymbol) || !isSigned || sign == .plus
    guard values.count >= (isPairEnough ? 2 : 3) || spokenList(start, &values, &end) else {
      return nil
    }
    var scheme = SetScheme(reps: values)
    // "35 12 reps 3 sets": the first is a load.
    if !isSigned, values.count == 2, word(end) == .rep, let sets = numbers.span(at: end + 1),
      word(sets.end) == .set
    {
      return nil
    }
    if word(end) == .rep { end += 1 }
    if let after = perSide(end) { (scheme.perSide, end) = (true, after) }
    return Reading(.sets, start, end, .scheme(scheme))
  }

  /// Whether no name or sign goes on from the last number of a list.
  func isListEnd(_ index: Int) -> Bool {
    guard index < lexemes.count else { return true }
    switch word(index) {
    case .by, .byWord, .set, .times, .rep, .slash, .hyphen, .colon, .out, .outOf, .of: return false
    case let word where word.isUnit: return false
    default:
      let name = name(at: index)
      return name?.names.contains { $0.list == .exercises || $0.list == .modes } != true
    }
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
    // "15 s a side x 2"
    case .sideWord where [.second, .minute].contains(word(index - 3)): scheme.sets = count
    case .leg where [.second, .minute].contains(word(index - 3)): scheme.sets = count
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
