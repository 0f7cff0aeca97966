import Coaching
import Content
import Record
import Understanding

/// Walks through today's card set by set: says the next set, logs as it goes, can be left and resumed.
struct LiveTalk {
  /// True when the line belonged to a session, or began one.
  func answer(_ turn: inout Turn, topics: Converser) -> Bool {
    if turn.conversation.live?.day != turn.now.day.iso { turn.conversation.live = nil }
    guard let live = turn.conversation.live else {
      return LiveLine.isStart(turn) && begin(&turn, topics: topics)
    }
    let place = LivePlace(live, turn.record, on: turn.now.day)
    switch LiveLine(turn, for: place) {
    case .other: return false
    case .go:
      turn.conversation.live?.isPaused = false
      guard let place else { return end(&turn) }
      sayPlace(.back, place, &turn)
    case .pause:
      turn.conversation.live?.isPaused = true
      guard let place else { return end(&turn) }
      sayPlace(.paused, place, &turn)
    case .stop: return end(&turn)
    case .skip:
      guard let place else { return end(&turn) }
      leaveOut(place, .skipped, &turn)
    case .sets(let counts, let reserve, let pain, let load):
      guard let place else { return end(&turn) }
      var sets = LiveSets(place: place, counts: counts, reserve: reserve, pain: pain)
      sets.loadKG = load
      keep(sets, place, &turn)
    }
    turn.intent = "log.workout"
    suggestNext(&turn)
    return true
  }

  /// What is said after another answer in between: a move that hurts is over, else where it stands.
  func remind(_ turn: inout Turn) {
    guard let live = turn.conversation.live, !live.isPaused, turn.conversation.form == nil,
      turn.conversation.pending == nil,
      let place = LivePlace(live, turn.recordAfterChanges, on: turn.now.day)
    else { return }
    turn.newParagraph(isPrivate: true)
    if let pain = LiveSets.painTold(turn), pain > 5,
      PainWords.concerns(turn.slots.joint, place.asActivity, in: turn.tools.exercises)
    {
      leaveOut(place, .painStop, &turn)
    } else {
      sayPlace(.back, place, &turn)
    }
    suggestNext(&turn)
  }

  // Beginning and ending

  private func begin(_ turn: inout Turn, topics: Converser) -> Bool {
    let plan = turn.trainingPlan()
    if case .aerobic(let mode, let minutes, _) = plan.next.workout {
      turn.intent = "workout.next"
      turn.say(
        LivePhrase.aerobic,
        ["minutes": String(minutes), "mode": turn.shortName(mode.rawValue)], isPrivate: true)
      turn.suggest("done", "\(minutes) min \(turn.shortName(mode.rawValue))")
      return true
    }
    guard plan.next.workout.isStrength else {
      if isDone(turn) {
        turn.intent = "workout.next"
        turn.say(LivePhrase.already, isPrivate: true)
        turn.suggest("show my log", "my week")
        return true
      }
      turn.intent = "workout.next"
      topics.dispatch("workout.next", &turn)
      return true
    }
    turn.intent = "workout.next"
    guard let card = turn.record.card(on: turn.now.day)?.card, !card.items.isEmpty else {
      // The card is shown first, so that somebody who said "go" unseen knows what is coming.
      topics.dispatch("workout.next", &turn)
      return true
    }
    let live = LiveWorkout(day: turn.now.day.iso, startedAt: turn.now.epochSeconds)
    turn.conversation.live = live
    turn.conversation.form = nil
    guard let place = LivePlace(live, turn.record, on: turn.now.day) else { return false }
    turn.say(WorkoutPhrase.warmUp(plan, minutes: 20), isPrivate: true)
    turn.say(LivePhrase.warmUp, isPrivate: true)
    turn.newParagraph(isPrivate: true)
    sayPlace(.first, place, &turn)
    turn.say(LivePhrase.how, isPrivate: true)
    suggestNext(&turn)
    return true
  }

