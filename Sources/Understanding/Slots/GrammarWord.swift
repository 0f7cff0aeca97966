/// The signs and words the slot grammars know by meaning; names of things come from `SlotLexicon`.
enum GrammarWord: UInt8, Sendable {
  case none, end
  // Signs.
  case comma, dot, slash, colon, semicolon, plus, hyphen, at, hash, quote, doubleQuote, star
  case lineBreak, tilde
  // Units.
  case kilogram, gram, pound, ounce, stone
  case foot, inch, centimeter, millimeter, metre, letterM
  case kilometer, letterK, mile, yard, marathon
  case second, minute, hour, day, week, month, year
  case daily, weekly, monthly, perWeek
  case kilocalorie, kilojoule, protein
  // Sets and repetitions.
  case times, by, byWord, set, rep, each, per, article, sideWord, leg, hold, rest
  // Small words.
  case of, out, outOf, to, and, then, with, inside, on, last, next, this, ago, before, after
  case theWord, forWord, from, filler, than, that, until
  // Dates.
  case today, tonight, yesterday, tomorrow, partOfDay, night, weekday, monthName, christmas
  case ordinalEnding, now
  // Pain, effort.
  case pain, no, not, free, rpe, rir, reserve, tank, left, more, failure, nothing
  // The person.
  case age, pronounI, am, old, young, yearsOld, born, letterF, letterY, letterO
  // Goals.
  case lose, gain, maintain, minus, up, down, deficit, surplus
  // Corrections.
  case sorry, meant, make, wait, actually, correction, scratch, instead, rather, oops
  case bodyweight, weight, once, name, callMe, session
}

/// A grammar word with its number: weekday 1 to 7 from Monday, month 1 to 12, "twice" 2.
struct GrammarEntry: Sendable {
  let word: GrammarWord
  var detail: UInt8 = 0
}

extension GrammarWord {
  init(sign byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: "."): self = .dot
    case UInt8(ascii: "/"): self = .slash
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: "+"): self = .plus
    case UInt8(ascii: "-"): self = .hyphen
    case UInt8(ascii: "@"): self = .at
    case UInt8(ascii: "#"): self = .hash
    case UInt8(ascii: "'"): self = .quote
    case UInt8(ascii: "\""): self = .doubleQuote
    case UInt8(ascii: "*"): self = .star
    case UInt8(ascii: "~"): self = .tilde
    case UInt8(ascii: "&"): self = .and
    case 0x0A: self = .lineBreak
    default: self = .none
    }
  }

  var massUnitSymbol: Bool {
    switch self {
    case .kilogram, .gram, .pound, .ounce, .stone: true
    default: false
    }
  }

  /// A word that turns the number before it into a quantity of its own.
  var isUnit: Bool {
    switch self {
    case .kilogram, .gram, .pound, .ounce, .stone, .foot, .inch, .centimeter, .millimeter, .metre,
      .letterM, .kilometer, .letterK, .mile, .yard, .second, .minute, .hour, .day, .week, .month,
      .year, .kilocalorie, .kilojoule, .protein, .quote, .doubleQuote, .hash, .yearsOld:
      true
    default: false
    }
  }

  /// A word that parts two entries of one line.
  var isSeparator: Bool {
    switch self {
    case .comma, .semicolon, .plus, .and, .then, .lineBreak, .dot, .after, .before: true
    default: false
    }
  }
}
