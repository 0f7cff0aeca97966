import Coaching
import Language

/// Units that are said once for several numbers.
extension SlotFilling {
  /// "12 minutes on the stepper then 15 on the bike": the second number has the unit of the first.
  func takeSharedUnit(_ entry: Entry, _ bare: inout [Mention], _ item: inout Slots) {
    guard item.duration == nil, item.distance == nil, let head = entry.head,
      let said = bare.first(where: { isBeside(head, $0) }), let number = said.number,
      let told = amountElsewhere(than: entry)
    else { return }
    if told.kind == .duration, (1...300).contains(number) {
      item.duration = .minutes(number)
    } else if let unit = kilometers(in: scan.word(told.tokens.upperBound - 1)), number <= 300 {
      item.distance = Kilometers(km: number * unit)
    } else {
      return
    }
    bare.removeAll { $0.tokens == said.tokens }
  }

  /// The last duration of minutes or distance before an entry, else the first one behind it.
  private func amountElsewhere(than entry: Entry) -> Mention? {
    let amounts = mentions.filter { mention in
      mention.kind == .distance || mention.kind == .duration && (mention.seconds ?? 0) >= 60
    }
    return amounts.last { $0.tokens.upperBound <= entry.tokens.lowerBound }
      ?? amounts.first { $0.tokens.lowerBound >= entry.tokens.upperBound }
  }

  /// "15 on the bike", "bike 15": only small words lie between the number and the name.
  private func isBeside(_ head: Mention, _ number: Mention) -> Bool {
    let between: Range<Int>
    if number.tokens.upperBound <= head.tokens.lowerBound {
      between = number.tokens.upperBound..<head.tokens.lowerBound
    } else {
      guard
        scan.isClauseEnd(number.tokens.upperBound) || scan.word(number.tokens.upperBound) == .then
      else { return false }
      between = head.tokens.upperBound..<number.tokens.lowerBound
    }
    let small: Set<GrammarWord> = [.on, .inside, .theWord, .article, .of, .forWord, .filler]
    return between.allSatisfy { small.contains(scan.word($0)) || scan.text($0) == "my" }
  }

  private func kilometers(in unit: GrammarWord) -> Double? {
    switch unit {
    case .kilometer, .letterK: 1
    case .mile: DistanceUnit.mile.kilometers
    default: nil
    }
  }
}

extension SlotFilling {
  /// The unit that a line names for its numbers: late ("185 for 3x6, pounds"), or with another load.
  static func unitSaid(_ intent: String, _ mentions: [Mention], _ scan: LineScan) -> MassUnit? {
    for mention in mentions where mention.kind == .units && isAside(mention, scan) {
      switch mention.id {
      case "lb": return .pound
      case "kg": return .kilogram
      default: continue
      }
    }
    guard intent == "log.workout" else { return nil }
    for case .mass(let amount, let unit) in mentions.map(\.value)
    where amount > 0 && (unit == .pound || unit == .kilogram) {
      return unit
    }
    return nil
  }

  /// "…, pounds obv", "thats lbs", "in pounds"; "a few pounds" measures nothing else.
  private static func isAside(_ unit: Mention, _ scan: LineScan) -> Bool {
    let before = unit.tokens.lowerBound - 1
    switch scan.word(before) {
    case .comma, .dot, .semicolon, .inside, .that, .filler, .lineBreak, .hyphen: return true
    default: return ["(", "thats"].contains(scan.text(before))
    }
  }
}

extension SlotFilling {
  /// A bare number as a body weight, if it can be one.
  func bodyWeight(_ number: Double) -> Kilograms? {
    let kilograms = number * (isInPounds(number) ? MassUnit.pound : bareBodyUnit).kilograms
    return (25...350).contains(kilograms) ? Kilograms(kg: kilograms) : nil
  }

  /// "5ft 9, weight 170", "lost 3 lb, now 168": pounds beside feet or pounds where that makes a person.
  private func isInPounds(_ number: Double) -> Bool {
    guard bareUnit == .kilogram else { return false }
    if let height = slots.height, height.cm > 0, isHeightInFeet {
      let metres = height.cm / 100
      return number * MassUnit.pound.kilograms / (metres * metres) >= 18
    }
    return number >= 130
      && mentions.contains { mention in
        if case .mass(_, .pound) = mention.value { true } else { false }
      }
  }

  private var isHeightInFeet: Bool {
    all(.height).contains { height in
      height.tokens.contains { [.foot, .quote, .inch].contains(scan.word($0)) }
    }
  }
}