  private func isDone(_ turn: Turn) -> Bool {
    guard let card = turn.record.card(on: turn.now.day)?.card else { return false }
    let done = Set(turn.record.activities(on: turn.now.day).map(\.name))
    return !done.isDisjoint(with: card.items.map(\.exercise))
  }

  /// Says what was done, in full or in part, and asks how it was.
  private func end(_ turn: inout Turn) -> Bool {
    guard let live = turn.conversation.live else { return false }
    turn.conversation.live = nil
    turn.intent = "log.workout"
    let done = turn.recordAfterChanges.entries.compactMap { entry -> Activity? in
      guard entry.day == turn.now.day, entry.toldAt >= live.startedAt,
        case .activity(let activity) = entry.body
      else { return nil }
      return activity
    }
    guard !done.isEmpty else {
      turn.say(LivePhrase.nothingDone)
      turn.suggest("next workout")
      return true
    }
    turn.adoptChanges()
    let what = done.map { LogActivityText(turn: turn).text($0) }.joined(separator: " · ")
    turn.say(LivePhrase.finished, ["what": what], isPrivate: true)
    LogWorkout.sayOutcome(of: done, turn.trainingPlan(), &turn)
    turn.newParagraph(isPrivate: true)
    turn.say(LivePhrase.ask, isPrivate: true)
    turn.conversation.topic = "workout.feedback"
    turn.suggest("just right", "too hard", "too easy")
    return true
  }

  // One set

  private func keep(_ sets: LiveSets, _ place: LivePlace, _ turn: inout Turn) {
    let activity = sets.activity(turn)
    guard activity.isBelievable else {
      turn.say(LogPhrase.workoutRange)
      return
    }
    if let entry = place.entry {
      turn.change(.replace(entry: entry.id, with: .activity(activity), on: turn.now.day))
    } else {
      turn.change(.add(.activity(activity), on: turn.now.day))
    }
    let text = LogActivityText(turn: turn)
    turn.conversation.latestChange = text.text(activity)
    turn.say(LivePhrase.noted, ["done": sets.shown(activity, turn)], isPrivate: true)
    if let pain = sets.pain {
      turn.say(PainWords.rule(pain), isPrivate: true)
      if pain > 5 {
        leaveOut(place, .painStop, &turn)
        return
      }
    }
    guard let live = turn.conversation.live,
      let next = LivePlace(live, turn.recordAfterChanges, on: turn.now.day)
    else {
      _ = end(&turn)
      return
    }
    sayPlace(next.item.exercise == place.item.exercise ? .rest : .next, next, after: place, &turn)
  }

  private func leaveOut(_ place: LivePlace, _ phrase: LivePhrase, _ turn: inout Turn) {
    turn.conversation.live?.skipped.append(place.item.exercise)
    guard let live = turn.conversation.live,
      let next = LivePlace(live, turn.recordAfterChanges, on: turn.now.day)
    else {
      turn.say(
        LivePhrase.skippedLast,
        ["name": turn.shortName(place.item.exercise).capitalizedSentence], isPrivate: true)
      _ = end(&turn)
      return
    }
    sayPlace(phrase, next, after: place, &turn)
  }

  private func sayPlace(
    _ phrase: LivePhrase, _ place: LivePlace, after before: LivePlace? = nil, _ turn: inout Turn
  ) {
    let wording = LiveWording(turn: turn, trainee: turn.trainingPlan().trainee)
    let rest = wording.restSeconds(before ?? place)
    if phrase == .rest || phrase == .next { turn.restSeconds = rest }
    turn.say(
      phrase,
      [
        "name": wording.name(before ?? place), "next": wording.name(place),
        "amount": wording.amount(place), "set": String(place.set), "sets": String(place.sets),
        "cue": turn.library.exercise(place.item.exercise)?.cue ?? "", "seconds": String(rest),
      ], isPrivate: true)
    turn.conversation.exercise = place.item.exercise
  }

  private func suggestNext(_ turn: inout Turn) {
    guard turn.conversation.live != nil else { return }
    turn.suggestions = []
    turn.suggest("done", "skip", "pause", "stop")
  }
}
