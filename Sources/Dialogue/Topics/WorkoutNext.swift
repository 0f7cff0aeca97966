import Coaching
import Content
import Record
import Understanding

/// "What now": the planner's decision for today in words, with the card of a strength session.
struct WorkoutNext {
  func answer(_ turn: inout Turn) {
    let wish = WorkoutWish(slots: turn.slots)
    if WhoTrains.ask(&turn) || WorkoutSideAnswer.ask(&turn) || WorkoutOffers.askPainNow(&turn) {
      return
    }
    let plan = turn.trainingPlan(adjust: wish.fit)
    say(plan, wish, &turn)
    WorkoutOffers(plan: plan).ask(&turn)
    askWhatIsMissing(plan, &turn)
    turn.conversation.topic = "workout.next"
    turn.conversation.more = []
    turn.conversation.why = []
    turn.conversation.reasons = WorkoutReasons(plan: plan).sentences(turn)
  }

  private func say(_ plan: TrainingPlan, _ wish: WorkoutWish, _ turn: inout Turn) {
    let next = plan.next
    if plan.facts.hasEnergyLimit, next.workout.isExercise {
      turn.say(WorkoutPhrase.energyLimit, isPrivate: true)
      turn.newParagraph(isPrivate: true)
    }
    switch next.workout {
    case .none: WorkoutHold(plan: plan).none(next.reason, &turn)
    case .rest: WorkoutHold(plan: plan).rest(next.reason, &turn)
    case .retest: retest(plan, next.reason, &turn)
    case .strength(let letter, let resting):
      if let muscle = wish.muscle {
        WorkoutMuscle(plan: plan, muscle: muscle).answer(resting, wish, &turn)
      } else {
        let session = plan.session(letter, without: resting, capMinutes: wish.minutes)
        strength(WorkoutCard(plan: plan, session: session), session.minutes, &turn)
      }
    case .aerobic(let mode, let minutes, let balance):
      if wish.isForMuscle { turn.say(WorkoutPhrase.musclesRest, isPrivate: true) }
      aerobic(plan, mode, min(minutes, wish.minutes ?? minutes), balance, &turn)
    case .balance(let minutes): balance(plan, minutes, &turn)
    }
    if let stage = next.injuredDaily, !next.workout.isStrength {
      WorkoutInjuredLeg(plan: plan).daily(stage, &turn)
    }
    WorkoutHold(plan: plan).strengthWaits(&turn)
    WorkoutInjuredLeg(plan: plan).askStage(&turn)
  }

