/// What comes next of one exercise and the rule that says so.
package struct ExerciseTarget: Sendable, Equatable {
  /// 0 when a deload, a gap or a flag holds progress; else the rule of `Progression`, 1-7.
  package var rule: Int
  package var action: Action
  /// The exercise to do, the same one or its replacement.
  package var exercise: Exercise.ID
  /// Count of each set.
  package var counts: [Int]
  package var loadKG: Double?
  /// Set when the range changes.
  package var range: CountRange?
  package var halfRange = false
  /// Days before the pattern is trained again.
  package var restDays: Int?
  /// There is a complaint on file and no word about pain: ask.
  package var asksPain = false

  package enum Action: String, CaseIterable, Sendable, Codable {
    /// A step back because of pain.
    case regress = "REGRESS"
    /// A step back because the sets fell short twice.
    case backOff = "BACK_OFF"
    case hold = "HOLD"
    case repeatTarget = "REPEAT"
    /// Heavier, or a harder exercise.
    case progress = "PROGRESS"
    /// A higher top of the range before a big load step.
    case extend = "EXTEND"
    /// Four seconds down.
    case slower = "SLOWER"
    case addSet = "ADD_SET"
    case swap = "SWAP"
    case keep = "KEEP"
    case moreReps = "REPS"
    /// With a nerve condition, two repetitions fewer.
    case fewerReps = "LESS"
  }
}

extension ExerciseTarget.Action {
  /// A step up, after which seven days must pass before the next.
  var isStep: Bool {
    switch self {
    case .progress, .extend, .slower, .addSet, .swap: true
    default: false
    }
  }
}
