import Coaching
import Language

/// Whom the numbers of a line are about.
extension SlotFilling {
  /// "mum is 81, 5ft 2 and 8 stone 3": the sex of the one person whose numbers these all are.
  func sexOfSubject() -> SaidSex? {
    let kinds: Set<Mention.Kind> = [.age, .height, .weight, .number]
    let measured = mentions.filter { kinds.contains($0.kind) }
    guard slots.age != nil || slots.height != nil || slots.weight != nil || first(.age) != nil,
      !measured.isEmpty
    else { return nil }
    let owners = Set(measured.map { subject(before: $0.tokens.lowerBound) })
    guard owners.count == 1, let owner = owners.first else { return nil }
    switch owner {
    case .female: return .female
    case .male: return .male
    case .teller, .unknown: return nil
    }
  }

  private enum Subject { case female, male, teller, unknown }

  /// The nearest word before a token that says who is meant.
  private func subject(before end: Int) -> Subject {
    for index in stride(from: end - 1, through: 0, by: -1) {
      let text = scan.text(index)
      if ["i", "im", "ive", "me", "we"].contains(text) { return .teller }
      if text == "my", !leadsToRelative(index) { return .teller }
      guard let person = Self.person(text), !isReporting(index) else { continue }
      return person
    }
    return .unknown
  }

  /// "my mum", "my poor old dad".
  private func leadsToRelative(_ index: Int) -> Bool {
    (1...3).contains { Self.person(scan.text(index + $0)) != nil }
  }

  /// "my husband says im 82 kilos": who only speaks or measures.
  private func isReporting(_ index: Int) -> Bool {
    ["says", "said", "told", "thinks", "reckons", "weighed", "measured", "and"].contains(
      scan.text(index + 1))
  }

  private static func person(_ text: String) -> Subject? {
    let bare = text.hasSuffix("s") ? String(text.dropLast()) : text
    if female.contains(text) || female.contains(bare) { return .female }
    if male.contains(text) || male.contains(bare) { return .male }
    return nil
  }

  private static let female: Set<String> = [
    "she", "mum", "mom", "mam", "mummy", "mother", "nan", "nana", "gran", "granny", "grandma",
    "grandmother", "wife", "sister", "daughter", "aunt", "auntie", "niece", "girlfriend",
  ]
  private static let male: Set<String> = [
    "he", "dad", "daddy", "father", "grandad", "granddad", "grandpa", "grandfather", "husband",
    "hubby", "brother", "son", "uncle", "nephew", "boyfriend",
  ]
}
