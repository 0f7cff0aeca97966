/// A number read from one or more tokens.
package struct NumberSpan: Sendable, Equatable {
  package var value: Double
  /// The first token after the number.
  package var end: Int
  /// A bare "half" or "quarter", which is a number only in front of a unit.
  package var isFraction = false

  package init(value: Double, end: Int, isFraction: Bool = false) {
    self.value = value
    self.end = end
    self.isFraction = isFraction
  }
}

/// Reads numbers in digits and in British or American words; reading starts at any token.
package struct NumberReader: Sendable {
  let parts: [NumberWord]
  package let tokens: [Token]

  package init(_ tokens: [Token]) {
    self.tokens = tokens
    parts = tokens.map(NumberWord.init)
  }

  /// With what each token is within a number already looked up.
  package init(_ tokens: [Token], parts: [NumberWord]) {
    self.tokens = tokens
    self.parts = parts
  }

  /// The longest number that starts at `index`: "a hundred and fifty", "1,430", "12 1/2", "half a".
  package func span(at index: Int) -> NumberSpan? {
    guard let span = spanBelowGroup(at: index) else { return nil }
    guard span.value != span.value.rounded(), part(span.end) == .thousand else { return span }
    return NumberSpan(value: span.value * 1000, end: span.end + 1)
  }

  private func spanBelowGroup(at index: Int) -> NumberSpan? {
    switch part(index) {
    case .digits: digits(at: index).map(withTail)
    case .ones, .teen, .tens: cardinal(at: index).map(withTail)
    case .point: decimals(after: index, of: 0)
    case .dot: leadingPoint(at: index)
    case .half, .quarter: fraction(at: index, of: 1)
    case .couple: couple(at: index)
    case .article: articleLed(at: index)
    case .hundred, .thousand: bareGroup(at: index)
    default: nil
    }
  }

  /// "69,4" as 69.4; whether the comma is a decimal one only what follows can tell.
  package func decimalComma(at index: Int) -> NumberSpan? {
    guard case .digits(let whole, let count) = part(index), count <= 3, whole == whole.rounded(),
      part(index + 1) == .comma, isJoined(index + 1), isJoined(index + 2),
      case .digits(let rest, let places) = part(index + 2), places <= 2, rest == rest.rounded(),
      !(part(index - 1) == .comma && isJoined(index))
    else { return nil }
    return NumberSpan(value: whole + rest / (places == 1 ? 10 : 100), end: index + 3)
  }

  func part(_ index: Int) -> NumberWord {
    parts.indices.contains(index) ? parts[index] : .other
  }

  func isJoined(_ index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].spaceBefore
  }
}

extension NumberReader {
  private func digits(at index: Int) -> NumberSpan? {
    guard case .digits(let value, let count) = part(index) else { return nil }
    if let fraction = slashFraction(at: index) { return fraction }
    var span = NumberSpan(value: value, end: index + 1)
    if count <= 3, value >= 1 {
      while part(span.end) == .comma, isJoined(span.end), isJoined(span.end + 1),
        case .digits(let group, 3) = part(span.end + 1)
      {
        span = NumberSpan(value: span.value * 1000 + group, end: span.end + 2)
      }
    }
    if case .digits = part(span.end), let fraction = slashFraction(at: span.end) {
      return NumberSpan(value: span.value + fraction.value, end: fraction.end)
    }
    if part(span.end) == .thousand {
      return NumberSpan(value: span.value * 1000, end: span.end + 1)
    }
    return span
  }

  /// 1/2, 1/3, 2/3, 1/4 and 3/4; "4/10" and "3/4/2026" are no fractions.
  private func slashFraction(at index: Int) -> NumberSpan? {
    guard case .digits(let top, 1) = part(index), part(index + 1) == .slash,
      case .digits(let bottom, 1) = part(index + 2), (2...4).contains(bottom), top >= 1,
      top < bottom, part(index + 3) != .slash
    else { return nil }
    return NumberSpan(value: top / bottom, end: index + 3)
  }

