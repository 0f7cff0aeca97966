import Coaching
import Record
import Understanding

/// A weigh-in: range, slips, the change since the last one.
struct LogWeight {
  func answer(_ turn: inout Turn) {
    guard let kg = turn.slots.weight?.kg else {
      sayLatest(&turn)
      return
    }
    guard let day = turn.saidDay else {
      turn.say(LogPhrase.dayToCome)
      return
    }
    guard BodyRange.weightKG.contains(kg) else {
      turn.say(LogPhrase.weightRange)
      return
    }
    adoptUnit(&turn)
    if turn.corrects, let entry = turn.justTold(Self.isWeight) {
      turn.change(.replace(entry: entry.id, with: .weight(kg: kg), on: entry.day))
      turn.adoptChanges()
      say(LogPhrase.weightCorrected, kg, entry.day, &turn)
      return
    }
    if !turn.corrects, let trend = trendOff(kg, day, turn) {
      turn.conversation.pending = .confirmWeight(kg: kg, day: day.iso)
      turn.say(
        LogPhrase.weightDoubt,
        ["weight": turn.shown(kg: kg), "trend": turn.shown(kg: trend)], isPrivate: true)
      return
    }
    save(kg, day, &turn)
  }

  /// Without a question: only what needs none.
  func saveQuietly(_ turn: inout Turn) {
    guard let kg = turn.slots.weight?.kg, let day = turn.saidDay, BodyRange.weightKG.contains(kg),
      trendOff(kg, day, turn) == nil
    else { return }
    turn.change(.add(.weight(kg: kg), on: day))
  }

  private func save(_ kg: Double, _ day: Day, _ turn: inout Turn) {
    let isSecond = turn.record.entries.contains { $0.day == day && Self.isWeight($0.body) }
    let before = turn.record.entries.last { $0.day < day && Self.isWeight($0.body) }
    turn.change(.add(.weight(kg: kg), on: day))
    say(LogPhrase.weightSaved, kg, day, &turn)
    guard !turn.hidesBodyNumbers else { return }
    if isSecond { turn.say(LogPhrase.weightSecond, isPrivate: true) }
    if let before, case .weight(let last) = before.body { sayChange(kg - last, before.day, &turn) }
  }

  private func say(_ phrase: LogPhrase, _ kg: Double, _ day: Day, _ turn: inout Turn) {
    if turn.hidesBodyNumbers {
      turn.say(LogPhrase.savedOnly, isPrivate: true)
    } else {
      turn.say(
        phrase, ["weight": turn.shown(kg: kg), "day": turn.shown(day)], isPrivate: true)
    }
    turn.conversation.latestChange = turn.wording(
      LogPhrase.weightEntry, ["weight": turn.shown(kg: kg), "day": turn.shown(day)])
    turn.suggest("undo", "chart of my weight")
  }

  private func sayChange(_ change: Double, _ since: Day, _ turn: inout Turn) {
    let values = ["change": turn.shown(kg: abs(change)), "day": turn.shown(since)]
    if abs(change) < 0.05 {
      turn.say(LogPhrase.weightSame, values, isPrivate: true)
    } else {
      turn.say(change < 0 ? LogPhrase.weightDown : .weightUp, values, isPrivate: true)
    }
  }

  private func sayLatest(_ turn: inout Turn) {
    guard let entry = turn.record.entries.last(where: { Self.isWeight($0.body) }),
      case .weight(let kg) = entry.body, !turn.hidesBodyNumbers
    else {
      turn.say(LogPhrase.whatWeight)
      return
    }
    turn.say(
      LogPhrase.weightLatest, ["weight": turn.shown(kg: kg), "day": turn.shown(entry.day)],
      isPrivate: true)
    turn.say(LogPhrase.whatWeight)
  }

  static func isWeight(_ body: Entry.Body) -> Bool {
    if case .weight = body { true } else { false }
  }

  private func adoptUnit(_ turn: inout Turn) {
    guard turn.profile.text(.weightUnit) == nil,
      let style = TypedUnits.weightStyle(in: turn.understanding.text)
    else { return }
    turn.change(.set(.weightUnit, .text(style.rawValue), on: turn.now.day))
    turn.adoptChanges()
  }

  /// The trend, when a weight is more than 3 % off it.
  private func trendOff(_ kg: Double, _ day: Day, _ turn: Turn) -> Double? {
    let weighIns = turn.record.entries.compactMap { entry -> WeighIn? in
      guard case .weight(let kg) = entry.body else { return nil }
      return WeighIn(day: entry.day, kg: kg)
    }
    // Everything kept was believed when it was told.
    let trend = WeightTrend(weighIns, confirmed: Set(weighIns.map(\.day)))
    guard let near = trend.kg(on: day) ?? trend.latestKG else { return nil }
    return abs(kg - near).exceeds(0.03 * near) ? near : nil
  }
}
