/// How much of an exercise a first session holds, as in `2x10 each hold 5 s`.
package struct Dose: Sendable, Equatable {
  package let sets: Int
  /// Repetitions, seconds, steps or metres of one set.
  package let count: Int
  package let unit: CountUnit
  /// Each leg does the sets.
  package let eachLeg: Bool
  /// Seconds each repetition is held.
  package let holdSeconds: Int?
  /// Done every waking hour, so the sets never grow.
  package let hourly: Bool

  package init(
    sets: Int, count: Int, unit: CountUnit = .reps, eachLeg: Bool = false,
    holdSeconds: Int? = nil, hourly: Bool = false
  ) {
    self.sets = sets
    self.count = count
    self.unit = unit
    self.eachLeg = eachLeg
    self.holdSeconds = holdSeconds
    self.hourly = hourly
  }
}

/// What is counted in a set.
package enum CountUnit: String, CaseIterable, Sendable, Codable {
  case reps
  case seconds
  case steps
  case metres
}

extension CountUnit {
  /// By how much a set grows at a time.
  package var step: Int {
    switch self {
    case .reps: 1
    case .seconds, .metres: 5
    case .steps: 2
    }
  }
}

/// From the count at which a set starts to the count at which the next step is due.
package struct CountRange: Hashable, Sendable, Codable {
  package var low: Int
  package var high: Int

  package init(_ low: Int, _ high: Int) {
    self.low = low
    self.high = high
  }
}

extension Dose {
  /// The range of the double progression.
  package var range: CountRange {
    switch unit {
    case .seconds: CountRange(10, 30)
    case .steps: CountRange(10, 20)
    case .metres: CountRange(15, 30)
    case .reps:
      if (8...12).contains(count) {
        CountRange(8, 12)
      } else {
        CountRange(count, count + (count < 8 ? 4 : 5))
      }
    }
  }

  /// Reads `3x20 s each`, `2x10 hold 5 s` or `1x20 hourly`; nil for anything else.
  package init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)[...]
    guard let first = words.popFirst()?.split(separator: "x"), first.count == 2,
      let sets = Int(first[0]), let count = Int(first[1]), sets > 0, count > 0
    else { return nil }
    var unit = CountUnit.reps
    if let name = words.first, let named = Self.units[name] {
      unit = named
      words.removeFirst()
    }
    var eachLeg = false
    var hold: Int?
    var hourly = false
    while let word = words.popFirst() {
      switch word {
      case "each": eachLeg = true
      case "hourly": hourly = true
      case "hold":
        guard let seconds = words.popFirst().flatMap({ Int($0) }), words.popFirst() == "s" else {
          return nil
        }
        hold = seconds
      default: return nil
      }
    }
    self.init(
      sets: sets, count: count, unit: unit, eachLeg: eachLeg, holdSeconds: hold, hourly: hourly)
  }

  private static let units: [String: CountUnit] = ["s": .seconds, "steps": .steps, "m": .metres]
}
