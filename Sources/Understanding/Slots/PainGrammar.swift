import Coaching
import Language

/// Pain from 0 to 10 and how hard a set was.
extension LineScan {
  /// "6/10", "6 out of 10", "five outta ten".
  func painScore(at start: Int, _ span: NumberSpan) -> Reading? {
    var index = span.end
    switch word(index) {
    case .slash: index += 1
    case .out: index += word(index + 1) == .of ? 2 : 1
    case .outOf, .of: index += 1
    default: return nil
    }
    guard (0...10).contains(span.value), let top = numbers.span(at: index), top.value == 10,
      word(span.end) != .of || !word(top.end).isUnit, word(top.end) != .slash
    else { return nil }
    if ratesEffort(start, top.end) {
      return Reading(.effort, start, top.end, .effort(.rpe, span.value))
    }
    return Reading(.pain, start, top.end, .number(span.value))
  }

  /// "effort 8/10", "8 out of 10 hard": how hard it was, not how much it hurt.
  private func ratesEffort(_ start: Int, _ end: Int) -> Bool {
    if lexemes.contains(where: { $0.word == .pain }) { return false }
    var before = start - 1
    while [.filler, .of, .article, .colon].contains(word(before)) { before -= 1 }
    if before >= 0, Self.effortWords.contains(text(before)) { return true }
    let after = [.forWord, .inside, .of, .theWord].contains(word(end)) ? end + 1 : end
    return Self.effortWords.contains(text(after))
  }

  private static let effortWords: Set<String> = [
    "effort", "difficulty", "exertion", "intensity", "hard", "hardness", "tough", "difficult",
    "strenuous", "heavy", "exhausting", "tiring",
  ]

  /// "on a scale of 1 to 10": the ends of the scale are no score.
  func scaleOfPain(at start: Int, _ span: NumberSpan) -> Reading? {
    guard span.value <= 1, word(span.end) == .to || word(span.end) == .hyphen,
      let top = numbers.span(at: span.end + 1), top.value == 10,
      (1...3).contains(where: { text(start - $0) == "scale" })
    else { return nil }
    return Reading([], end: top.end)
  }

  /// "pain 4", "hurts about a 4", "pain free"; also "pain was 6/10".
  func painLed(at index: Int) -> Reading? {
    if isMedicine(index + 1) { return Reading([], end: index + 2) }
    if word(index + 1) == .free { return Reading(.pain, index, index + 2, .number(0)) }
    let next = skipFillers(from: index + 1)
    if word(next) == .no, isZero(next) { return Reading(.pain, index, next + 1, .number(0)) }
    guard let span = numbers.span(at: next), (0...10).contains(span.value) else { return nil }
    if let score = painScore(at: next, span) {
      return Reading([Mention(.pain, index..<score.end, .number(span.value))], end: score.end)
    }
    guard !word(span.end).isUnit, ![.by, .set, .rep, .times, .foot].contains(word(span.end)) else {
      return nil
    }
    return Reading(.pain, index, span.end, .number(span.value))
  }

  /// "no pain", "no knee pain", "zero pain", "does not hurt".
  func painless(at index: Int) -> Reading? {
    for next in (index + 1)...(index + 2) where word(next) == .pain && !isMedicine(next + 1) {
      if numbers.span(at: skipFillers(from: next + 1)) != nil { return nil }
      let names = next == index + 2 ? name(at: index + 1) : nil
      if next == index + 2, names == nil { return nil }
      var mentions = [Mention(.pain, index..<(next + 1), .number(0))]
      names?.append(to: &mentions)
      return Reading(mentions, end: next + 1)
    }
    if word(index) == .no, word(index + 1) == .weight {
      return Reading(.load, index, index + 2, .mass(0, .kilogram))
    }
    return nil
  }

  /// "pain *medication*", "pain *killers*": something to take, not a score.
  private func isMedicine(_ index: Int) -> Bool { Self.medicines.contains(text(index)) }

  private static let medicines: Set<String> = [
    "medication", "medications", "medicine", "medicines", "med", "meds", "killer", "killers",
    "pill", "pills", "tablet", "tablets", "drug", "drugs", "relief", "reliever", "relievers",
    "patch", "patches", "clinic", "management",
  ]

  private func isZero(_ index: Int) -> Bool { numbers.span(at: index)?.value == 0 }
}

/// Repetitions in reserve and rating of perceived exertion.
extension LineScan {
  /// "rpe 8", "rir of 2".
  func effortLed(at index: Int) -> Reading? {
    guard let span = numbers.span(at: skipFillers(from: index + 1)), (0...10).contains(span.value)
    else { return nil }
    let scale: EffortScale = word(index) == .rpe ? .rpe : .rir
    var end = span.end
    if let score = painScore(at: span.end - 1, span) { end = score.end }
    // "rpe 7 to 8", "rir 1-2"
    if word(end) == .to || word(end) == .hyphen && isDigits(end + 1),
      let upper = numbers.span(at: end + 1), (span.value...10).contains(upper.value)
    {
      end = upper.end
    }
    return Reading(.effort, index, end, .effort(scale, span.value))
  }

  /// "2 left in the tank", "2 in reserve", "2 more in me", "8 rpe".
  func effortAfter(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard (0...10).contains(span.value) else { return nil }
    switch word(span.end) {
    case .rpe: return Reading(.effort, start, span.end + 1, .effort(.rpe, span.value))
    case .rir: return Reading(.effort, start, span.end + 1, .effort(.rir, span.value))
    case .left, .more, .inside:
      guard span.value == span.value.rounded(), inTank(span.end) != nil || isClauseEnd(span.end + 1)
      else { return nil }
      if word(span.end) == .inside, inTank(span.end) == nil { return nil }
      // "10 right and 8 left" are legs.
      if word(span.end) == .left, inTank(span.end) == nil, hasText(["right"]) { return nil }
      return effortEnd(start, span.value, span.end)
    default: return nil
    }
  }

  func effortEnd(_ start: Int, _ count: Double, _ index: Int) -> Reading {
    Reading(.effort, start, inTank(index) ?? index + 1, .effort(.rir, count))
  }

  /// "nothing left", "to failure".
  func exhausted(at index: Int) -> Reading? {
    if word(index) == .failure { return Reading(.effort, index, index + 1, .effort(.rir, 0)) }
    guard word(index + 1) == .left else { return nil }
    return Reading(.effort, index, inTank(index + 1) ?? index + 2, .effort(.rir, 0))
  }

  /// The end of "left in the tank", "in reserve", "more in me".
  private func inTank(_ index: Int) -> Int? {
    var next = index
    while next < index + 5 {
      switch word(next) {
      case .tank, .reserve: return next + 1
      case .left, .more, .inside, .theWord, .rep: next += 1
      case .none where word(next - 1) == .inside && numbers.tokens[next].text == "me":
        return next + 1
      default: return nil
      }
    }
    return nil
  }

  func isClauseEnd(_ index: Int) -> Bool {
    switch word(index) {
    case .end, .comma, .dot, .semicolon, .and, .lineBreak: true
    default: false
    }
  }
}
