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

  /// "i weigh 82", "weight is about 92": a bare number that a word marks as the weight.
  var weightSaid: Kilograms? {
    for mention in mentions where mention.kind == .number && bodyLabel(mention) == .weight {
      guard case .number(let number) = mention.value else { continue }
      return bodyWeight(number)
    }
    return nil
  }

  var labelledWeight: Mention? {
    mentions.first { $0.kind == .number && bodyLabel($0) == .weight }
  }

  /// "burned 300 kcal, ate 1800 kcal": the second.
  private var energyEaten: Mention? {
    let told = all(.energy)
    return told.first { mention in
      let start = mention.tokens.lowerBound
      return ![scan.text(start - 1), scan.text(start - 2)].contains { $0.hasPrefix("burn") }
    } ?? told.first
  }

  /// "protein shake 24 g": the only grams of a line that tells of protein.
  private var proteinOfFood: Grams? {
    let grams = gramsTold
    guard grams.count == 1, let amount = grams.first, (5...150).contains(amount),
      tokens.contains(where: { scan.word($0) == .protein })
    else { return nil }
    return Grams(g: amount)
  }

  /// "protein: 30g breakfast, 25g lunch, 40g dinner": grams for each meal, of nothing but protein.
  var proteinOfMeals: Grams? {
    let meals = tokens.filter { Self.meals.contains(scan.text($0)) }
    let told = all(.protein)
    let grams = gramsTold
    guard meals.count > 1, told.count == 1, case .grams(let first)? = told.first?.value,
      grams.count == meals.count - 1, grams.allSatisfy({ (1...150).contains($0) }),
      (told.first?.tokens.lowerBound).map({ scan.word($0) }) == .protein
    else { return nil }
    return Grams(g: first + grams.reduce(0, +))
  }

  private var gramsTold: [Double] {
    mentions.compactMap { mention -> Double? in
      if case .mass(let amount, .gram) = mention.value { amount } else { nil }
    }
  }

  private static let meals: Set<String> = [
    "breakfast", "lunch", "dinner", "tea", "supper", "brunch", "snack", "snacks", "shake",
  ]

  mutating func fillFood() {
    if case .kilocalories(let kcal)? = energyEaten?.value {
      slots.energy = Kilocalories(kcal: kcal)
    }
    if case .grams(let grams)? = first(.protein)?.value { slots.protein = Grams(g: grams) }
    slots.protein = proteinOfMeals ?? slots.protein ?? proteinOfFood
    if slots.energy == nil, let number = first(.number)?.number, number >= 200 {
      slots.energy = Kilocalories(kcal: number)
    }
    slots.date = lineDate
  }
}
