/// What to do today, and why.
package struct NextWorkout: Sendable, Equatable {
  package let workout: Workout
  package let reason: Reason
  /// The stage whose moves the operated or cast leg does every day, two or three bouts.
  package var injuredDaily: OperatedLeg.Stage?

  init(_ workout: Workout, _ reason: Reason) {
    self.workout = workout
    self.reason = reason
  }

  /// The kinds of day.
  package enum Workout: Sendable, Equatable {
    /// No training until a clinician has cleared it.
    case none
    case rest
    /// `without` names the slots' patterns that rest today.
    case strength(SessionLetter, without: Set<Pattern>)
    case aerobic(AerobicMode.ID, minutes: Int, balanceMinutes: Int?)
    case balance(minutes: Int)
    case retest
  }

  /// The step that decided; `code` is its name.
  package enum Reason: Sendable, Hashable {
    case redFlag(RedFlagRule)
    case fever
    case ill
    case highPressure
    case retestAfterBedRest
    case retestAfterGap
    case retestDue
    case strengthDue
    case aerobicDue
    case balanceDue
    /// With a nerve condition the day after training is free.
    case everyOtherDay
    case weekDone
    case doneToday
    case noMode

    package var code: String {
      switch self {
      case .redFlag(let rule): rule.rawValue
      case .fever: "FEVER"
      case .ill: "ILL"
      case .highPressure: "BP_HIGH"
      case .retestAfterBedRest: "RETEST_BED"
      case .retestAfterGap: "RETEST_GAP"
      case .retestDue: "RETEST_DUE"
      case .strengthDue: "STRENGTH_DUE"
      case .aerobicDue: "AEROBIC_DUE"
      case .balanceDue: "BALANCE_DUE"
      case .everyOtherDay: "EVERY_OTHER_DAY"
      case .weekDone: "WEEK_DONE"
      case .doneToday: "DONE_TODAY"
      case .noMode: "NO_MODE"
      }
    }
  }
}

extension NextWorkout {
  static let balanceMinutes = 10
  static let longestAerobicMinutes = 60

  /// The first step that fires.
  package init(
    trainee: Trainee, settings: TrainingSettings, state: TrainingState, log: TrainingLog,
    modes: AerobicModeList
  ) {
    let trainee = trainee.now(state)
    let decision = WorkoutDecision(
      trainee: trainee, settings: settings, state: state, log: log, modes: modes)
    self = decision.made
    if let stage = trainee.facts.operated?.stage,
      stage == .isometrics
        || stage == .motionWithoutWeight, allowsInjuredLeg
    {
      injuredDaily = stage
    }
  }

  /// The injured leg's moves go on unless the whole body is to rest.
  private var allowsInjuredLeg: Bool {
    if workout == .none { return false }
    return switch reason {
    case .fever, .ill, .highPressure, .redFlag: false
    default: true
    }
  }
}

extension Trainee {
  /// The trainee with the pain and swelling of right now.
  package func now(_ state: TrainingState) -> Trainee {
    var facts = facts
    facts.pain.merge(state.pain) { _, now in now }
    facts.swollen = state.swollen
    return Trainee(facts, level: level)
  }
}
