import Coaching
import Language

/// Facts about the person: the profile, the body, what a field is called.
extension SlotFilling {
  mutating func fillProfile() {
    fillBody()
    slots.sex = sex() ?? sexOfSubject()
    slots.name = first(.name)?.id
    fillAge()
    fillConditions()
    let kit = ids(.kit)
    let owned = kit.filter { $0 != "none" }
    slots.equipment = kit.isEmpty ? nil : owned.isEmpty ? ["none"] : owned
    fillActivity()
    slots.level = level()
    if slots.weight == nil { slots.units = ids(.units).first }
    if slots.height == nil { slots.circumference = length(.circumference) }
  }

  private mutating func fillAge() {
    if let birth = first(.birthDate) ?? first(.date) {
      if case .date(.day(let day)) = birth.value, birth.kind == .birthDate || isBirth(day) {
        slots.birthDate = day
      }
      if case .number(let year) = birth.value, let today { slots.age = today.year - Int(year) }
    }
    if let age = ageTold(ageOfNow) ?? yearsOfLife { slots.age = Int(age) }
  }

  private func isBirth(_ day: Day) -> Bool {
    guard let today else { return day.year < 2016 }
    return day.age(bornOn: day) >= 0 && today.age(bornOn: day) >= 10
  }

  /// Height and weight, also from bare numbers: 120 to 230 is a height, what is left a weight.
  mutating func fillBody() {
    slots.height = length(.height)
    // "2 kg ankle weights" are no body weight.
    let masses = (all(.weight) + all(.load)).compactMap(\.kilograms)
    if let said = masses.first(where: { $0 >= 20 }) { slots.weight = Kilograms(kg: said) }
    for metres in mentions.compactMap(\.metresTyped) where (14...99).contains(metres) {
      guard first(.age) == nil, slots.age == nil else { break }
      slots.age = Int(metres)
      slots.sex = .male
    }
    if slots.weight == nil { slots.weight = weightSaid }
    fillBareNumbers()
  }

  /// "knees are fine".
  private func isWell(_ joint: Mention) -> Bool {
    let tokens = scan.numbers.tokens
    let end = joint.tokens.upperBound
    let after = tokens[end..<min(end + 3, tokens.count)].prefix { $0.isWord && $0.text != "not" }
    return after.contains { ["fine", "ok", "okay", "healthy", "great"].contains($0.text) }
  }

  private mutating func fillConditions() {
    slots.condition = conditions()
    var complaints: [JointComplaint] = []
    for mention in mentions where mention.kind == .joint {
      guard let joint = mention.id, !isRuledOut(mention), !isWell(mention) else { continue }
      complaints.append(JointComplaint(joint: joint, side: side(of: mention)))
    }
    for mention in mentions where mention.kind == .condition && !isRuledOut(mention) {
      guard let id = mention.id, let joint = ["knee", "hip", "ankle"].first(where: id.hasPrefix),
        !complaints.contains(where: { $0.joint == joint })
      else { continue }
      complaints.append(JointComplaint(joint: joint, side: side(near: mention.tokens)))
    }
    var unique: [JointComplaint] = []
    for complaint in complaints where !unique.contains(complaint) { unique.append(complaint) }
    slots.limitation = unique.isEmpty ? nil : unique
  }

  /// The field of the profile that is asked for or to be forgotten.
  mutating func fillField(_ intent: String) {
    let fields = ids(.field)
    if fields.contains("all"), fields.count == 1 {
      slots.field = "all"
    } else {
      slots.field = fields.first { $0 != "all" } ?? fields.first
    }
    guard slots.field == nil || slots.field == "all" && intent == "profile.show" else { return }
    if first(.joint) != nil {
      slots.field = "limitation"
    } else if first(.condition) != nil {
      slots.field = "condition"
    } else if first(.kit) != nil {
      slots.field = "equipment"
    }
  }
}
