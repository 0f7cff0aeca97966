import Coaching
import Content
import Record
import Understanding

/// Another exercise of the same kind: harder, easier, or just another; remembered on today's card.
struct WorkoutSwap {
  private enum Wish { case harder, easier, another }

  func answer(_ turn: inout Turn) {
    let plan = self.plan(turn)
    if let mode = turn.slots.exercise, turn.library.mode(mode) != nil {
      swapMode(mode, plan, &turn)
      return
    }
    let session = todaysSession(plan)
    guard let id = exercise(session, turn), let known = plan.tools.exercises[id] else {
      turn.say(WorkoutPhrase.swapWhich, isPrivate: true)
      return
    }
    let used = Set(session?.items.map(\.exercise) ?? [])
    guard let found = replacement(for: known, wish(turn), plan, used),
      let exercise = plan.tools.exercises[found]
    else {
      turn.say(
        WorkoutPhrase.swapNone, ["name": turn.shortName(id.rawValue)], isPrivate: true)
      turn.suggest("skip it", "next workout")
      return
    }
    say(exercise, insteadOf: id, session, plan, &turn)
  }

  /// The reason of the swap counts as a fact of today.
  private func plan(_ turn: Turn) -> TrainingPlan {
    let slots = turn.slots
    let joint = slots.joint.flatMap { Joint(told: $0) }
    let lacking = slots.reason == "no equipment" ? slots.exercise : nil
    let needs = lacking.flatMap { turn.library.exercise($0)?.kit } ?? []
    return turn.trainingPlan { facts in
      if let joint, slots.reason == "pain" || slots.pain != nil {
        facts.pain[joint] = max(facts.pain[joint] ?? 0, 4)
      }
      if !needs.isEmpty {
        facts.kit.remove("gym")
        facts.kit.subtract(needs.flatMap { KitPart($0).choices })
      }
      if slots.reason == "balance" { facts.stanceSeconds = min(facts.stanceSeconds ?? 0, 4) }
    }
  }

  private func todaysSession(_ plan: TrainingPlan) -> TrainingSession? {
    if let letter = plan.card.flatMap({ SessionLetter(rawValue: $0.letter) }) {
      return plan.session(letter)
    }
    guard case .strength(let letter, let resting) = plan.next.workout else { return nil }
    return plan.session(letter, without: resting)
  }

  /// The one named, the one numbered, or the one talked about last.
  private func exercise(_ session: TrainingSession?, _ turn: Turn) -> Exercise.ID? {
    if let named = turn.slots.exercise {
      return Exercise.ID(rawValue: onCard(named, session, turn))
    }
    let words = ["1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "first": 0, "second": 1, "third": 2]
    let place = turn.understanding.stems.lazy.compactMap { words[$0] }.first
    if let place, let items = session?.items, items.indices.contains(place) {
      return items[place].exercise
    }
    if let muscle = turn.understanding.names[.muscle]?.first, let pattern = Pattern(trains: muscle),
      let item = session?.items.first(where: { $0.slot.pattern == pattern })
    {
      return item.exercise
    }
    return turn.conversation.exercise.map { Exercise.ID(rawValue: onCard($0, session, turn)) }
  }

  /// "squats" on a card with a chair rise or a wall slide: the one of the same pattern is meant.
  private func onCard(_ named: String, _ session: TrainingSession?, _ turn: Turn) -> String {
    guard let items = session?.items, !items.contains(where: { $0.exercise.rawValue == named }),
      let pattern = turn.tools.exercises[Exercise.ID(rawValue: named)]?.pattern,
      let same = items.first(where: { turn.tools.exercises[$0.exercise]?.pattern == pattern })
    else { return named }
    return same.exercise.rawValue
  }

  private func wish(_ turn: Turn) -> Wish {
    if turn.says("harder", "heavier", "tougher") || turn.slots.reason == "too easy" {
      return .harder
    }
    if turn.says("easier", "kinder", "safer", "gentler", "lighter")
      || turn.slots.reason == "too hard" || turn.slots.reason == "balance"
    {
      return .easier
    }
    return .another
  }

  private func replacement(
    for known: Exercise, _ wish: Wish, _ plan: TrainingPlan, _ used: Set<Exercise.ID>
  ) -> Exercise.ID? {
    let library = plan.tools.exercises
    let trainee = plan.trainee
    switch wish {
    case .harder: return library.harder(than: known.id, for: trainee)
    case .easier: return library.easier(than: known.id, for: trainee)
    case .another:
      let own = library.another(than: known.id, for: trainee, without: used)
      if let own { return own }
      let usable = library.all(of: known.pattern).filter {
        $0.id != known.id && !used.contains($0.id) && library.isUsable($0, by: trainee)
      }
      return usable.max { library.depth(of: $0.id) < library.depth(of: $1.id) }?.id
    }
  }

  private func say(
    _ exercise: Exercise, insteadOf id: Exercise.ID, _ session: TrainingSession?,
    _ plan: TrainingPlan, _ turn: inout Turn
  ) {
    guard let session, let place = session.items.firstIndex(where: { $0.exercise == id }) else {
      turn.say(
        WorkoutPhrase.swapIdea,
        [
          "old": turn.shortName(id.rawValue), "new": turn.shortName(exercise.id.rawValue),
          "cue": turn.library.exercise(exercise.id.rawValue)?.cue ?? "",
        ])
      return
    }
    var items = session.items
    items[place] = items[place].replaced(by: exercise, for: plan)
    let card = WorkoutCard(plan: plan, letter: session.letter.rawValue, items: items)
    let line = card.lines[place]
    turn.say(
      WorkoutPhrase.swapped,
      [
        "old": turn.shortName(id.rawValue), "new": turn.shortName(exercise.id.rawValue),
        "amount": WorkoutCard.amount(line, turn),
        "cue": turn.library.exercise(exercise.id.rawValue)?.cue ?? "",
      ], isPrivate: true)
    turn.keep(card.card)
    turn.conversation.latestChange = turn.wording(
      WorkoutPhrase.swapEntry, ["old": turn.shortName(id.rawValue)])
    turn.conversation.exercise = exercise.id.rawValue
    turn.conversation.topic = "workout.next"
    turn.conversation.reasons = [
      turn.wording(
        WorkoutPhrase.swapWhy,
        ["muscles": exercise.muscles.joined(separator: ", ")])
    ]
    turn.suggest("next workout", "undo")
  }

  private func swapMode(_ mode: String, _ plan: TrainingPlan, _ turn: inout Turn) {
    let others = plan.tools.modes.possible(for: plan.trainee)
      .filter { $0.id.rawValue != mode }.prefix(3).map { turn.shortName($0.id.rawValue) }
    guard !others.isEmpty else {
      turn.say(WorkoutPhrase.swapNone, ["name": turn.shortName(mode)], isPrivate: true)
      return
    }
    turn.say(
      WorkoutPhrase.swapMode,
      ["old": turn.shortName(mode), "others": others.joined(separator: ", ")], isPrivate: true)
  }
}
