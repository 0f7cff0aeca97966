import Coaching
import Language

/// Numbers of a person that no unit explains.
extension SlotFilling {
  mutating func fillBareNumbers() {
    var hasAge = first(.age) != nil || first(.birthDate) != nil || slots.age != nil
    if !hasAge, let age = ageSaid {
      slots.age = Int(age)
      hasAge = true
    }
    let said = [ageSaid, ageToCome, labelledWeight?.number, ageTold(ageOfNow), ageStill]
    for bare in bareNumbers() where !said.contains(bare.number) {
      let number = bare.number
      if !hasAge, slots.height != nil, yearsOfLife != nil { hasAge = true }
      switch bare.label {
      case .weight: slots.weight = slots.weight ?? bodyWeight(number)
      case .height: slots.height = slots.height ?? bareHeight(bare).map { Centimeters(cm: $0) }
      case .age: continue
      case nil:
        guard bare.isFree else { continue }
        if slots.height == nil, let height = bareHeight(bare) {
          slots.height = Centimeters(cm: height)
        } else if !hasAge, number >= 14, number <= 110, number == number.rounded(),
          first(.sex) != nil || slots.weight != nil || slots.height == nil
        {
          slots.age = Int(number)
          hasAge = true
        } else if slots.weight == nil, let weight = bodyWeight(number) {
          slots.weight = weight
        }
      }
    }
  }

  /// A number without a unit, and what its place tells of it.
  private struct BareNumber {
    var number: Double
    /// The second part of "5 10".
    var inches: Double?
    var label: BodyLabel?
    var isFree = true
  }

  private func bareHeight(_ bare: BareNumber) -> Double? {
    let number = bare.number
    if let inches = bare.inches, (4...7).contains(number), inches < 12 {
      return number * 30.48 + inches * 2.54
    }
    if (120...230).contains(number) { return number }
    // "2 kids" are no two metres.
    return (1.2...2.3).contains(number) && number != number.rounded() ? number * 100 : nil
  }

  /// Numbers without a unit, and "5 10" with its second part.
  private func bareNumbers() -> [BareNumber] {
    var found: [BareNumber] = []
    for mention in mentions {
      if mention.kind == .number, let number = mention.number {
        if isRuledOut(mention) { continue }
        found.append(
          BareNumber(number: number, label: bodyLabel(mention), isFree: standsFree(mention)))
      } else if let decimal = decimalComma(mention) {
        found.append(BareNumber(number: decimal, label: bodyLabel(mention)))
      } else if let scheme = mention.scheme, scheme.sets == nil, scheme.reps.count >= 2,
        !scheme.perSide
      {
        if scheme.reps.count == 2, (4...7).contains(scheme.reps[0]), scheme.reps[1] < 12 {
          found.append(
            BareNumber(number: Double(scheme.reps[0]), inches: Double(scheme.reps[1])))
        } else {
          found.append(contentsOf: scheme.reps.map { BareNumber(number: Double($0)) })
        }
      }
    }
    return found
  }
}
