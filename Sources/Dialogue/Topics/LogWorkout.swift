import Coaching
import Content
import Record
import Understanding

/// "did chair rises 10 9, bridge 2x12": what is saved, what it means for next time and for the week.
struct LogWorkout {
  func answer(_ turn: inout Turn) {
    if correct(&turn) || isWeighIn(&turn) { return }
    let reading = WorkoutReading(turn)
    guard let day = reading.day else {
      turn.say(LogPhrase.dayToCome)
      return
    }
    guard !reading.activities.isEmpty else {
      askForMore(reading, &turn)
      return
    }
    let known = turn.record.activities(on: day)
    save(reading, &turn)
    let text = reading.activities.map { LogActivityText(turn: turn).text($0) }
      .joined(separator: " · ")
    turn.say(LogPhrase.logged, ["day": turn.shown(day), "what": text], isPrivate: true)
    sayDoubles(reading.activities.filter(known.contains), day, &turn)
    if !reading.incomplete.isEmpty { askAmount(reading.incomplete, &turn) }
    sayPain(reading, &turn)
    LogWorkout.sayOutcome(of: reading.activities, &turn)
    turn.conversation.latestChange = text
    turn.suggest("undo", "next workout")
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

  func save(_ reading: WorkoutReading, _ turn: inout Turn) {
    guard let day = reading.day else { return }
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
  static func sayOutcome(of activities: [Activity], _ turn: inout Turn) {
    let plan = turn.trainingPlan()
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

extension LogWorkout {
  /// "make that 22.5", "no, 3x12": the activity just told takes the new numbers.
  private func correct(_ turn: inout Turn) -> Bool {
    guard turn.corrects,
      let entry = turn.justTold({ if case .activity = $0 { true } else { false } }),
      case .activity(var activity) = entry.body
    else { return false }
    let slots = turn.slots
    if let named = slots.exercise, named != activity.name { return false }
    if let fresh = ActivityMaker(turn: turn, day: entry.day).activity(slots),
      slots.exercise != nil || slots.reps != nil || slots.hold != nil || slots.duration != nil
    {
      if !fresh.sets.isEmpty { activity.sets = fresh.sets }
      activity.minutes = fresh.minutes ?? activity.minutes
      activity.distanceKM = fresh.distanceKM ?? activity.distanceKM
      activity.rir = fresh.rir ?? activity.rir
    } else if let load = slots.load ?? slots.weight, !activity.sets.isEmpty {
      for place in activity.sets.indices { activity.sets[place].loadKG = load.kg }
    } else if !takeBareNumbers(turn, &activity) {
      return false
    }
    turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
    let text = LogActivityText(turn: turn).text(activity)
    turn.say(
      LogPhrase.corrected, ["day": turn.shown(entry.day), "what": text], isPrivate: true)
    Self.sayOutcome(of: [activity], &turn)
    turn.conversation.latestChange = text
    return true
  }

  /// "make that 12 12", "make that 25": reps, minutes or, with a fraction, the load.
  private func takeBareNumbers(_ turn: Turn, _ activity: inout Activity) -> Bool {
    let numbers = turn.understanding.stems.compactMap(Double.init).filter { (1...500).contains($0) }
    guard let first = numbers.first else { return false }
    if activity.minutes != nil {
      activity.minutes = first
    } else if first != first.rounded(), activity.sets.contains(where: { $0.loadKG != nil }) {
      for place in activity.sets.indices { activity.sets[place].loadKG = first }
    } else if activity.sets.first?.reps != nil {
      let load = activity.sets.first?.loadKG
      activity.sets = numbers.map { Activity.Performed(reps: Int($0), loadKG: load) }
    } else {
      return false
    }
    return true
  }
}
