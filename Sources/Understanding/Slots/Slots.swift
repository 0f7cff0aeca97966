package import Coaching

/// The slots of one line in canonical units; encodes to JSON without the absent ones.
package struct Slots: Sendable, Equatable {
  package var weight: Kilograms?
  package var height: Centimeters?
  package var circumference: Centimeters?
  package var age: Int?
  package var birthDate: Day?
  package var sex: SaidSex?
  package var activity: String?
  package var limitation: [JointComplaint]?
  package var condition: [String]?
  package var equipment: [String]?
  package var daysPerWeek: Int?
  package var level: String?
  package var units: String?
  package var name: String?
  package var field: String?
  package var rate: WeeklyRate?
  package var direction: Direction?
  package var targetWeight: Kilograms?
  package var date: DateReference?
  package var energy: Kilocalories?
  package var protein: Grams?
  /// Minutes at hand for a workout.
  package var minutes: Double?
  package var place: String?
  package var muscle: String?
  package var exercise: String?
  package var mode: String?
  package var sets: Int?
  package var reps: Reps?
  package var load: Kilograms?
  package var duration: SpokenDuration?
  package var hold: Seconds?
  package var distance: Kilometers?
  package var rir: Double?
  package var rpe: Double?
  package var perSide: Bool?
  package var asPlanned: Bool?
  package var difficulty: String?
  package var reason: String?
  package var pain: Double?
  package var joint: String?
  package var side: String?
  package var test: String?
  package var count: Int?
  package var metric: String?
  /// A study or page that is asked for by name.
  package var source: NamedSource?
  package var items: [Slots]?
  /// What a correction in the same line took back, in the words typed; not encoded.
  package var dropped: [String] = []

  package init() {}

  package var isEmpty: Bool { self == Slots() }
}

/// A joint that gives trouble.
package struct JointComplaint: Sendable, Hashable, Encodable {
  package var joint: String
  /// left, right or both.
  package var side: String?
}

/// The sex as the user told it; unspecified when they would rather not say.
package enum SaidSex: String, Sendable, Encodable {
  case female = "F"
  case male = "M"
  case unspecified
}

package enum Direction: String, Sendable, Encodable { case lose, gain, maintain }

package struct Kilograms: Sendable, Equatable, Encodable {
  package var kg: Double

  package init(kg: Double) { self.kg = kg }
}

package struct Centimeters: Sendable, Equatable, Encodable {
  package var cm: Double

  package init(cm: Double) { self.cm = cm }
}

package struct Kilometers: Sendable, Equatable, Encodable {
  package var km: Double

  package init(km: Double) { self.km = km }
}

package struct Kilocalories: Sendable, Equatable, Encodable {
  package var kcal: Double

  package init(kcal: Double) { self.kcal = kcal }
}

package struct Grams: Sendable, Equatable, Encodable {
  package var g: Double

  package init(g: Double) { self.g = g }
}

package struct Seconds: Sendable, Equatable, Encodable {
  package var seconds: Double

  package init(seconds: Double) { self.seconds = seconds }
}

/// A duration in the unit its slot is told in: minutes of exercise, seconds of a test.
package enum SpokenDuration: Sendable, Equatable, Encodable {
  case minutes(Double)
  case seconds(Double)

  private enum CodingKeys: String, CodingKey { case minutes, seconds }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .minutes(let minutes): try container.encode(minutes, forKey: .minutes)
    case .seconds(let seconds): try container.encode(seconds, forKey: .seconds)
    }
  }
}

/// Repetitions: the same number in every set, or one number each.
package enum Reps: Sendable, Equatable, Encodable {
  case each(Int)
  case list([Int])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .each(let count): try container.encode(count)
    case .list(let counts): try container.encode(counts)
    }
  }
}
