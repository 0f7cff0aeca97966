import Coaching

extension Slots: Encodable {
  private enum CodingKeys: String, CodingKey {
    case weight, height, circumference, age, sex, activity, limitation, condition, equipment
    case level, units, name, field, rate, direction, date, energy, protein, minutes, place, muscle
    case exercise, mode, sets, reps, load, duration, hold, distance, rir, rpe, difficulty, reason
    case pain, joint, side, test, count, metric, source, items
    case birthDate = "birth_date"
    case daysPerWeek = "days_per_week"
    case targetWeight = "target_weight"
    case perSide = "per_side"
    case asPlanned = "as_planned"
  }

  private struct LbPerWeek: Encodable {
    let lbPerWeek: Double
    private enum CodingKeys: String, CodingKey { case lbPerWeek = "lb_per_week" }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try encodePerson(to: &container)
    try encodeGoal(to: &container)
    try encodeWorkout(to: &container)
    try container.encodeIfPresent(items, forKey: .items)
  }

  private func encodePerson(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encodeIfPresent(weight?.trimmed, forKey: .weight)
    try container.encodeIfPresent(height?.trimmed, forKey: .height)
    try container.encodeIfPresent(circumference?.trimmed, forKey: .circumference)
    try container.encodeIfPresent(age, forKey: .age)
    try container.encodeIfPresent(birthDate, forKey: .birthDate)
    try container.encodeIfPresent(sex, forKey: .sex)
    try container.encodeIfPresent(activity, forKey: .activity)
    try container.encodeIfPresent(limitation, forKey: .limitation)
    try container.encodeIfPresent(condition, forKey: .condition)
    try container.encodeIfPresent(equipment, forKey: .equipment)
    try container.encodeIfPresent(daysPerWeek, forKey: .daysPerWeek)
    try container.encodeIfPresent(level, forKey: .level)
    try container.encodeIfPresent(units, forKey: .units)
    try container.encodeIfPresent(name, forKey: .name)
    try container.encodeIfPresent(field, forKey: .field)
  }

  private func encodeGoal(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encodeIfPresent(rate.map { LbPerWeek(lbPerWeek: $0.lbPerWeek) }, forKey: .rate)
    try container.encodeIfPresent(direction, forKey: .direction)
    try container.encodeIfPresent(targetWeight?.trimmed, forKey: .targetWeight)
    try container.encodeIfPresent(date, forKey: .date)
    try container.encodeIfPresent(energy?.trimmed, forKey: .energy)
    try container.encodeIfPresent(protein, forKey: .protein)
    try container.encodeIfPresent(minutes, forKey: .minutes)
    try container.encodeIfPresent(place, forKey: .place)
    try container.encodeIfPresent(metric, forKey: .metric)
    try container.encodeIfPresent(source, forKey: .source)
  }

  private func encodeWorkout(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encodeIfPresent(muscle, forKey: .muscle)
    try container.encodeIfPresent(exercise, forKey: .exercise)
    try container.encodeIfPresent(mode, forKey: .mode)
    try container.encodeIfPresent(sets, forKey: .sets)
    try container.encodeIfPresent(reps, forKey: .reps)
    try container.encodeIfPresent(load?.trimmed, forKey: .load)
    // A hold is also a duration in seconds to the outside.
    if let duration {
      try container.encode(duration, forKey: .duration)
    } else {
      try container.encodeIfPresent(hold, forKey: .duration)
    }
    try container.encodeIfPresent(hold, forKey: .hold)
    try container.encodeIfPresent(distance?.trimmed, forKey: .distance)
    try container.encodeIfPresent(rir, forKey: .rir)
    try container.encodeIfPresent(rpe, forKey: .rpe)
    try container.encodeIfPresent(perSide, forKey: .perSide)
    try container.encodeIfPresent(asPlanned, forKey: .asPlanned)
    try container.encodeIfPresent(difficulty, forKey: .difficulty)
    try container.encodeIfPresent(reason, forKey: .reason)
    try container.encodeIfPresent(pain, forKey: .pain)
    try container.encodeIfPresent(joint, forKey: .joint)
    try container.encodeIfPresent(side, forKey: .side)
    try container.encodeIfPresent(test, forKey: .test)
    try container.encodeIfPresent(count, forKey: .count)
  }
}

// JSON shows 168 for 1.68 m, not 168.00000000000003; the slots themselves stay unrounded.
extension Kilograms {
  fileprivate var trimmed: Kilograms { Kilograms(kg: kg.trimmed) }
}

extension Centimeters {
  fileprivate var trimmed: Centimeters { Centimeters(cm: cm.trimmed) }
}

extension Kilometers {
  fileprivate var trimmed: Kilometers { Kilometers(km: km.trimmed) }
}

extension Kilocalories {
  fileprivate var trimmed: Kilocalories { Kilocalories(kcal: kcal.trimmed) }
}

extension Double {
  /// Rounded to six decimals.
  fileprivate var trimmed: Double { (self * 1e6).rounded() / 1e6 }
}
