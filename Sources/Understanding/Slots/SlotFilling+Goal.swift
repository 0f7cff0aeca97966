import Coaching
import Language

/// Goals and calories.
extension SlotFilling {
  mutating func fillGoal(_ intent: String) {
    fillRate(intent)
    if let energy = first(.energy), case .kilocalories(let kcal) = energy.value {
      slots.energy = Kilocalories(kcal: kcal)
    }
    let masses = mentions.filter { $0.kind == .weight || $0.kind == .load }
    switch intent {
    case "goal.set": slots.targetWeight = target(in: masses) ?? bareTarget()
    case "goal.timeline": fillTimeline(masses)
    default: slots.weight = current(in: masses)
    }
    slots.date = lineDate
  }

  private mutating func fillRate(_ intent: String) {
    let wishes = mentions.filter { $0.kind == .rate && !isRuledOut($0) }
    if case .rate(let wish)? = wishes.first?.value {
      setRate(wish)
    } else if intent == "goal.set", slots.rate == nil, first(.weight) == nil,
      let number = mentions.last(where: { $0.kind == .number && !isRuledOut($0) })?.number,
      number <= 2, let sign = scan.directionAnywhere()
    {
      setRate(RateWish(lbPerWeek: sign * number, isDirected: true))
    } else if intent == "goal.set", let step = smallMass() {
      setRate(RateWish(lbPerWeek: (scan.directionAnywhere() ?? -1) * step, isDirected: false))
    } else if intent == "goal.calories", let step = smallMass(), let mass = first(.weight),
      let sign = scan.directed(scan.word(mass.tokens.upperBound))
    {
      setRate(RateWish(lbPerWeek: sign * step, isDirected: true))
    } else if ids(.direction).contains("maintain") {
      setRate(RateWish(lbPerWeek: 0, isDirected: true))
    } else if intent == "goal.set", let said = ids(.direction).first {
      slots.direction = Direction(rawValue: said)
    } else if intent == "goal.set", let sign = scan.directionAnywhere() {
      slots.direction = sign < 0 ? .lose : .gain
    }
  }

  /// "make it 1.5 lb": so little can only be meant for a week.
  private func smallMass() -> Double? {
    guard let kilograms = first(.weight)?.kilograms else { return nil }
    let pounds = kilograms / MassUnit.pound.kilograms
    return pounds <= 3 ? pounds : nil
  }

  private mutating func setRate(_ wish: RateWish) {
    let rate = WeeklyRate(nearestTo: wish.lbPerWeek)
    slots.rate = rate
    slots.direction = rate.isLoss ? .lose : rate.isGain ? .gain : .maintain
  }

  /// A weight to reach; "lose 10 kg" names a difference, which is no target.
  private func target(in masses: [Mention]) -> Kilograms? {
    let aims = masses.filter {
      !isRuledOut($0) && !isDifference($0) && ($0.kilograms ?? 0) > 3 * MassUnit.pound.kilograms
    }
    let led = aims.last { isLed(by: [.to, .from], $0) == .to }
    guard let kilograms = (led ?? aims.last)?.kilograms else { return nil }
    return Kilograms(kg: kilograms)
  }

  private func bareTarget() -> Kilograms? {
    guard slots.rate == nil, let number = mentions.last(where: { $0.kind == .number })?.number,
      let weight = bodyWeight(number)
    else { return nil }
    return weight
  }

  private func isLed(by words: Set<GrammarWord>, _ mention: Mention) -> GrammarWord? {
    for back in 1...3 {
      let word = scan.word(mention.tokens.lowerBound - back)
      if words.contains(word) { return word }
    }
    return nil
  }

  private func current(in masses: [Mention]) -> Kilograms? {
    guard let kilograms = masses.first(where: { !isDifference($0) })?.kilograms else { return nil }
    return Kilograms(kg: kilograms)
  }

  /// "from 95 to 85": both ends; one weight alone is the one to reach.
  private mutating func fillTimeline(_ masses: [Mention]) {
    var weights: [(Mention, Double)] = []
    for mention in mentions {
      if mention.kind == .weight || mention.kind == .load, !isDifference(mention) {
        weights.append((mention, mention.kilograms ?? 0))
      } else if mention.kind == .number, let number = mention.number {
        let kilograms = bareKilograms(number, masses)
        if (25...350).contains(kilograms) { weights.append((mention, kilograms)) }
      }
    }
    if let start = weights.first(where: { isLed(by: [.from, .am], $0.0) != nil }), weights.count > 1
    {
      slots.weight = Kilograms(kg: start.1)
      weights.removeAll { $0.0.tokens == start.0.tokens }
    } else if weights.count == 2 {
      slots.weight = Kilograms(kg: weights[0].1)
    }
    slots.targetWeight = weights.last.map { Kilograms(kg: $0.1) }
  }

  /// "from 95 to 85 kg": a bare number is in the unit of the other one.
  private func bareKilograms(_ number: Double, _ masses: [Mention]) -> Double {
    guard case .mass(_, let unit)? = masses.first?.value else {
      return number * bareBodyUnit.kilograms
    }
    return number * unit.kilograms
  }
}
