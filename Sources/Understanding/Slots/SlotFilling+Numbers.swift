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
    let said = [ageSaid, ageToCome, ageStill, labelledWeight?.number]
    for (number, fromList) in bareNumbers() where !said.contains(number) {
      if !hasAge, slots.height != nil, yearsOfLife != nil { hasAge = true }
      if slots.height == nil, let height = bareHeight(number, fromList) {
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

  private func bareHeight(_ number: Double, _ inches: Double?) -> Double? {
    if let inches, (4...7).contains(number), inches < 12 { return number * 30.48 + inches * 2.54 }
    if (120...230).contains(number) { return number }
    return (1.2...2.3).contains(number) ? number * 100 : nil
  }

  /// Numbers without a unit, and "5 10" with its second part.
  private func bareNumbers() -> [(Double, Double?)] {
    var found: [(Double, Double?)] = []
    for mention in mentions {
      if mention.kind == .number, let number = mention.number {
        if isRuledOut(mention) { continue }
        found.append((number, nil))
      } else if let decimal = decimalComma(mention) {
        found.append((decimal, nil))
      } else if let scheme = mention.scheme, scheme.sets == nil, scheme.reps.count >= 2,
        !scheme.perSide
      {
        if scheme.reps.count == 2, (4...7).contains(scheme.reps[0]), scheme.reps[1] < 12 {
          found.append((Double(scheme.reps[0]), Double(scheme.reps[1])))
        } else {
          found.append(contentsOf: scheme.reps.map { (Double($0), nil) })
        }
      }
    }
    return found
  }
}
