import Coaching
import Content
import Record
import Understanding

/// The planner's reason codes in words, most telling first.
struct WorkoutReasons {
  /// One reason: a wording and what fills it.
  struct Item {
    let phrase: WorkoutPhrase
    var values: [String: String] = [:]
  }

  private(set) var items: [Item] = []
  private let plan: TrainingPlan

  init(plan: TrainingPlan) {
    self.plan = plan
    let next = plan.next
    addDecision(next.reason)
    if case .strength(let letter, let resting) = next.workout {
      addPain(resting)
      addLevel()
      addSession(letter)
      addBreak()
    } else if case .aerobic = next.workout {
      addPain([])
      addLevel()
    }
    if plan.facts.parq == .notAsked, next.workout.isStrength { add(.reasonParqNotAsked) }
  }

  /// "why this workout": the reasons with their sources, or what one exercise is for.
  static func answer(_ turn: inout Turn) {
    let plan = turn.trainingPlan()
    if let id = turn.slots.exercise, turn.library.exercise(id) != nil {
      explain(id, plan, &turn)
      return
    }
    for item in WorkoutReasons(plan: plan).items {
      turn.say(item.phrase, item.values, isPrivate: true)
    }
    turn.conversation.topic = "workout.next"
    turn.suggest("next workout", "too hard")
  }

  private static func explain(_ id: String, _ plan: TrainingPlan, _ turn: inout Turn) {
    let muscles = turn.library.exercise(id)?.muscles.joined(separator: ", ") ?? ""
    turn.say(
      WorkoutPhrase.reasonMuscles,
      ["name": turn.shortName(id).capitalizedSentence, "muscles": muscles])
    let exercise = plan.tools.exercises[Exercise.ID(rawValue: id)]
    let isOnCard = plan.card?.items.contains { $0.exercise == id } ?? false
    if isOnCard {
      turn.say(
        WorkoutPhrase.reasonOnCard, ["level": String(plan.trainee.level.rawValue)],
        isPrivate: true)
    } else if let exercise, !plan.tools.exercises.isUsable(exercise, by: plan.trainee) {
      turn.say(WorkoutPhrase.reasonNotUsable, isPrivate: true)
      for item in WorkoutReasons(plan: plan).items.dropFirst() {
        turn.say(item.phrase, item.values, isPrivate: true)
      }
    }
    if let last = plan.replay.histories[Exercise.ID(rawValue: id)]?.last {
      turn.say(WorkoutPhrase.action(last.action), isPrivate: true)
    }
  }

  /// Ready sentences for "why" after the workout was given.
  func sentences(_ turn: Turn) -> [String] {
    items.map { item in
      let facts = turn.library.phrases[item.phrase.rawValue]?.facts ?? []
      return turn.wording(item.phrase, item.values) + turn.sourceNames(facts)
    }
  }

  private mutating func add(_ phrase: WorkoutPhrase, _ values: [String: String] = [:]) {
    items.append(Item(phrase: phrase, values: values))
  }

  private mutating func addDecision(_ reason: NextWorkout.Reason) {
    let target = plan.settings.aerobicTarget
    add(
      .reason(reason),
      [
        "done": String(plan.strengthDaysThisWeek), "planned": String(plan.settings.strengthDays),
        "minutes": String(plan.minutesThisWeek), "target": String(target),
        "days": String(plan.settings.aerobicDays),
        "share": String(AerobicRamp.split(target, over: plan.settings.aerobicDays).first ?? target),
      ])
    switch reason {
    case .strengthDue: add(.reason48Hours)
    case .aerobicDue where target < AerobicRamp.goalMinutes: add(.reasonRamp)
    default: break
    }
  }

  private mutating func addPain(_ resting: Set<Pattern>) {
    for joint in Joint.allCases {
      guard let score = plan.trainee.facts.pain[joint], score >= 1 else { continue }
      let values = ["joint": joint.rawValue, "score": String(score)]
      add(score >= 4 ? .reasonPainOff : .reasonPainHalf, values)
    }
    if !plan.state.restUntil.isDisjoint(with: resting) { add(.reasonPatternRests) }
  }

  private mutating func addLevel() {
    let start = StartLevel(of: plan.facts)
    let level = String(plan.trainee.level.rawValue)
    if let cap = start.caps.last {
      add(.cap(cap), ["level": level])
    } else {
      add(.level(start.reason), ["level": level])
    }
  }

  private mutating func addSession(_ letter: SessionLetter) {
    if plan.trainee.needsBalance, plan.trainee.level > .bed { add(.reasonBalance) }
    if plan.trainee.unloadedLeg != nil { add(.reasonFreeLeg) }
    add(.reasonSets, ["week": String(plan.replay.trainingWeek)])
  }

  private mutating func addBreak() {
    if plan.replay.deload != nil { add(.reasonDeload) }
    switch plan.replay.resumption {
    case .normal, .deload: break
    case .repeatLast: add(.reasonGapRepeat)
    default: add(.reasonGapLighter)
    }
  }
}

extension [Pattern: Day] {
  fileprivate func isDisjoint(with patterns: Set<Pattern>) -> Bool {
    patterns.isDisjoint(with: keys)
  }
}

extension Turn {
  /// " [Garber 2011]" for sentences that are kept and quoted later.
  func sourceNames(_ facts: [Fact.ID]) -> String {
    var names: [String] = []
    for fact in facts {
      for key in library.facts[fact]?.sources ?? [] where key != Source.ownRule {
        if let short = library.sources[key]?.short, !names.contains(short) { names.append(short) }
      }
    }
    return names.isEmpty ? "" : " [" + names.joined(separator: "; ") + "]"
  }
}
