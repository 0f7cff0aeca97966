import Coaching
import Record

extension WorkoutPhrase {
  static func warmUp(_ plan: TrainingPlan, minutes: Int) -> WorkoutPhrase {
    if plan.trainee.level == .bed { return .warmUpBed }
    if plan.trainee.unloadedLeg != nil || plan.facts.staysOffFeet {
      return .warmUpSeated
    }
    return minutes < 15 ? .warmUpShort : .warmUpWalk
  }

  static func retest(_ reason: NextWorkout.Reason) -> WorkoutPhrase {
    switch reason {
    case .retestAfterBedRest: .retestBed
    case .retestAfterGap: .retestGap
    default: .retestDue
    }
  }

  static func rest(_ reason: NextWorkout.Reason) -> WorkoutPhrase {
    switch reason {
    case .fever: .restFever
    case .ill: .restIll
    case .highPressure: .restPressure
    case .redFlag: .restOverwork
    case .everyOtherDay: .restEveryOther
    case .weekDone: .restWeekDone
    case .doneToday: .restDoneToday
    default: .restNoMode
    }
  }

  static func reason(_ reason: NextWorkout.Reason) -> WorkoutPhrase {
    switch reason {
    case .redFlag: .reasonFlag
    case .fever, .ill: .reasonIll
    case .highPressure: .reasonPressure
    case .retestAfterBedRest, .retestAfterGap, .retestDue: .reasonRetest
    case .strengthDue: .reasonStrength
    case .aerobicDue: .reasonAerobic
    case .balanceDue: .reasonBalanceDue
    case .everyOtherDay: .reasonEveryOther
    case .weekDone: .reasonWeekDone
    case .doneToday: .reasonDoneToday
    case .noMode: .reasonNoMode
    }
  }

  static func skip(_ reason: Absence.Reason) -> WorkoutPhrase {
    switch reason {
    case .ill: .skipIll
    case .fever: .skipFever
    case .bed: .skipBed
    case .travel: .skipTravel
    case .busy: .skipBusy
    case .tired: .skipTired
    case .pain: .skipPain
    case .skipTest: .skippedTest
    case .other: .skipOther
    }
  }

  static func stage(_ stage: OperatedLeg.Stage) -> WorkoutPhrase {
    switch stage {
    case .noMovement: .stage0
    case .isometrics: .stage1
    case .motionWithoutWeight: .stage2
    case .partialWeight: .stage3
    case .fullWeight: .stage4
    }
  }

  static func level(_ reason: StartLevel.Reason) -> WorkoutPhrase {
    switch reason {
    case .bedBound, .cannotSit: .levelBed
    case .noWeight: .levelNoWeight
    case .needsHands, .noChairStand: .levelHands
    case .cannotStand: .levelStand
    case .partialWeight: .levelPartial
    case .sarcF: .levelSarcF
    case .chairRiseUnknown: .levelUnknown
    case .gym: .levelGym
    case .gate: .levelGate
    case .otherwise: .levelStanding
    }
  }

  static func cap(_ cap: StartLevel.Cap) -> WorkoutPhrase {
    switch cap {
    case .older: .capOlder
    case .ageUnknown: .capAge
    case .parqYes: .capYes
    case .parqNotAsked: .capNotAsked
    case .nerveCondition, .als: .capNerve
    case .energyLimit: .capEnergy
    case .oneStepUp: .capStep
    case .stageFour: .capStageFour
    }
  }

  /// Why a target became what it is (training.md section 8).
  static func action(_ action: ExerciseTarget.Action) -> WorkoutPhrase {
    switch action {
    case .regress: .actionRegress
    case .backOff: .actionBackOff
    case .hold: .actionHold
    case .repeatTarget: .actionRepeat
    case .progress: .actionProgress
    case .extend: .actionExtend
    case .slower: .actionSlower
    case .addSet: .actionAddSet
    case .swap: .actionSwap
    case .keep: .actionKeep
    case .moreReps: .actionMore
    case .fewerReps: .actionFewer
    }
  }
}
