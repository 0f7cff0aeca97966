import Coaching
import Language

/// Weigh-ins and pain.
extension SlotFilling {
  /// "up 3 lb, 160 lb now": the weight is the one that is no difference.
  mutating func fillWeighIn() {
    let masses = mentions.filter {
      ($0.kind == .weight || $0.kind == .load) && ($0.kilograms ?? 0) > 0 && !isPast($0)
    }
    let said =
      masses.last { !isDifference($0) && ($0.kilograms ?? 0) >= 20 }
      ?? masses.last { !isDifference($0) } ?? masses.last { ($0.kilograms ?? 0) >= 30 }
    if let kilograms = said?.kilograms { slots.weight = Kilograms(kg: kilograms) }
    slots.weight = slots.weight ?? weightSaid
    if slots.weight == nil,
      let weight = all(.number).filter({ !isPast($0) && bodyLabel($0) == nil })
        .compactMap({ bodyWeight($0.number ?? 0) }).last
    {
      slots.weight = weight
    } else if slots.weight == nil, let decimal = mentions.compactMap(decimalComma).last {
      slots.weight = bodyWeight(decimal)
    }
    slots.date = toldDate ?? (isMorningWeighIn ? .today : nil)
  }

  /// "morning weigh in 67.8 kg".
  private var isMorningWeighIn: Bool {
    tokens.contains {
      scan.word($0) == .partOfDay && ["weigh", "weight", "weighed"].contains(scan.text($0 + 1))
    }
  }

  /// The day of the line; "1 kg since monday" is told today.
  private var toldDate: DateReference? {
    if let date = first(.date), scan.text(date.tokens.lowerBound - 1) == "since" { return nil }
    return lineDate
  }

  /// "down to 66.5 from 67.2".
  private func isPast(_ mention: Mention) -> Bool {
    scan.text(mention.tokens.lowerBound - 1) == "from" && scan.hasText(["down", "up", "went"])
  }

  /// "71,3" reads as two sets until a body is measured.
  func decimalComma(_ mention: Mention) -> Double? {
    guard mention.scheme?.reps.count == 2, let start = mention.tokens.first,
      let span = scan.numbers.decimalComma(at: start)
    else { return nil }
    return span.value >= 30 || (1.2...2.3).contains(span.value) ? span.value : nil
  }

  mutating func fillPain() {
    let current = mentions.first { isScore($0) && scan.word($0.tokens.lowerBound - 1) == .now }
    let score = current ?? mentions.first { isScore($0) }
    slots.pain = first(.pain)?.number ?? score?.number
    slots.joint = ids(.joint).first ?? first(.joint)?.id
    slots.side = slots.joint == nil ? side(near: nil) : sideOfJoint()
    slots.muscle = slots.joint == nil ? ids(.muscle).first : nil
    if slots.joint == nil, slots.muscle == nil { slots.joint = jointBesideSide }
    slots.date = toldDate
    slots.exercise = ids(.exercise).first ?? ids(.mode).first
  }

  func isScore(_ mention: Mention) -> Bool {
    guard mention.kind == .number, let number = mention.number else { return false }
    return (0...10).contains(number) && scan.word(mention.tokens.lowerBound - 1) != .from
  }
}
