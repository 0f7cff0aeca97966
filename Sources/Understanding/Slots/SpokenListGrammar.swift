import Language

/// Repetitions set by set, joined by words.
extension LineScan {
  /// "8 and 8" or "12 then 10" behind what was done, and "12 then 10 then 8" anywhere.
  func spokenList(_ start: Int, _ values: inout [Int], _ end: inout Int) -> Bool {
    guard values.count == 1, values[0] <= 50 else { return false }
    var found = values
    var last = end
    var isThen = true
    while let next = afterJoin(last), let span = numbers.span(at: next), let value = whole(span),
      (1...50).contains(value), !span.isFraction, !word(span.end).isUnit, endsSpokenList(span.end)
    {
      isThen = isThen && text(next - 1) != "and"
      found.append(value)
      last = span.end
    }
    let isLong = isThen && found.count > 2
    guard found.count > 1, isLong || isNamed(before: start) || isThen && isCounted(before: start)
    else { return false }
    (values, end) = (found, last)
    return true
  }

  /// The token after "and", "then", "and then", ", then" or "followed by".
  private func afterJoin(_ index: Int) -> Int? {
    let next = word(index) == .comma ? index + 1 : index
    switch word(next) {
    case .and where next == index: return word(next + 1) == .then ? next + 2 : next + 1
    case .then: return word(next + 1) == .byWord ? next + 2 : next + 1
    default: return nil
    }
  }

  /// Whether the last number of the list belongs to no other name: "12 then 15 *on the bike*".
  func endsSpokenList(_ index: Int) -> Bool { isListEnd(index) && word(index) != .on }

  private func isNamed(before start: Int) -> Bool {
    start > 0 && (lexemes[start - 1].name >= 0 || word(start - 1) == .colon)
  }

  /// Whether sets or a load stand before: "2 sets, 20 then 18", "60 kg, 8 then 6".
  private func isCounted(before start: Int) -> Bool {
    let before = word(start - 1) == .comma ? word(start - 2) : word(start - 1)
    switch before {
    case .set, .rep: return true
    case .of: return word(start - 2) == .set
    case let unit: return unit.massUnitSymbol
    }
  }
}
