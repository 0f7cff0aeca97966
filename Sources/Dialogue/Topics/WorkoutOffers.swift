import Coaching
import Content
import Record
import Understanding

/// What a workout asks or offers behind its card: how yesterday's joint is, and a third strength day.
struct WorkoutOffers {
  let plan: TrainingPlan

  /// At most one question, and none beside another that is open.
  func ask(_ turn: inout Turn) {
    guard turn.conversation.pending == nil, turn.conversation.form == nil else { return }
    if askMorning(&turn) { return }
    offerThirdDay(&turn)
  }

  /// The morning after a session with pain: the rise over usual decides whether it was too much.
  private func askMorning(_ turn: inout Turn) -> Bool {
    let yesterday = turn.now.day - 1
    guard !turn.record.activities(on: yesterday).isEmpty,
      turn.conversation.askedMorning != turn.now.day.iso,
      let pain = pains(turn, on: yesterday).max(by: { $0.score < $1.score }), pain.score > 0,
      pain.joint != PainReading.somewhere,
      !pains(turn, on: turn.now.day).contains(where: { $0.joint == pain.joint })
    else { return false }
    turn.conversation.askedMorning = turn.now.day.iso
    turn.conversation.pending = .morningPain(joint: pain.joint, side: pain.side)
    turn.newParagraph(isPrivate: true)
    turn.say(
      WorkoutPhrase.askMorning,
      [
        "joint": PainReading.place(pain, turn), "score": Shown.number(pain.score, places: 1),
      ], isPrivate: true)
    return true
  }

  /// A joint was told to hurt without a number: asked once, before anything loads it.
  static func askPainNow(_ turn: inout Turn) -> Bool {
    guard let told = turn.conversation.unscoredPain, let joint = told.first else { return false }
    turn.conversation.unscoredPain = nil
    let isScored = turn.record.entries.contains { entry in
      guard case .pain(let pain) = entry.body else { return false }
      return entry.day == turn.now.day && pain.joint == joint
    }
    guard !isScored, turn.profile.limitedJoints.contains(joint), turn.record.openFlags.isEmpty
    else { return false }
    let side = told.dropFirst().first
    turn.say(
      WorkoutPhrase.askPainNow,
      ["joint": [side, joint].compactMap(\.self).joined(separator: " ")], isPrivate: true)
    turn.conversation.pending = .painNow(joint: joint, side: side)
    return true
  }

  private func pains(_ turn: Turn, on day: Day) -> [Pain] {
    turn.recordAfterChanges.entries.compactMap { entry in
      guard entry.day == day, case .pain(let pain) = entry.body else { return nil }
      return pain
    }
  }

  /// After four straight weeks with both sessions; asked once.
  private func offerThirdDay(_ turn: inout Turn) {
    guard plan.replay.offersThirdDay, plan.settings.strengthDays == 2,
      plan.next.workout.isStrength, !plan.facts.hasNerveCondition, !plan.facts.hasEnergyLimit,
      turn.profile.flag(.thirdStrengthDay) == nil,
      turn.profile.number(.daysPerWeek).map({ $0 >= 3 }) ?? true, turn.record.openFlags.isEmpty
    else { return }
    turn.conversation.pending = .thirdDay
    turn.newParagraph(isPrivate: true)
    turn.say(WorkoutPhrase.offerThirdDay, isPrivate: true)
    turn.suggest("yes", "no")
  }
}

/// The answers to those questions.
struct WorkoutOfferAnswer {
  /// "2", "a 4": this morning's score of the joint that was asked about.
  func takeMorning(joint: String, side: String?, _ turn: inout Turn) -> Bool {
    let numbers = turn.understanding.stems.compactMap(Double.init)
    let named = turn.understanding.names[.joint] ?? []
    guard turn.understanding.stems.count <= 5, numbers.count == 1, let score = numbers.first,
      (0...10).contains(score), named.allSatisfy({ $0 == joint }),
      !turn.says("done", "did", "finished", "kg", "min")
    else { return false }
    turn.intent = "log.pain"
    let pain = Pain(joint: joint, side: side, score: score, moment: .morning)
    LogPain().keep([pain], on: turn.now.day, &turn)
    return true
  }

  /// The same for a joint that was told to hurt before a workout was wanted; the workout follows.
  func takeNow(joint: String, side: String?, _ turn: inout Turn) -> Bool {
    let numbers = turn.understanding.stems.compactMap(Double.init)
    guard turn.understanding.stems.count <= 6, numbers.count == 1, let score = numbers.first,
      (0...10).contains(score), !turn.says("done", "did", "finished", "kg", "min")
    else { return false }
    turn.intent = "log.pain"
    LogPain().keep([Pain(joint: joint, side: side, score: score)], on: turn.now.day, &turn)
    turn.adoptChanges()
    turn.newParagraph(isPrivate: true)
    WorkoutNext().answer(&turn)
    return true
  }

  func takeThirdDay(_ turn: inout Turn) -> Bool {
    guard ["chat.affirm", "chat.deny"].contains(turn.intent) else { return false }
    let isTaken = turn.intent == "chat.affirm"
    turn.change(.set(.thirdStrengthDay, .flag(isTaken), on: turn.now.day))
    turn.say(isTaken ? WorkoutPhrase.thirdDayTaken : .thirdDayLeft, isPrivate: true)
    turn.intent = "profile.set"
    turn.suggest("week", "next workout")
    return true
  }
}
