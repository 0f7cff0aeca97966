import Coaching
import Language

/// What exercise burns and food brings.
extension SlotFilling {
  mutating func fillBurn() {
    slots.mode = ids(.mode).first ?? pushedWheelchair?.id
    slots.exercise = ids(.exercise).first
    fillDuration()
    slots.weight = mass(.weight) ?? mass(.load) ?? weightSaid
    slots.distance = distance()
    slots.date = lineDate
  }

  /// Minutes; "30 m" beside an aerobic mode are minutes too.
  mutating func fillDuration() {
    if let seconds = first(.duration)?.seconds {
      slots.duration = .minutes(seconds / 60)
    } else if slots.mode != nil, let minutes = first(.number).flatMap(minutesUnsaid) {
      slots.duration = .minutes(minutes)
    }
  }

  /// "cycling for 30": a bare number behind "for" or a mode is minutes.
  private func minutesUnsaid(_ mention: Mention) -> Double? {
    let start = mention.tokens.lowerBound
    let isLed =
      scan.word(start - 1) == .forWord
      || mentions.contains { $0.kind == .mode && $0.tokens.upperBound == start }
        && scan.isClauseEnd(mention.tokens.upperBound)
    guard isLed, let number = mention.number, (5...300).contains(number) else { return nil }
    return number
  }

  /// "i weigh 82": a bare number that a word marks as the weight.
  var weightSaid: Kilograms? {
    for mention in mentions where mention.kind == .number && bodyLabel(mention) == .weight {
      guard case .number(let number) = mention.value else { continue }
      return bodyWeight(number)
    }
    return nil
  }

  /// "burned 300 kcal, ate 1800 kcal": the second.
  private var energyEaten: Mention? {
    let told = all(.energy)
    return told.first { mention in
      let start = mention.tokens.lowerBound
      return ![scan.text(start - 1), scan.text(start - 2)].contains { $0.hasPrefix("burn") }
    } ?? told.first
  }

  mutating func fillFood() {
    if case .kilocalories(let kcal)? = energyEaten?.value {
      slots.energy = Kilocalories(kcal: kcal)
    }
    if case .grams(let grams)? = first(.protein)?.value { slots.protein = Grams(g: grams) }
    if slots.energy == nil, let number = first(.number)?.number, number >= 200 {
      slots.energy = Kilocalories(kcal: number)
    }
    slots.date = lineDate
  }
}
