import Coaching
import Content
import Record
import Record

/// Puts the rules that moved or colour a number into sentences.
struct GoalRules {
  let plan: GoalPlan
  let given: GoalPlan.Given

  /// One sentence with its values and the facts it adds to its own.
  struct Sentence {
    let phrase: GoalPhrase
    var values: [String: String] = [:]
    var facts: [Fact.ID] = []
  }

  /// The rules that are bounds, each said as a piece of one sentence.
  static let caps: Set<SafetyCode> = [
    .capOlder, .capLowBMI, .capOnePercent, .floor, .capTwoPounds,
  ]

  func say(_ turn: inout Turn) {
    for sentence in sentences(turn) {
      turn.say(sentence.phrase, sentence.values, facts: sentence.facts, isPrivate: true)
    }
  }

  /// The same without marks, for "why".
  func texts(_ turn: Turn) -> [String] {
    sentences(turn).map { turn.wording($0.phrase, $0.values) }
  }

  private func sentences(_ turn: Turn) -> [Sentence] {
    let caps = given.codes.filter(Self.caps.contains)
    let others = given.codes.filter { !Self.caps.contains($0) }
    var out = others.filter { !$0.isWarning }.compactMap { sentence($0, turn) }
    if !caps.isEmpty {
      out += plan.goal.kcal == nil ? cappedRates(turn) : [cappedExact(caps, turn)]
    }
    if plan.person.isOlder, given.rate.isLoss { out.append(Sentence(phrase: .olderClinician)) }
    return out + others.filter(\.isWarning).compactMap { sentence($0, turn) }
  }

  private func sentence(_ code: SafetyCode, _ turn: Turn) -> Sentence? {
    GoalPhrase(code).map { Sentence(phrase: $0, values: values(turn)) }
  }

  private func values(_ turn: Turn) -> [String: String] {
    ["floor": turn.shown(plan.calories.floorKcal.wholeHalfAway)]
  }

  /// Rates between the asked and the given one; those stopped by the same rules share a sentence.
  private func cappedRates(_ turn: Turn) -> [Sentence] {
    var groups: [(rates: [WeeklyRate], codes: [SafetyCode])] = []
    var rate = plan.asked
    while rate < given.rate {
      let codes = codes(of: rate)
      if groups.last?.codes == codes {
        groups[groups.count - 1].rates.append(rate)
      } else {
        groups.append(([rate], codes))
      }
      rate = rate.slower
    }
    return groups.map { group in
      sentence(.capped, shown(group.rates, turn), group.codes, turn)
    }
  }

  private func codes(of rate: WeeklyRate) -> [SafetyCode] {
    guard case .advice(let advice) = plan.calories.advice(for: rate) else { return [] }
    return advice.codes.filter(Self.caps.contains)
  }

  private func cappedExact(_ codes: [SafetyCode], _ turn: Turn) -> Sentence {
    sentence(
      .cappedExact, turn.shown((plan.goal.kcal ?? 0).wholeHalfAway), codes, turn)
  }

  private func sentence(
    _ phrase: GoalPhrase, _ rates: String, _ codes: [SafetyCode], _ turn: Turn
  ) -> Sentence {
    let pieces = codes.compactMap { GoalPhrase($0) }
    let reasons = pieces.map { turn.wording($0, values(turn)) }
    return Sentence(
      phrase: phrase, values: ["rates": rates, "reasons": turn.joined(reasons)],
      facts: pieces.flatMap { turn.library.phrases[$0.rawValue]?.facts ?? [] })
  }

  /// "−2 and −1.5 lb".
  private func shown(_ rates: [WeeklyRate], _ turn: Turn) -> String {
    let numbers = rates.map { turn.signed($0) }
    return turn.wording(GoalPhrase.rate, ["rate": turn.joined(numbers)])
  }
}

extension SafetyCode {
  /// Colours a number instead of moving it.
  var isWarning: Bool {
    switch self {
    case .warnMuscle, .warnFastGain, .warnGainAtBMI30, .floorMaintenance: true
    default: false
    }
  }
}
