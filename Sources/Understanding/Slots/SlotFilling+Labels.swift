import Coaching
import Language

/// What the words around a bare number say that it measures.
extension SlotFilling {
  enum BodyLabel { case weight, height, age }

  /// The label of a number without a unit: "my weight is 80", "height: 170", "170 tall".
  func bodyLabel(_ number: Mention) -> BodyLabel? {
    switch scan.text(number.tokens.upperBound) {
    case "tall", "high": return .height
    case "heavy": return .weight
    default: break
    }
    var index = number.tokens.lowerBound - 1
    while index >= 0, number.tokens.lowerBound - index <= 8 {
      let text = scan.text(index)
      if Self.weightWords.contains(text) { return .weight }
      if Self.heightWords.contains(text) { return .height }
      if text == "age" || text == "aged" { return .age }
      guard isBesideLabel(index) else { return nil }
      index -= 1
    }
    return nil
  }

  /// Words that stand between a label and its number: "weight *in kg this morning:* 80".
  private func isBesideLabel(_ index: Int) -> Bool {
    switch scan.word(index) {
    case .filler, .of, .this, .partOfDay, .today, .yesterday, .now, .colon, .theWord, .to, .last:
      true
    case .kilogram, .pound, .centimeter, .stone, .inside: !scan.isDigits(index - 1)
    default: Self.besideLabels.contains(scan.text(index))
    }
  }

  private static let weightWords: Set<String> = [
    "weight", "weigh", "weighs", "weighed", "weighing", "wieght", "weigth", "wheight", "wt",
    "bodyweight",
  ]
  private static let heightWords: Set<String> = [
    "height", "hight", "heigth", "hieght", "ht", "tall", "measure",
  ]
  private static let besideLabels: Set<String> = [
    "=", "(", ")", "in", "currently", "says", "said", "nearly", "almost", "roughly", "approx",
    "approximately", "exactly", "been", "be", "has", "currently", "change", "changed",
  ]

  /// A number that can tell of the person by itself: alone in its clause, or in a list beside others.
  ///
  /// "before it was 66" and "no bending past 90" measure something else.
  func standsFree(_ number: Mention) -> Bool {
    isFreeBefore(number.tokens.lowerBound) && isFreeAfter(number.tokens.upperBound)
  }

  private func isFreeBefore(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, Self.vague.contains(scan.text(index)) { index -= 1 }
    if index < 0 || isMentioned(index) { return true }
    switch scan.word(index) {
    case .am, .pronounI, .article, .sorry, .meant, .make, .actually, .no, .correction, .oops,
      .wait, .scratch, .slash, .colon, .hyphen, .rather, .to:
      return true
    case .filler:
      return scan.text(index) == "is" && Self.subjects.contains(scan.text(index - 1))
    case .that: return scan.word(index - 1) == .make
    case let word where word.isSeparator: return true
    default:
      return scan.numbers.tokens[index].kind == .symbol || Self.opening.contains(scan.text(index))
    }
  }

  private func isFreeAfter(_ end: Int) -> Bool {
    if end >= scan.count || scan.isClauseEnd(end) || isMentioned(end) { return true }
    switch scan.word(end) {
    case .now, .today, .letterF, .letterM, .slash, .hyphen, .colon, .pronounI, .with, .not,
      .this, .partOfDay, .year, .no, .more, .inside, .on, .at, .filler, .sorry, .actually:
      return true
    default:
      return scan.numbers.tokens[end].kind == .symbol || Self.closing.contains(scan.text(end))
    }
  }

  private func isMentioned(_ index: Int) -> Bool {
    mentions.contains { $0.tokens.contains(index) && $0.kind != .exercise && $0.kind != .mode }
  }

  private static let vague: Set<String> = [
    "about", "around", "roughly", "approx", "approximately", "nearly", "almost", "maybe", "only",
    "just", "think", "guess", "say", "reckon", "probably", "circa", "now", "currently", "exactly",
    "its", "still", "like",
  ]
  private static let opening: Set<String> = [
    "yes", "ok", "okay", "so", "well", "hi", "hello", "hey", "sure", "me", "checked", "measured",
    "man", "woman", "guy", "bloke", "lady", "but", "turned", "or",
  ]
  /// Of whom an "is" and a number tell an age.
  private static let subjects: Set<String> = [
    "it", "that", "she", "he", "wife", "husband", "mum", "mom", "mother", "dad", "father",
    "partner", "gran", "grandma", "grandad", "grandpa", "sister", "brother", "son", "daughter",
  ]
  private static let closing: Set<String> = [
    "but", "or", "tall", "heavy", "high", "thanks", "please", "pls", "i", "and", "bit", "ish",
    "desk", "so", "who", "sitting", "mostly",
  ]

  /// The age that is told of now: "i feel 100 years old" and "when i was 30 years old" tell none.
  var ageOfNow: Mention? {
    mentions.first { mention in
      guard mention.kind == .age else { return false }
      let start = mention.tokens.lowerBound
      return !(1...4).contains { Self.notNow.contains(scan.text(start - $0)) }
    }
  }

  private static let notNow: Set<String> = [
    "feel", "feels", "feeling", "felt", "look", "looks", "looked", "when", "until", "till",
  ]
}
