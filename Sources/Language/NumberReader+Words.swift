extension NumberReader {
  /// "two thousand one hundred", "a hundred and fifty", "one eighty two".
  func cardinal(at index: Int) -> NumberSpan? {
    guard let head = belowThousand(at: index) else { return nil }
    guard part(head.end) == .thousand else { return head }
    let total = NumberSpan(value: head.value * 1000, end: head.end + 1)
    let next = part(total.end) == .and ? total.end + 1 : total.end
    guard let rest = belowThousand(at: next) else { return total }
    return NumberSpan(value: total.value + rest.value, end: rest.end)
  }

  /// "thousand and fifty", "hundred twenty": without "a", but only with a rest.
  func bareGroup(at index: Int) -> NumberSpan? {
    let next = part(index + 1) == .and ? index + 2 : index + 1
    if part(index) == .hundred {
      return belowHundred(at: next) == nil ? nil : hundreds(1, from: index + 1)
    }
    guard let rest = belowThousand(at: next) else { return nil }
    return NumberSpan(value: 1000 + rest.value, end: rest.end)
  }

  func belowHundred(at index: Int) -> NumberSpan? {
    switch part(index) {
    case .ones(let value), .teen(let value):
      return NumberSpan(value: Double(value), end: index + 1)
    case .tens(let value):
      let next = part(index + 1) == .hyphen ? index + 2 : index + 1
      if case .ones(let unit) = part(next), unit > 0 {
        return NumberSpan(value: Double(value + unit), end: next + 1)
      }
      return NumberSpan(value: Double(value), end: index + 1)
    default: return nil
    }
  }

  private func belowThousand(at index: Int) -> NumberSpan? {
    if part(index) == .article {
      switch part(index + 1) {
      case .hundred: return hundreds(1, from: index + 2)
      case .thousand: return NumberSpan(value: 1, end: index + 1)
      default: return nil
      }
    }
    guard let head = belowHundred(at: index) else { return nil }
    if part(head.end) == .hundred { return hundreds(head.value, from: head.end + 1) }
    // Heights and weights are spoken without the word: "one eighty two".
    if head.value == 1 || head.value == 2, case .tens = part(head.end),
      let rest = belowHundred(at: head.end)
    {
      return NumberSpan(value: head.value * 100 + rest.value, end: rest.end)
    }
    return head
  }

  private func hundreds(_ count: Double, from index: Int) -> NumberSpan {
    let next = part(index) == .and ? index + 1 : index
    guard let rest = belowHundred(at: next) else {
      return NumberSpan(value: count * 100, end: index)
    }
    return NumberSpan(value: count * 100 + rest.value, end: rest.end)
  }
}
