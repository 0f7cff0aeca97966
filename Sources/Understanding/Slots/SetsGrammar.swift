import Coaching
import Language

/// Sets and repetitions.
extension LineScan {
  func sets(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard let count = whole(span) else { return nil }
    switch word(span.end) {
    case .by, .star: return crossed(start, count, from: span.end + 1)
    case .byWord: return spokenCross(start, count, from: span.end + 1)
    case .times: return times(start, count, from: span.end + 1)
    case .set: return setsOf(start, count, from: span.end + 1)
    case .rep: return reps(start, count, from: span.end + 1)
    // "five time five"
    case .none where text(span.end) == "time" && numbers.span(at: span.end + 1) != nil:
      return times(start, count, from: span.end + 1)
    // "3 working sets of 8", "10 slow reps"
    case .none where Self.manners.contains(text(span.end)) && word(span.end + 1) == .set:
      return setsOf(start, count, from: span.end + 2)
    case .none where Self.manners.contains(text(span.end)) && word(span.end + 1) == .rep:
      return reps(start, count, from: span.end + 2)
    default: break
    }
    if let list = list(start, count, span.end) { return list }
    guard let end = perSide(span.end) else { return nil }
    let scheme = SetScheme(reps: [count], perSide: true)
    return Reading(.reps, start, end, .scheme(scheme))
  }

  private static let manners: Set<String> = [
    "working", "work", "straight", "hard", "good", "easy", "heavy", "light", "full", "solid",
    "quick", "proper", "top", "slow", "controlled", "strict", "clean", "deep", "paused", "total",
  ]

  func whole(_ span: NumberSpan) -> Int? {
    guard span.value >= 0, span.value <= 1000, span.value == span.value.rounded() else {
      return nil
    }
    return Int(span.value)
  }

  /// "5 times" alone is a count; "3 times 10" is sets.
  private func times(_ start: Int, _ count: Int, from index: Int) -> Reading? {
    if let second = numbers.span(at: index), !second.isFraction {
      return crossed(start, count, from: index)
    }
    return Reading(.reps, start, index, .scheme(SetScheme(reps: [count], isTimes: true)))
  }

  private func setsOf(_ start: Int, _ count: Int, from index: Int) -> Reading? {
    var next = index
    while [.of, .by, .at, .comma, .hyphen, .forWord].contains(word(next)), next < index + 2 {
      next += 1
    }
    var scheme = SetScheme(sets: count)
    guard let second = measured(at: next), let reps = whole(second) else {
      return finished(scheme, start, index)
    }
    var end = second.end
    switch word(end) {
    case .second, .minute:
      scheme.holdSeconds = second.value * (word(end) == .minute ? 60 : 1)
      end = word(end + 1) == .hold ? end + 2 : end + 1
    case .kilogram, .pound, .stone:
      return finished(scheme, start, index)
    case .letterM, .metre:
      scheme.distanceKilometers = second.value / 1000
      end += 1
    default:
      // "3 sets, 12 clams" names the next exercise with its own count.
      if word(next - 1) == .comma, word(end) != .rep { return finished(scheme, start, index) }
      (scheme.reps, end) = repsList(reps, end)
      // "3 sets 12 10 8"
      if scheme.reps.count == 1, let list = list(next, reps, end),
        let each = list.mentions.first?.scheme, each.reps.count == count
      {
        (scheme.reps, end) = (each.reps, list.end)
      }
    }
    return finished(scheme, start, end)
  }

  /// "10 reps", "10 reps 3 sets", "10 reps x 3".
  private func reps(_ start: Int, _ count: Int, from index: Int) -> Reading {
    var scheme = SetScheme(reps: [count])
    var end = index
    var next = index
    if word(next) == .inside, word(next + 1) == .reserve {
      return Reading(.effort, start, next + 2, .effort(.rir, Double(count)))
    }
    if word(next) == .left || word(next) == .more { return effortEnd(start, Double(count), next) }
    while [.comma, .forWord, .by].contains(word(next)), next < index + 1 { next += 1 }
    if let second = numbers.span(at: next), let sets = whole(second),
      word(second.end) == .set || word(next - 1) == .by || word(second.end) == .times
    {
      scheme.sets = sets
      end = [.set, .times].contains(word(second.end)) ? second.end + 1 : second.end
    }
    return finished(scheme, start, end)
  }

  /// Repetitions of every set after the first number: "3x10,9,8"; of a range the lower end.
  func repsList(_ first: Int, _ index: Int) -> ([Int], Int) {
    if word(index) == .hyphen, isJoined(index), isDigits(index + 1) { return ([first], index + 2) }
    if word(index) == .to, isDigits(index + 1), !word(index + 2).isUnit {
      return ([first], index + 2)
    }
    var values = [first]
    var end = index
    while word(end) == .comma || word(end) == .slash, isJoined(end), isJoined(end + 1),
      isDigits(end + 1),
      let next = whole(NumberSpan(value: numbers.tokens[end + 1].value ?? -1, end: end + 2)),
      !word(end + 2).isUnit
    {
      values.append(next)
      end += 2
    }
    return (values, end)
  }

  func finished(_ scheme: SetScheme, _ start: Int, _ end: Int) -> Reading {
    var scheme = scheme
    var end = end
    if word(end) == .rep { end += 1 }
    if let after = perSide(end) {
      scheme.perSide = true
      end = after
    }
    if word(end) == .rep { end += 1 }
    let kind: Mention.Kind = scheme.sets == nil && scheme.reps.count < 2 ? .reps : .sets
    return Reading(kind, start, end, .scheme(scheme))
  }
}
