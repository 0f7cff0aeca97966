package import Coaching

/// Something the slot grammars read in a line.
package struct Mention: Sendable, Equatable {
  package var kind: Kind
  package var tokens: Range<Int>
  package var value: Value
  /// Taken back by a correction later in the line.
  package var isDropped = false

  /// What keyword rules ask for as `#kind`; the second half is for slots only.
  package enum Kind: String, Sendable, CaseIterable {
    case weight, height, age, sex, number, duration, distance, energy, protein, sets, reps, load
    case rate, date, exercise, mode, joint, side, muscle, kit, condition, pain, test
    case circumference, period, frequency, effort, activity, place, reason, metric, field
    case difficulty, units, level, plan, complaint, direction, birthDate, name
  }

  package enum Value: Sendable, Equatable {
    case number(Double)
    case mass(Double, MassUnit)
    /// Stones and pounds, or pounds and ounces, in kilograms.
    case kilograms(Double)
    case centimeters(Double)
    case seconds(Double)
    /// `inMetres` marks "30 m", which can also be 30 minutes or a man of 30.
    case kilometers(Double, inMetres: Bool)
    case kilocalories(Double)
    case grams(Double)
    case scheme(SetScheme)
    case rate(RateWish)
    case date(DateReference)
    case effort(EffortScale, Double)
    case days(Double)
    case name(String)
  }

  package init(_ kind: Kind, _ tokens: Range<Int>, _ value: Value) {
    self.kind = kind
    self.tokens = tokens
    self.value = value
  }
}

extension Mention {
  package var id: String? {
    guard case .name(let id) = value else { return nil }
    return id
  }

  package var number: Double? {
    guard case .number(let number) = value else { return nil }
    return number
  }

  package var kilograms: Double? {
    switch value {
    case .mass(let amount, let unit): amount * unit.kilograms
    case .kilograms(let kilograms): kilograms
    default: nil
    }
  }

  var centimeters: Double? {
    guard case .centimeters(let length) = value else { return nil }
    return length
  }

  var seconds: Double? {
    guard case .seconds(let seconds) = value else { return nil }
    return seconds
  }

  var kilometers: Double? {
    guard case .kilometers(let distance, _) = value else { return nil }
    return distance
  }

  /// "30 m", which can also be a man of 30.
  var metresTyped: Double? {
    guard kind == .distance, case .kilometers(let distance, let inMetres) = value, inMetres else {
      return nil
    }
    return distance * 1000
  }

  var date: DateReference? {
    guard case .date(let reference) = value else { return nil }
    return reference
  }

  var scheme: SetScheme? {
    guard case .scheme(let scheme) = value else { return nil }
    return scheme
  }
}

/// Sets and repetitions as typed: "3x10", "10,9,8", "2x30s", "12 each side".
package struct SetScheme: Sendable, Equatable {
  package var sets: Int?
  /// One number for every set, or one each.
  package var reps: [Int] = []
  package var holdSeconds: Double?
  package var loadKilograms: Double?
  package var distanceKilometers: Double?
  package var perSide = false
  /// Said as "3 times", which after a hold means sets.
  package var isTimes = false
}

/// A wished weight change before it is snapped to one of the nine.
package struct RateWish: Sendable, Equatable {
  /// Negative loses.
  package var lbPerWeek: Double
  /// Whether lose or gain was said, by a word or a sign.
  package var isDirected: Bool
}

/// Which scale an effort was told on.
package enum EffortScale: Sendable, Equatable { case rir, rpe }
