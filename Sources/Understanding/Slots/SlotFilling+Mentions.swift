import Coaching
import Language

/// What the mentions of a line say about one kind of slot.
extension SlotFilling {
  func first(_ kind: Mention.Kind) -> Mention? {
    mentions.indices.first { mentions[$0].kind == kind }.map { mentions[$0] }
  }

  /// The first weight told as `kind`.
  func mass(_ kind: Mention.Kind) -> Kilograms? {
    guard let kilograms = first(kind)?.kilograms else { return nil }
    return Kilograms(kg: kilograms)
  }

  func distance() -> Kilometers? {
    guard let kilometers = first(.distance)?.kilometers else { return nil }
    return Kilometers(km: kilometers)
  }

  func length(_ kind: Mention.Kind) -> Centimeters? {
    for mention in mentions where mention.kind == kind {
      guard !isRuledOut(mention), !isPlace(mention) else { continue }
      guard case .centimeters(let length) = mention.value else { continue }
      return Centimeters(cm: length)
    }
    return nil
  }

  /// "10 cm above the kneecap": where a tape goes round, not what it shows.
  func isPlace(_ length: Mention) -> Bool {
    let end = length.tokens.upperBound
    guard end < scan.count else { return false }
    return ["above", "below", "up", "over", "under"].contains(scan.numbers.tokens[end].text)
  }

  func wholeAge() -> Int? {
    guard let age = ageOfNow?.number else { return nil }
    return Int(age)
  }

  /// The sex told; "skip the male/female question" tells none.
  func sex() -> SaidSex? {
    let said = ids(.sex)
    let isAsked = said.isEmpty && scan.hasText(["sex", "gender"])
    if said.count > 1 || isAsked, scan.hasText(Self.refusals) {
      return SaidSex(rawValue: "unspecified")
    }
    return said.first.flatMap { SaidSex(rawValue: $0) }
  }

  private static let refusals: Set<String> = ["skip", "pass", "private", "blank", "omit", "refuse"]

  func all(_ kind: Mention.Kind) -> [Mention] {
    mentions.indices.filter { mentions[$0].kind == kind }.map { mentions[$0] }
  }

  func ids(_ kind: Mention.Kind) -> [String] {
    var ids: [String] = []
    for place in mentions.indices where mentions[place].kind == kind {
      if let id = mentions[place].id, !ids.contains(id), !isRuledOut(mentions[place]) {
        ids.append(id)
      }
    }
    return ids
  }

  /// "no gym", "gym cancelled", "without bands", "instead of two": named but not meant.
  func isRuledOut(_ mention: Mention) -> Bool {
    let start = mention.tokens.lowerBound
    if isNeverMet(mention) { return true }
    for back in 1...2 {
      // A question before this one denies nothing here.
      if ["?", "!"].contains(scan.text(start - back)) { return isCancelled(after: mention) }
      switch scan.word(start - back) {
      // "186, no 168" corrects.
      case .no where back == 1 && mention.kind == .number && scan.text(start - 1) == "no":
        return false
      case .no, .not: return true
      case .of where scan.word(start - back - 1) == .instead: return true
      case .than where scan.word(start - back - 1) == .rather: return true
      case .comma, .and, .dot, .end: return isCancelled(after: mention)
      default: continue
      }
    }
    return isCancelled(after: mention)
  }

  /// "never set foot in a gym": neither a gym nor a foot is told of.
  private func isNeverMet(_ mention: Mention) -> Bool {
    let start = mention.tokens.lowerBound
    switch mention.kind {
    case .joint:
      return scan.text(start - 1) == "set" && scan.text(start) == "foot" || isReturn(mention)
    case .kit, .place: return (1...5).contains { scan.text(start - $0) == "never" }
    default: return false
    }
  }

  /// "can i get it back", "came back": the word of a return, not of a spine.
  private func isReturn(_ mention: Mention) -> Bool {
    let start = mention.tokens.lowerBound
    guard mention.tokens.count == 1, scan.text(start) == "back" else { return false }
    return (1...3).contains { Self.returning.contains(scan.text(start - $0)) }
  }

  private static let returning: Set<String> = [
    "get", "gets", "getting", "got", "come", "comes", "coming", "came", "go", "going", "went",
    "gain", "gained", "grow", "grows", "grew", "build", "win", "bring", "put",
  ]

  private func isCancelled(after mention: Mention) -> Bool {
    guard mention.kind != .joint else { return false }
    let tokens = scan.numbers.tokens
    let end = mention.tokens.upperBound
    return tokens[end..<min(end + 3, tokens.count)].contains { Self.endings.contains($0.text) }
  }

  private static let endings: Set<String> = [
    "cancelled", "canceled", "closed", "shut", "expired", "broken", "gone", "ended",
  ]

  /// "lost 3 pounds", "put on a kilo": a change, not a weight.
  func isDifference(_ mass: Mention) -> Bool {
    let end = mass.tokens.upperBound
    switch scan.text(end) {
    case "less", "lighter", "heavier", "loss": return true
    case "down", "up":
      // "79 today, half a kilo down"
      let isTail = scan.isClauseEnd(end + 1) || [.on, .from].contains(scan.word(end + 1))
      return isTail && (mass.kilograms ?? 0) < 15
    case "more": return scan.text(end + 1) != "or"
    default: break
    }
    var index = mass.tokens.lowerBound - 1
    while [.on, .filler, .article, .by, .byWord].contains(scan.word(index)) { index -= 1 }
    // "how far off is 13 st"
    if index > 0, scan.numbers.tokens[index - 1].text == "far" { return false }
    return scan.directed(scan.word(index)) != nil
  }

  /// A date told for the whole line.
  var lineDate: DateReference? {
    for mention in mentions where mention.kind == .date {
      if let date = mention.date { return resolved(date) }
    }
    // "todays workout" can be part of a longer name.
    return tokens.contains { scan.word($0) == .today } ? .today : nil
  }

  /// A day and month get their year as soon as today is known.
  func resolved(_ date: DateReference) -> DateReference {
    guard case .dayOfMonth = date, let today, let found = day(of: date, today: today) else {
      return date
    }
    return .day(found)
  }
}
