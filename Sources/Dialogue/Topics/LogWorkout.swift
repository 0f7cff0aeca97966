import Coaching
import Content
import Record
import Understanding

/// "did chair rises 10 9, bridge 2x12": what is saved and what follows for the week.
struct LogWorkout {
  func answer(_ turn: inout Turn) {
    if correct(&turn) || isWeighIn(&turn) || isSquatTest(&turn) { return }
    let readings = WorkoutReading.byDay(turn)
    guard readings.allSatisfy({ $0.day != nil }) else {
      turn.say(LogPhrase.dayToCome)
      return
    }
    guard readings.allSatisfy(\.isBelievable) else {
      turn.say(LogPhrase.workoutRange)
      return
    }
    let told = readings.filter { !$0.activities.isEmpty }
    guard !told.isEmpty else {
      for reading in readings.prefix(1) { askForMore(reading, &turn) }
      return
    }
    turn.conversation.latestChange = told.map { keep($0, &turn) }.joined(separator: " · ")
    let incomplete = readings.flatMap(\.incomplete)
    if !incomplete.isEmpty { askAmount(incomplete, &turn) }
    for reading in told { sayPain(reading, &turn) }
    let done = told.flatMap(\.activities)
    let plan = turn.trainingPlan()
    LogWorkout.sayOutcome(of: done, plan, &turn)
    Milestones(plan: plan, before: turn.record).say(of: done, &turn)
    turn.suggest("undo", "next workout")
  }

  /// Saves what was done on one day, says so, and returns it as text.
  private func keep(_ reading: WorkoutReading, _ turn: inout Turn) -> String {
    guard let day = reading.day else { return "" }
    let known = turn.record.activities(on: day)
    save(reading, &turn)
    let text = reading.activities.map { LogActivityText(turn: turn).text($0) }
      .joined(separator: " · ")
    turn.say(LogPhrase.logged, ["day": turn.shown(day), "what": text], isPrivate: true)
    sayDoubles(reading.activities.filter(known.contains), day, &turn)
    return text
  }

  /// "80.1 kg i meant", without anything that was lifted: a body weight put right.
  private func isWeighIn(_ turn: inout Turn) -> Bool {
    let slots = turn.slots
    guard turn.corrects, slots.exercise == nil, slots.items == nil, slots.reps == nil,
      let kilograms = slots.load ?? slots.weight, BodyRange.weightKG.contains(kilograms.kg)
    else { return false }
    turn.slots.weight = kilograms
    turn.intent = "log.weight"
    LogWeight().answer(&turn)
    return true
  }

  /// "25 squats in one go" is what the squat test asks for.
  private func isSquatTest(_ turn: inout Turn) -> Bool {
    guard turn.says(phrase: "in one go") || turn.says(phrase: "in a row"),
      turn.slots.exercise == "squat", turn.slots.load == nil, !TestReading(turn).results.isEmpty
    else { return false }
    turn.intent = "log.test"
    LogTest().answer(&turn)
    return true
  }

  func save(_ reading: WorkoutReading, _ turn: inout Turn) {
    guard reading.isBelievable, let day = reading.day else { return }
    for activity in reading.activities { turn.change(.add(.activity(activity), on: day)) }
    if let pain = reading.pain { turn.change(.add(.pain(pain), on: day)) }
  }

  private func askForMore(_ reading: WorkoutReading, _ turn: inout Turn) {
    if reading.lacksPlan {
      turn.say(LogPhrase.noPlan)
      turn.suggest("next workout")
    } else if !reading.incomplete.isEmpty {
      askAmount(reading.incomplete, &turn)
    } else if turn.slots.pain != nil, turn.slots.joint ?? turn.conversation.joint != nil {
      turn.intent = "log.pain"
      LogPain().answer(&turn)
    } else {
      turn.say(LogPhrase.whatDone)
    }
  }

  private func askAmount(_ names: [String], _ turn: inout Turn) {
    let isMode = names.first.flatMap { turn.library.mode($0) } != nil
    let shown = names.map { turn.shortName($0) }.joined(separator: ", ")
    turn.say(isMode ? LogPhrase.howLong : .howMany, ["name": shown])
  }

  private func sayDoubles(_ doubles: [Activity], _ day: Day, _ turn: inout Turn) {
    guard let first = doubles.first else { return }
    turn.say(
      LogPhrase.double,
      ["name": turn.shortName(first.name).capitalizedSentence, "day": turn.shown(day)],
      isPrivate: true)
  }

  private func sayPain(_ reading: WorkoutReading, _ turn: inout Turn) {
    let score = reading.pain?.score ?? reading.activities.compactMap(\.pain).max()
    guard let score, score > 0 || reading.pain != nil else { return }
    if let pain = reading.pain {
      turn.say(
        LogPhrase.painNoted,
        [
          "joint": PainReading.place(pain, turn).capitalizedSentence,
          "score": Shown.number(score, places: 1),
        ], isPrivate: true)
    }
    turn.say(PainWords.rule(score), isPrivate: true)
  }

  /// Next targets and where the week stands.
  static func sayOutcome(of activities: [Activity], _ plan: TrainingPlan, _ turn: inout Turn) {
    let strength = activities.filter { $0.kind == .strength }.map(\.name)
    let targets = NextTargets(plan: plan)
    let next = targets.texts(of: strength, turn)
    if !next.isEmpty {
      turn.say(LogPhrase.nextTime, ["targets": next.joined(separator: " · ")], isPrivate: true)
    }
    if !strength.isEmpty {
      turn.say(
        LogPhrase.strengthWeek,
        [
          "done": String(plan.strengthDaysThisWeek),
          "planned": String(plan.settings.strengthDays),
        ], isPrivate: true)
    }
    if activities.contains(where: { $0.kind == .aerobic }) {
      turn.say(
        LogPhrase.minutesWeek,
        [
          "done": String(plan.minutesThisWeek), "target": String(plan.settings.aerobicTarget),
        ], isPrivate: true)
      sayNoCredit(activities, plan, &turn)
    }
    if plan.replay.needsReferral { turn.say(WorkoutPhrase.referral, isPrivate: true) }
    turn.conversation.reasons = targets.reasons(of: strength, turn)
  }

  private static func sayNoCredit(
    _ activities: [Activity], _ plan: TrainingPlan, _ turn: inout Turn
  ) {
    let credit = AerobicCredit(mets: turn.tools.mets, level: plan.trainee.level)
    let aerobic = activities.filter { $0.kind == .aerobic }
    if aerobic.contains(where: { $0.minutes == nil }) {
      turn.say(LogPhrase.noMinutes)
    } else if aerobic.allSatisfy({ credit.minutes(of: $0) == 0 }) {
      turn.say(LogPhrase.tooLight)
    }
  }
}
