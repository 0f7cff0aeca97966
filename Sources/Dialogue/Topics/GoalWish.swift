import Coaching
import Content
import Record
import Understanding

/// A wish in the words of the record.
struct GoalWish {
  let turn: Turn

  init(_ turn: Turn) { self.turn = turn }

  /// nil when the line names neither rate, calories nor a weight.
  var goal: Goal? {
    let before = turn.record.goalInForce?.goal
    if let kcal = turn.slots.energy?.kcal { return Goal(kcal: kcal, targetKG: before?.targetKG) }
    let rate = turn.slots.rate ?? nudged(rateGiven(before)) ?? justAsked
    guard let target = believedTarget ?? difference else {
      guard let rate else { return nil }
      return Goal(rateLBPerWeek: rate.lbPerWeek, targetKG: kept(before?.targetKG, with: rate))
    }
    let usual = turn.record.latestWeightKG.map { WeeklyRate.usual(from: $0, to: target) }
    return Goal(
      rateLBPerWeek: (rate ?? fitting(before?.rate, usual) ?? usual)?.lbPerWeek, targetKG: target)
  }

  /// "ok set that": the rate whose calories the reply before told.
  private var justAsked: WeeklyRate? {
    guard turn.conversation.mayMeanAskedRate, turn.slots.direction == nil,
      turn.slots.targetWeight == nil
    else { return nil }
    return turn.conversation.askedRate.flatMap { WeeklyRate(lbPerWeek: $0) }
  }

  /// A weight that a body can have; "loose 5 kg" names a difference.
  private var believedTarget: Double? {
    turn.slots.targetWeight.flatMap { BodyRange.weightKG.contains($0.kg) ? $0.kg : nil }
  }

  /// "Lose 5 kg": so much from today's weight.
  private var difference: Double? {
    let told = turn.slots.targetWeight?.kg ?? turn.massSaid
    guard turn.slots.rate == nil, turn.slots.direction != .maintain,
      let now = turn.record.latestWeightKG, let amount = told, amount > 1.5, amount < 40
    else { return nil }
    switch turn.slots.direction ?? saidDirection {
    case .lose: return now - amount
    case .gain: return now + amount
    default: return nil
    }
  }

  private var saidDirection: Direction? {
    if turn.says("lose", "loose", "lighter", "off", "drop", "shed", "less") { return .lose }
    return turn.says("gain", "on", "heavier", "more", "bulk") ? .gain : nil
  }

  /// The rate that the rules give today for a goal.
  private func rateGiven(_ goal: Goal?) -> WeeklyRate? {
    guard let goal, goal.kcal == nil,
      let person = EnergyReading(record: turn.record, day: turn.now.day).person(),
      case .given(let given) = GoalPlan(person: person, goal: goal).outcome
    else { return goal?.rate }
    return given.rate
  }

  /// "Slower", "faster": half a pound beside the rate that is given now.
  private func nudged(_ rate: WeeklyRate?) -> WeeklyRate? {
    guard let rate, rate != .maintain, turn.slots.targetWeight == nil else { return nil }
    if turn.understanding.stems.contains(where: { $0.hasPrefix("slow") }) { return rate.slower }
    guard turn.understanding.stems.contains(where: { $0.hasPrefix("fast") }) else { return nil }
    return WeeklyRate(rawValue: rate.rawValue + rate.rawValue.signum()) ?? rate
  }

  /// A goal weight lives on while the rate still leads to it.
  private func kept(_ target: Double?, with rate: WeeklyRate) -> Double? {
    guard let target, let now = turn.record.latestWeightKG, rate != .maintain else { return nil }
    return rate.isLoss == (target < now) ? target : nil
  }

  private func fitting(_ rate: WeeklyRate?, _ usual: WeeklyRate?) -> WeeklyRate? {
    guard let rate, let usual, rate.isLoss == usual.isLoss, rate.isGain == usual.isGain else {
      return nil
    }
    return rate
  }
}

extension Turn {
  /// Any weight the line names, in kg, whether it is a goal, a difference or the present one.
  var massSaid: Double? {
    tools.recognizer.slots(of: understanding, for: "energy.exercise_burn", today: now.day)
      .weight?.kg
  }
}
