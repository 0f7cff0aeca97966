import Coaching
import Record
import Understanding

/// What a question about time names: a weight, a rate, a span.
struct TimelineQuestion {
  let turn: Turn
  let person: EnergyPerson

  private var goal: Goal? { turn.record.goalInForce?.goal }

  /// The weight meant: named, counted from a difference, or the one of the goal.
  var targetKG: Double? {
    if let named = turn.slots.targetWeight?.kg {
      return named.believedBody ?? person.weightKG + sign * named
    }
    if turn.slots.weight == nil, let amount = turn.massSaid, amount < BodyRange.weightKG.lowerBound,
      amount > 1.5
    {
      return person.weightKG + sign * amount
    }
    return goal?.targetKG
  }

  /// Gain when the line or the goal says so, else loss.
  private var sign: Double {
    if turn.understanding.concepts.contains("gain") || turn.slots.rate?.isGain == true { return 1 }
    if turn.understanding.concepts.contains("lose") { return -1 }
    return goal?.rate?.isGain == true ? 1 : -1
  }

  /// "In 3 months", "by September": days from today, where a weight is asked for.
  var aheadDays: Int? {
    guard turn.slots.targetWeight == nil else { return nil }
    if let days = SpokenSpan.days(in: turn.understanding.stems) { return days }
    let today = turn.now.day
    switch turn.slots.date {
    case .day(let day) where day > today: return day - today
    case .month(let month): return days(to: month, 15)
    case .dayOfMonth(let day, let month): return days(to: month, day)
    default: return nil
    }
  }

  private func days(to month: Int, _ day: Int) -> Int? {
    let today = turn.now.day
    let dates = [today.year, today.year + 1].compactMap { Day(year: $0, month: month, day: day) }
    return dates.first { $0 > today }.map { $0 - today }
  }

  func plan(to target: Double) -> GoalPlan {
    GoalPlan(person: person, goal: goal(to: target))
  }

  /// What is wished for without a weight: the line's rate, else the goal in force.
  var planInForce: GoalPlan {
    if let rate = turn.slots.rate {
      return GoalPlan(person: person, goal: Goal(rateLBPerWeek: rate.lbPerWeek))
    }
    return GoalPlan(person: person, goal: goal)
  }

  private func goal(to target: Double) -> Goal {
    let usual = WeeklyRate.usual(from: person.weightKG, to: target)
    if let rate = turn.slots.rate, leads(rate, as: usual) {
      return Goal(rateLBPerWeek: rate.lbPerWeek, targetKG: target)
    }
    if let goal, turn.slots.rate == nil {
      if let rate = goal.rate, leads(rate, as: usual) {
        return Goal(rateLBPerWeek: rate.lbPerWeek, targetKG: target)
      }
      if let kcal = goal.kcal, (kcal < person.tdeeKcal) == usual.isLoss {
        return Goal(kcal: kcal, targetKG: target)
      }
    }
    return Goal(rateLBPerWeek: usual.lbPerWeek, targetKG: target)
  }

  /// The rate of the goal where it leads away from the weight asked about.
  func goalTheOtherWay(to target: Double) -> WeeklyRate? {
    let usual = WeeklyRate.usual(from: person.weightKG, to: target)
    guard let rate = turn.slots.rate ?? goal?.rate, rate != .maintain, !leads(rate, as: usual)
    else { return nil }
    return rate
  }

  private func leads(_ rate: WeeklyRate, as usual: WeeklyRate) -> Bool {
    rate.isLoss == usual.isLoss && rate.isGain == usual.isGain
  }
}

/// "3 months", "12 weeks", "90 days" among the stems of a line.
enum SpokenSpan {
  static func days(in stems: [String]) -> Int? {
    for (place, stem) in stems.enumerated() {
      guard let perUnit = daysPerUnit[stem], place > 0 else { continue }
      let count = Double(stems[place - 1]) ?? words[stems[place - 1]]
      guard let count, count > 0, count < 600 else { continue }
      return (count * perUnit).wholeHalfAway
    }
    return nil
  }

  private static let daysPerUnit: [String: Double] = [
    "day": 1, "week": 7, "month": 30.4375, "year": 365,
  ]
  private static let words: [String: Double] = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "eight": 8, "ten": 10,
    "twelve": 12,
  ]
}

extension Turn {
  /// "6 weeks (39 days)".
  func span(days: Int) -> String {
    let values = { (count: Double) in
      ["count": String(count.wholeHalfAway), "days": String(days)]
    }
    if days < 14 { return wording(GoalPhrase.spanDays, values(0)) }
    if days <= 182 { return wording(GoalPhrase.spanWeeks, values(Double(days) / 7)) }
    return wording(GoalPhrase.spanLong, values(Double(days) / 30.4375))
  }

  /// "3 months".
  func roughSpan(days: Int) -> String {
    let months = Double(days) / 30.4375
    guard days >= 60 else { return wording(GoalPhrase.spanDays, ["days": String(days)]) }
    return wording(GoalPhrase.spanMonths, ["count": String(months.wholeHalfAway)])
  }

  /// "10 April", with the year when it is another one.
  func shownDate(_ day: Day) -> String {
    shown(day) + (day.year == now.day.year ? "" : " \(day.year)")
  }
}
