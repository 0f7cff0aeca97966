import Coaching
import Record

/// Who lives through the year: what they tell, how often they train, how fast they gain.
struct SimulatedPerson: Sendable {
  let name: String
  let seed: UInt64
  /// What is told on a day of the year; day 0 is the set-up.
  let told: [Int: [Told]]
  /// Share of the asked days on which they train.
  var adherence = 0.8
  /// Counts an exercise gains each time it is done, at first.
  var gain = 0.7
  /// Counts in reserve on the first day of an exercise.
  var spare = 4
  /// Kilograms of one all-out leg press; other lifts follow from it.
  var strongestKG = 100.0
  /// Days of the year without any training.
  var away: [ClosedRange<Int>] = []
  /// Chair stands, stance in seconds and squats by day of the year; the latest counts.
  var tests: [Int: SelfTests] = [:]
  /// Pain of a day: a joint that hurts while its patterns are trained.
  var sore: [Int: Sore] = [:]

  enum Told: Sendable {
    case fact(ProfileField, ProfileValue?)
    case entry(Entry.Body)
  }

  struct SelfTests: Sendable {
    var chairStands: Int?
    var stance: Double?
    var squats: Int?

    var isTold: Bool { chairStands != nil || stance != nil || squats != nil }
  }

  struct Sore: Sendable {
    let joint: Joint
    let score: Int
    /// Over the usual on the next morning.
    var nextMorning = 0
  }
}

extension SimulatedPerson.Told {
  static func text(_ field: ProfileField, _ text: String) -> Self { .fact(field, .text(text)) }
  static func number(_ field: ProfileField, _ number: Double) -> Self {
    .fact(field, .number(number))
  }
  static func texts(_ field: ProfileField, _ texts: String...) -> Self {
    .fact(field, .texts(texts))
  }
  static func flag(_ field: ProfileField, _ flag: Bool) -> Self { .fact(field, .flag(flag)) }
  static func absence(_ reason: Absence.Reason) -> Self {
    .entry(.absence(Absence(reason: reason)))
  }

  /// Age, sex and a "no" to the readiness questions.
  static func adult(_ age: Double, _ sex: String) -> [Self] {
    [.number(.age, age), .text(.sex, sex), .text(.screening, "no")]
  }
}