  /// ".5", with nothing before the point.
  private func leadingPoint(at index: Int) -> NumberSpan? {
    guard !isJoined(index), isJoined(index + 1), case .digits(let rest, let count) = part(index + 1)
    else { return nil }
    return NumberSpan(value: scaled(rest, places: count), end: index + 2)
  }

  private func couple(at index: Int) -> NumberSpan {
    if part(index + 1) == .hundred { return NumberSpan(value: 200, end: index + 2) }
    return NumberSpan(value: 2, end: part(index + 1) == .of ? index + 2 : index + 1)
  }

  /// "a hundred", "a thousand", "a dozen", "a couple of", "a half", "a quarter of".
  private func articleLed(at index: Int) -> NumberSpan? {
    switch part(index + 1) {
    case .hundred, .thousand: cardinal(at: index).map(withTail)
    case .dozen: NumberSpan(value: 12, end: index + 2)
    case .couple: couple(at: index + 1)
    case .half, .quarter: fraction(at: index + 1, of: 1)
    default: nil
    }
  }

  /// "half a", "quarter of an", "three quarters of a"; the article goes with the unit.
  private func fraction(at index: Int, of count: Double) -> NumberSpan? {
    let piece: Double
    switch part(index) {
    case .half: piece = 0.5
    case .quarter: piece = 0.25
    default: return nil
    }
    var end = index + 1
    if part(end) == .hyphen, isJoined(end), isJoined(end + 1) { end += 1 }
    if part(end) == .of, part(end + 1) == .article { end += 1 }
    if part(end) == .article { end += 1 }
    if part(end) == .hundred { return NumberSpan(value: count * piece * 100, end: end + 1) }
    if part(end) == .dozen, piece == 0.5 { return NumberSpan(value: 6, end: end + 1) }
    return NumberSpan(value: count * piece, end: end, isFraction: true)
  }

  /// "and a half", "and three quarters", "point three", "quarters of an", "dozen" after a number.
  private func withTail(_ span: NumberSpan) -> NumberSpan {
    switch part(span.end) {
    case .point: return decimals(after: span.end, of: span.value) ?? span
    case .dozen: return NumberSpan(value: span.value * 12, end: span.end + 1)
    case .quarter where span.value < 4: return fraction(at: span.end, of: span.value) ?? span
    case .and: return withAndFraction(span)
    default: return span
    }
  }

  private func withAndFraction(_ span: NumberSpan) -> NumberSpan {
    var index = span.end + 1
    var count = 1.0
    if part(index) == .article {
      index += 1
    } else if part(index) == .ones(3), part(index + 1) == .quarter {
      count = 3
      index += 1
    }
    switch part(index) {
    case .half: return NumberSpan(value: span.value + 0.5, end: index + 1)
    case .quarter: return NumberSpan(value: span.value + count / 4, end: index + 1)
    default: return span
    }
  }

  /// The spoken places after "point": "point three", "point two five", "point seventy five".
  private func decimals(after point: Int, of whole: Double) -> NumberSpan? {
    var index = point + 1
    var rest = 0.0
    var places: UInt8 = 0
    while places < 4 {
      guard case .ones(let digit) = part(index) else {
        break
      }
      rest = rest * 10 + Double(digit)
      places += 1
      index += 1
    }
    if places == 0 {
      if case .digits(let value, let count) = part(index), value == value.rounded() {
        (rest, places, index) = (value, count, index + 1)
      } else if let spoken = belowHundred(at: index) {
        (rest, places, index) = (spoken.value, 2, spoken.end)
      }
    }
    guard places > 0 else { return nil }
    return NumberSpan(value: whole + scaled(rest, places: places), end: index)
  }

  private func scaled(_ rest: Double, places: UInt8) -> Double {
    var divisor = 1.0
    for _ in 0..<places { divisor *= 10 }
    return rest / divisor
  }
}
