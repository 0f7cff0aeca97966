import Coaching
import Content
import Record
import Understanding

/// Too easy, too hard, or it hurt: what is kept, and what changes next time.
struct WorkoutFeedback {
  func answer(_ turn: inout Turn) {
    if CardReport.take(&turn) { return }
    let slots = turn.slots
    let isSharp = PainWords.isSharp(turn)
    let hurts =
      isSharp || (slots.pain ?? 0) > 0 || slots.joint != nil
      || turn.understanding.concepts.contains("hurt")
    if hurts, !turn.says(phrase: "no pain"), !turn.says(phrase: "not hurt") {
      pain(isSharp: isSharp, &turn)
    } else {
      effort(&turn)
    }
  }

  /// "just right, left knee 3" to the question after a session: effort and pain in one line.
  func takeWithPain(_ turn: inout Turn) -> Bool {
    let told = turn.tools.recognizer.slots(
      of: turn.understanding, for: "workout.feedback", today: turn.now.day)
    guard told.difficulty != nil || told.rpe != nil || told.rir != nil else { return false }
    let pain = turn.slots
    turn.slots = told
    effort(&turn)
    turn.slots = pain
    turn.adoptChanges()
    LogPain().answer(&turn)
    return true
  }

  private func pain(isSharp: Bool, _ turn: inout Turn) {
    let joint = turn.slots.joint ?? turn.conversation.joint
    let done = latest(turn)
    if let score = turn.slots.pain ?? (isSharp ? 6 : nil) {
      if let joint {
        turn.change(
          .add(
            .pain(Pain(joint: joint, side: turn.slots.oneSide, score: score, moment: .session)),
            on: done.first?.day ?? turn.now.day))
      }
      for entry in done { mark(entry, pain: score, isSharp: isSharp, joint: joint, &turn) }
      turn.say(PainWords.rule(score), isPrivate: true)
    } else {
      turn.say(WorkoutPhrase.howMuchPain, ["place": WorkoutFeedback.place(joint, turn)])
      turn.say(WorkoutPhrase.painMeanwhile)
    }
    sayNext(done, &turn)
    turn.suggest("swap it", "knee 3/10")
  }

  /// "the knee", "it".
  static func place(_ joint: String?, _ turn: Turn) -> String {
    joint.map { turn.wording(WorkoutPhrase.theJoint, ["joint": $0]) }
      ?? turn.wording(WorkoutPhrase.there)
  }

  private func mark(
    _ entry: Done, pain: Double, isSharp: Bool, joint: String?, _ turn: inout Turn
  ) {
    guard PainWords.concerns(joint, entry.activity, in: turn.tools.exercises) else { return }
    var activity = entry.activity
    activity.pain = max(activity.pain ?? 0, pain)
    activity.wasSharp = activity.wasSharp || isSharp
    turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
  }

  private func effort(_ turn: inout Turn) {
    let reserve = turn.slots.rir ?? turn.slots.rpe.map { 10 - $0 } ?? word(turn)
    guard let reserve else {
      turn.say(WorkoutPhrase.feedbackThanks)
      return
    }
    let done = latest(turn)
    for entry in done where entry.activity.kind == .strength {
      var activity = entry.activity
      activity.rir = reserve
      turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
    }
    turn.say(
      reserve <= 1 ? WorkoutPhrase.notedHard : reserve >= 4 ? .notedEasy : .notedRight,
      isPrivate: true)
    guard !done.isEmpty else {
      turn.say(reserve <= 1 ? WorkoutPhrase.hardBefore : .easyBefore, isPrivate: true)
      turn.suggest("easier exercise", "harder exercise", "next workout")
      return
    }
    sayNext(done, &turn)
  }

  private func word(_ turn: Turn) -> Double? {
    switch turn.slots.difficulty {
    case "easy": 4
    case "ok": 2
    case "hard": 0
    default: nil
    }
  }

  private func sayNext(_ done: [Done], _ turn: inout Turn) {
    let plan = turn.trainingPlan()
    let names = done.filter { $0.activity.kind == .strength }.map(\.activity.name)
    let next = NextTargets(plan: plan).texts(of: names, turn)
    if !next.isEmpty {
      turn.say(
        LogPhrase.nextTime, ["targets": next.joined(separator: " · ")], isPrivate: true)
    }
    if plan.replay.needsReferral { turn.say(WorkoutPhrase.referral, isPrivate: true) }
    turn.conversation.reasons = NextTargets(plan: plan).reasons(of: names, turn)
    turn.conversation.topic = "workout.feedback"
  }

  private struct Done {
    let id: Int64
    let day: Day
    let activity: Activity
  }

  /// The exercise named, or everything of the latest day of the last three.
  private func latest(_ turn: Turn) -> [Done] {
    let all = turn.record.entries.compactMap { entry -> Done? in
      guard turn.now.day - entry.day <= 2, entry.day <= turn.now.day,
        case .activity(let activity) = entry.body
      else { return nil }
      return Done(id: entry.id, day: entry.day, activity: activity)
    }
    if let named = turn.slots.exercise {
      let same = turn.tools.exercises[Exercise.ID(rawValue: named)]?.pattern
      let found =
        all.last { $0.activity.name == named }
        ?? all.last { done in
          let id = Exercise.ID(rawValue: done.activity.name)
          return same != nil && turn.tools.exercises[id]?.pattern == same
        }
      return found.map { [$0] } ?? []
    }
    return all.filter { $0.day == all.last?.day }
  }
}
