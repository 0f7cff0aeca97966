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
    try put(items, .items, &container)
  }

  /// Hardly any slot is there in a line, and the encoder takes long to pass one over.
  @inline(__always)
  private func put(
    _ value: (some Encodable)?, _ key: CodingKeys,
    _ container: inout KeyedEncodingContainer<CodingKeys>
  ) throws {
    if let value { try container.encode(value, forKey: key) }
  }

  private func encodePerson(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try put(weight?.trimmed, .weight, &container)
    try put(height?.trimmed, .height, &container)
    try put(circumference?.trimmed, .circumference, &container)
    try put(age, .age, &container)
    try put(birthDate, .birthDate, &container)
    try put(sex, .sex, &container)
    try put(activity, .activity, &container)
    try put(limitation, .limitation, &container)
    try put(condition, .condition, &container)
    try put(equipment, .equipment, &container)
    try put(daysPerWeek, .daysPerWeek, &container)
    try put(level, .level, &container)
    try put(units, .units, &container)
    try put(name, .name, &container)
    try put(field, .field, &container)
  }

  private func encodeGoal(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try put(rate.map { LbPerWeek(lbPerWeek: $0.lbPerWeek) }, .rate, &container)
    try put(direction, .direction, &container)
    try put(targetWeight?.trimmed, .targetWeight, &container)
    try put(date, .date, &container)
    try put(energy?.trimmed, .energy, &container)
    try put(protein, .protein, &container)
    try put(minutes, .minutes, &container)
    try put(place, .place, &container)
    try put(metric, .metric, &container)
    try put(source, .source, &container)
  }

  private func encodeWorkout(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try put(muscle, .muscle, &container)
    try put(exercise, .exercise, &container)
    try put(mode, .mode, &container)
    try put(sets, .sets, &container)
    try put(reps, .reps, &container)
    try put(load?.trimmed, .load, &container)
    // A hold is also a duration in seconds to the outside.
    if let duration {
      try container.encode(duration, forKey: .duration)
    } else {
      try put(hold, .duration, &container)
    }
    try put(hold, .hold, &container)
    try put(distance?.trimmed, .distance, &container)
    try put(rir, .rir, &container)
    try put(rpe, .rpe, &container)
    try put(perSide, .perSide, &container)
    try put(asPlanned, .asPlanned, &container)
    try put(difficulty, .difficulty, &container)
    try put(reason, .reason, &container)
    try put(pain, .pain, &container)
    try put(joint, .joint, &container)
    try put(side, .side, &container)
    try put(test, .test, &container)
    try put(count, .count, &container)
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