  /// The title, the table, when to stop, what to tell afterwards, and why.
  func strength(_ card: WorkoutCard, _ minutes: Int, _ turn: inout Turn) {
    guard !card.lines.isEmpty else {
      turn.say(WorkoutPhrase.nothingUsable, isPrivate: true)
      return
    }
    turn.say(
      card.letter.isEmpty ? WorkoutPhrase.titleMuscle : .title,
      ["letter": card.letter, "minutes": String(minutes)], isPrivate: true)
    turn.say(WorkoutPhrase.warmUp(card.plan, minutes: minutes), isPrivate: true)
    turn.table(card.rows(turn))
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.stopRule, isPrivate: true)
    turn.say(WorkoutPhrase.tellAfter, ["example": example(card, turn)], isPrivate: true)
    if let reason = WorkoutReasons(plan: card.plan).items.first {
      turn.say(WorkoutPhrase.whyThisOne, isPrivate: true)
      turn.say(reason.phrase, reason.values, isPrivate: true)
    }
    turn.keep(card.card)
    turn.conversation.offersMinutes = nil
    turn.suggest("go", "too hard", "swap an exercise", "why")
  }

  /// A line that logs the card, such as "did chair rise 8 8, bridge 10 10, knee 2/10".
  private func example(_ card: WorkoutCard, _ turn: Turn) -> String {
    let done = card.lines.filter { $0.item.leg != .injured }.prefix(2).map { line in
      let counts = line.target.counts.map(String.init).joined(separator: " ")
      let unit = line.item.unit == .seconds ? " s" : ""
      return turn.shortName(line.item.exercise.rawValue) + " " + counts + unit
    }
    return done.joined(separator: ", ")
  }

  private func aerobic(
    _ plan: TrainingPlan, _ mode: AerobicMode.ID, _ minutes: Int, _ balance: Int?,
    _ turn: inout Turn
  ) {
    turn.conversation.offersMinutes = true
    let isVigorous = plan.tools.modes[mode]?.isVigorous ?? false
    turn.say(
      WorkoutPhrase.aerobic,
      ["minutes": String(minutes), "mode": turn.shortName(mode.rawValue)], isPrivate: true)
    turn.say(isVigorous ? WorkoutPhrase.talkHard : .talkModerate, isPrivate: true)
    if plan.trainee.level <= .supported { turn.say(WorkoutPhrase.inBits, isPrivate: true) }
    if let balance {
      turn.say(WorkoutPhrase.plusBalance, ["minutes": String(balance)], isPrivate: true)
    }
    turn.say(
      WorkoutPhrase.weekMinutes,
      ["done": String(plan.minutesThisWeek), "target": String(plan.settings.aerobicTarget)],
      isPrivate: true)
    turn.suggest("\(minutes) min \(turn.shortName(mode.rawValue))", "my week", "why")
  }

  private func balance(_ plan: TrainingPlan, _ minutes: Int, _ turn: inout Turn) {
    turn.say(WorkoutPhrase.balance, ["minutes": String(minutes)], isPrivate: true)
    let usable = plan.tools.exercises.all(of: .balance).filter {
      plan.tools.exercises.isUsable($0, by: plan.trainee)
    }
    turn.table(
      usable.prefix(3).map { exercise in
        let card = turn.library.exercise(exercise.id.rawValue)
        return [card?.name ?? exercise.id.rawValue, card?.cue ?? ""]
      })
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.balanceAfter, isPrivate: true)
  }

  private func retest(_ plan: TrainingPlan, _ reason: NextWorkout.Reason, _ turn: inout Turn) {
    turn.say(WorkoutPhrase.retest(reason), isPrivate: true)
    turn.table(
      [
        [WorkoutPhrase.testChair, .testChairHow], [.testStance, .testStanceHow],
        [.testTape, .testTapeHow],
      ].map { row in row.map { turn.wording($0) } })
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.retestAfter, isPrivate: true)
    turn.suggest("chair test 11", "skip the test")
  }

  /// The card is given first, on the safe side; what would change it is asked twice at most.
  private func askWhatIsMissing(_ plan: TrainingPlan, _ turn: inout Turn) {
    guard turn.understanding.intent == "workout.next", turn.conversation.pending == nil,
      plan.next.workout != .none, turn.conversation.form == nil
    else { return }
    var steps: [SetUpStep] = [.screening]
    if plan.facts.ageYears.map({ $0 >= 65 }) ?? true { steps.append(.hands) }
    steps.append(.equipment)
    steps.removeAll { step in
      turn.conversation.askedSteps.filter { $0 == step.rawValue }.count >= 2
    }
    guard !steps.filter({ !$0.isAnswered(in: turn.record, on: turn.now.day) }).isEmpty else {
      hintAtGate(plan, &turn)
      return
    }
    turn.conversation.askedSteps += steps.map(\.rawValue)
    turn.newParagraph()
    _ = SetUpForm.open(steps, for: "workout.next", &turn)
  }
}

extension WorkoutNext {
  private static let gateHint = "gate"

  /// Bands or weights wait behind two numbers that nobody has told yet; said twice at most.
  private func hintAtGate(_ plan: TrainingPlan, _ turn: inout Turn) {
    guard plan.next.workout.isStrength, plan.mayPassGate,
      turn.conversation.askedSteps.filter({ $0 == Self.gateHint }).count < 2
    else { return }
    turn.conversation.askedSteps.append(Self.gateHint)
    turn.newParagraph()
    turn.say(WorkoutPhrase.gateHint)
    turn.suggest("25 squats in one go", "one leg 30 s")
  }
}

extension NextWorkout.Workout {
  var isStrength: Bool { if case .strength = self { true } else { false } }

  /// Something is to be done, and it is no test.
  var isExercise: Bool {
    switch self {
    case .strength, .aerobic, .balance: true
    case .none, .rest, .retest: false
    }
  }
}
