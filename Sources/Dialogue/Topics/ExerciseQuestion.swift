import Coaching
import Content
import Understanding

/// One thing asked about one exercise: what is easier or harder, who leaves it out, how much of it.
struct ExerciseQuestion {
  enum Aspect: String { case easier, harder, skip, dose }

  /// True when the line asked this of an exercise or a mode, also one that is in no table.
  func answer(_ turn: inout Turn) -> Bool {
    guard let aspect = aspect(turn), isFor(aspect, turn), isOpen(turn) else { return false }
    if let unlisted = UnlistedExercise(turn) {
      turn.intent = "exercise.how_to"
      unlisted.say(&turn)
      return true
    }
    guard let id = exercise(turn, aspect) else { return false }
    if let card = turn.library.exercise(id) {
      say(aspect, card, &turn)
    } else if let mode = turn.library.mode(id) {
      ModeCardText(card: mode).say(aspect, &turn)
    } else {
      return false
    }
    return true
  }

  /// What was done is the log's; today's card is changed by a swap.
  private func isOpen(_ turn: Turn) -> Bool {
    if Self.closed.contains(String(turn.intent.group)), turn.understanding.confidence > 0.5,
      !turn.says("than")
    {
      return false
    }
    if turn.says("did", "done", "last", "yesterday", "when", "why", "getting", "feel", "felt") {
      return false
    }
    if ["workout.feedback", "workout.next"].contains(turn.intent) { return false }
    return turn.intent != "workout.swap" || turn.trainingPlan().card == nil
  }

  private static let closed: Set<String> = ["log", "progress", "goal", "profile", "safety", "sign"]

  /// "How many calories does a walk burn" asks for no dose of walking.
  private func isFor(_ aspect: Aspect, _ turn: Turn) -> Bool {
    aspect != .dose || turn.intent == .none || ["exercise", "define"].contains(turn.intent.group)
  }

  private func aspect(_ turn: Turn) -> Aspect? {
    let said = turn.said(in: "exercise-questions").compactMap(Aspect.init)
    return Set(said).count == 1 ? said.first : nil
  }

  /// The one named, else the one talked about last where the line points to it.
  private func exercise(_ turn: Turn, _ aspect: Aspect) -> String? {
    let names = turn.understanding.names
    let named = names[.exercise] ?? names[.mode] ?? []
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    let stems = turn.understanding.stems
    let isBare = stems.count <= 4 && (aspect == .dose || aspect == .skip)
    guard stems.count <= 9, names[.muscle] == nil,
      isBare || !Self.pointers.isDisjoint(with: stems),
      Self.groups.contains(turn.conversation.latestIntent?.rawValue ?? "")
    else { return nil }
    return turn.conversation.exercise
  }

  private static let pointers: Set<String> = [
    "one", "it", "that", "this", "them", "those", "version", "something",
  ]
  private static let groups: Set<String> = [
    "exercise.how_to", "define.leg_muscles", "workout.swap", "energy.exercise_burn",
  ]

  private func say(_ aspect: Aspect, _ card: ExerciseCard, _ turn: inout Turn) {
    turn.intent = "exercise.how_to"
    turn.conversation.topic = turn.intent
    turn.conversation.exercise = card.id
    turn.slots.exercise = card.id
    (turn.conversation.more, turn.conversation.why) = ([], [])
    turn.conversation.reasons = []
    let text = ExerciseCardText(card: card)
    switch aspect {
    case .easier: sayNeighbour(card.easier, of: card, aspect, &turn)
    case .harder: sayNeighbour(card.harder, of: card, aspect, &turn)
    case .skip: text.whoSkips(&turn)
    case .dose: text.howMuch(&turn)
    }
  }

  /// The next step on the ladder, which the talk is then about, so that "and an easier one?" walks on.
  private func sayNeighbour(
    _ id: String?, of card: ExerciseCard, _ aspect: Aspect, _ turn: inout Turn
  ) {
    guard let next = id.flatMap({ turn.library.exercise($0) }) else {
      turn.say(
        aspect == .easier ? ExercisePhrase.noEasier : .noHarder,
        ["name": turn.shortName(card.id).capitalizedSentence])
      turn.suggest("how do i do a \(turn.shortName(card.id))")
      return
    }
    let text = ExerciseCardText(card: next)
    turn.say(
      aspect == .easier ? ExercisePhrase.easier : .harder,
      [
        "name": turn.shortName(card.id), "next": next.name, "dose": text.dose(turn),
        "cue": next.cue,
      ])
    if !next.kitToGet.isEmpty {
      turn.say(ExercisePhrase.needs, ["kit": next.kitToGet.joined(separator: ", ")])
    }
    text.sayHeldBack(&turn)
    turn.conversation.exercise = next.id
    turn.movedToExercise = true
    turn.suggest("how do i do a \(turn.shortName(next.id))")
    turn.suggest(aspect == .easier ? "and an easier one?" : "and a harder one?")
  }
}

extension ExerciseCardText {
  func whoSkips(_ turn: inout Turn) {
    let reasons = card.skip.compactMap { ExercisePhrase.skip($0) }.map { turn.wording($0) }
    let name = turn.shortName(card.id)
    if reasons.isEmpty {
      turn.say(ExercisePhrase.nobodySkips, ["name": name.capitalizedSentence])
    } else {
      turn.say(
        ExercisePhrase.whoSkips, ["name": name, "who": reasons.joined(separator: "; ")])
    }
    sayHeldBack(&turn)
    turn.suggest("an easier one", "how do i do it")
  }

  func howMuch(_ turn: inout Turn) {
    turn.say(
      Dose(card.dose)?.unit == .reps ? ExercisePhrase.howMuch : .howLong,
      ["name": turn.shortName(card.id).capitalizedSentence, "dose": dose(turn)])
    sayHeldBack(&turn)
    turn.suggest("how do i do it", "a harder one")
  }
}

extension ModeCardText {
  func say(_ aspect: ExerciseQuestion.Aspect, _ turn: inout Turn) {
    turn.intent = "exercise.how_to"
    turn.conversation.topic = turn.intent
    let reasons = card.ruledOut.compactMap { ExercisePhrase.skip($0) }.map { turn.wording($0) }
    switch aspect {
    case .easier, .harder: turn.say(ExercisePhrase.modeLadder, ["name": card.name])
    case .dose: turn.say(ExercisePhrase.modeDose, ["name": card.name, "first": first(turn)])
    case .skip where reasons.isEmpty: turn.say(ExercisePhrase.nobodySkips, ["name": card.name])
    case .skip:
      turn.say(
        ExercisePhrase.whoSkips,
        ["name": turn.shortName(card.id), "who": reasons.joined(separator: "; ")])
    }
    turn.suggest("next workout")
  }
}
