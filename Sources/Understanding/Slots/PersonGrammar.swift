import Coaching
import Language

/// Age, sex by a letter, birth date and name.
extension LineScan {
  private static let ages = 10.0...115.0

  /// "45 yo", "72 years old", "72-year-old", "61 yrs young", "45 y/o".
  func age(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard Self.ages.contains(span.value), let end = ageEnd(span.end) else { return nil }
    return Reading(.age, start, end, .number(span.value))
  }

  private func ageEnd(_ index: Int) -> Int? {
    let unit = word(index) == .hyphen ? index + 1 : index
    switch word(unit) {
    case .yearsOld: return unit + 1
    case .letterY:
      if word(unit + 1) == .slash, word(unit + 2) == .letterO { return unit + 3 }
      return word(unit + 1) == .letterO ? unit + 2 : unit + 1
    case .year:
      let next = word(unit + 1) == .hyphen || word(unit + 1) == .of ? unit + 2 : unit + 1
      return [.old, .young, .age].contains(word(next)) ? next + 1 : nil
    case .old, .young: return unit + 1
    default: return nil
    }
  }

  /// "im 45", "i am 45", "age: 45", "aged 45".
  func ageLed(at index: Int) -> Reading? {
    var next = index + 1
    if word(index) == .pronounI {
      if word(next) == .am { next += 1 } else if numbers.tokens[index].text != "im" { return nil }
      if word(next) == .filler || word(next) == .now { next += 1 }
    } else {
      next = skipFillers(from: next)
    }
    guard let span = measured(at: next), Self.ages.contains(span.value),
      span.value == span.value.rounded()
    else { return nil }
    if let end = ageEnd(span.end) { return Reading(.age, next, end, .number(span.value)) }
    switch word(span.end) {
    case .by, .set, .rep, .slash, .outOf, .out, .times, .colon: return nil
    case .letterM where !isJoined(span.end), .letterF:
      return sexAfterAge(next, span) ?? Reading(.age, next, span.end, .number(span.value))
    case let word where word.isUnit: return nil
    default: return Reading(.age, next, span.end, .number(span.value))
    }
  }

  /// "28 f", "37 m 182", "45/m".
  func sexAfterAge(_ start: Int, _ span: NumberSpan) -> Reading? {
    guard Self.ages.contains(span.value), span.value == span.value.rounded() else { return nil }
    let letter = word(span.end) == .slash ? span.end + 1 : span.end
    let sex: String
    switch word(letter) {
    case .letterF: sex = "F"
    case .letterM:
      // "30 m" is a distance unless something of a person stands around it.
      let follows = word(letter + 1)
      let isPersonal =
        isDigits(letter + 1) || (follows == .comma && start == 0) || follows == .slash
      guard isPersonal || letter > span.end || (start == 0 && follows == .end && !isJoined(letter))
      else { return nil }
      sex = "M"
    default: return nil
    }
    let mentions = [
      Mention(.age, start..<span.end, .number(span.value)),
      Mention(.sex, letter..<(letter + 1), .name(sex)),
    ]
    return Reading(mentions, end: letter + 1)
  }

  /// "f30", "m, 40"; a single letter counts only beside a number or alone between commas.
  func sexLed(at index: Int) -> Reading? {
    let sex = Mention(.sex, index..<(index + 1), .name(word(index) == .letterF ? "F" : "M"))
    let next = [.comma, .slash].contains(word(index + 1)) ? index + 2 : index + 1
    if isDigits(next), let span = numbers.span(at: next), Self.ages.contains(span.value),
      !word(span.end).isUnit || ageEnd(span.end) != nil, word(span.end) != .by,
      [.end, .comma, .lineBreak].contains(word(index - 1))
    {
      let end = ageEnd(span.end) ?? span.end
      return Reading([sex, Mention(.age, next..<end, .number(span.value))], end: end)
    }
    if isLabelledSex(index) { return Reading([sex], end: index + 1) }
    let before = word(index - 1)
    let isPersonal = Self.personalUnits.contains(before) && !isJoined(index)
    guard before == .end || before == .comma || before == .am || isPersonal,
      isClauseEnd(index + 1) || isDigits(index + 1),
      !(before == .end && word(index + 1) == .end && lexemes.count > 1)
    else { return nil }
    return Reading([sex], end: index + 1)
  }

  /// Behind these a letter is a sex: "183 cm 92 kg 36 yo *m*".
  private static let personalUnits: Set<GrammarWord> = [
    .yearsOld, .old, .young, .letterY, .letterO, .kilogram, .stone, .pound, .centimeter,
  ]

  /// "sex: m", and the same in quotes.
  private func isLabelledSex(_ index: Int) -> Bool {
    var label = index - 1
    while label > index - 5,
      [.doubleQuote, .quote, .colon, .filler].contains(word(label)) || text(label) == "="
    {
      label -= 1
    }
    return ["sex", "gender"].contains(text(label))
  }

  /// "the big 5-0".
  func roundAge(_ start: Int, _ span: NumberSpan) -> Reading? {
    let zero = span.end + 1
    guard text(start - 1) == "big", (2...9).contains(span.value),
      word(zero) == .letterO || (isDigits(zero) && numbers.span(at: zero)?.value == 0)
    else { return nil }
    return Reading(.age, start, zero + 1, .number(span.value * 10))
  }

  /// "dob 23/09/1990", "born on 3 march 1954", "born in 1954".
  func birth(at index: Int) -> Reading? {
    var next = index + 1
    while next < index + 4, [.on, .inside, .colon, .filler, .theWord, .of].contains(word(next)) {
      next += 1
    }
    guard next < lexemes.count, word(next) != .born, let reading = quantity(at: next),
      let mention = reading.mentions.first
    else { return nil }
    switch mention.value {
    case .date(.day): return Reading(.birthDate, index, reading.end, mention.value)
    case .number(let year) where (1900...2020).contains(year):
      return Reading(.birthDate, index, reading.end, mention.value)
    default: return nil
    }
  }
}
