import Coaching
import Content
import Record
import Understanding

/// Exercises by muscle, position, kit, sore joint and level; five at most.
struct ExerciseList {
  let wish: ExerciseWish

  private static let most = 5

  /// True when the line asked for such a list.
  static func answer(_ turn: inout Turn) -> Bool {
    guard ["exercise", "none"].contains(String(turn.intent.group)),
      !turn.says("should", "safe", "why", "when", "often", "long", "enough", "good", "best"),
      let wish = ExerciseWish(turn), isFree(turn)
    else { return false }
    if turn.intent == .none { turn.intent = "exercise.overview" }
    ExerciseList(wish: wish).say(&turn)
    return true
  }

  /// With a condition, a leg that may not carry or an open danger sign the sourced answers speak.
  private static func isFree(_ turn: Turn) -> Bool {
    let facts = turn.trainingPlan().facts
    return turn.understanding.names[.condition] == nil && turn.record.openFlags.isEmpty
      && facts.operated == nil && facts.effectiveBearing == LegBearing()
  }

  private func say(_ turn: inout Turn) {
    turn.conversation.topic = turn.intent
    (turn.conversation.more, turn.conversation.why) = ([], [])
    turn.conversation.reasons = []
    let found = found(turn)
    guard !found.isEmpty else {
      sayNone(&turn)
      return
    }
    turn.say(found.count == 1 ? ExercisePhrase.listOne : .list, ["what": description(turn)])
    show(limit: Self.most, &turn)
    if let joint = wish.joint {
      turn.newParagraph()
      turn.say(ExercisePhrase.listJoint, ["joint": joint.rawValue])
    }
  }

  /// The table and the offer to explain the first.
  func show(limit: Int, _ turn: inout Turn) {
    let cards = found(turn).prefix(limit).compactMap { turn.library.exercise($0.id.rawValue) }
    guard let first = cards.first else { return }
    turn.table(
      cards.map { card in
        let kit = card.kitToGet
        return [
          card.name, ExerciseCardText(card: card).dose(turn),
          kit.isEmpty ? turn.wording(ExercisePhrase.listBare) : kit.joined(separator: ", "),
        ]
      }, isPrivate: false)
    turn.conversation.exercise = first.id
    turn.suggestions.insert("how do i do a \(turn.shortName(first.id))", at: 0)
  }

  /// Those that mainly train the muscle first, then those near the person's level, then table order.
  private func found(_ turn: Turn) -> [Exercise] {
    let level = wish.level ?? (turn.profile.isEmpty ? .standing : turn.trainingPlan().trainee.level)
    let skips = turn.profile.isEmpty ? [] : turn.trainingPlan().trainee.skipCodes
    let fitting = turn.tools.exercises.exercises.filter {
      wish.fits($0) && $0.skip.isDisjoint(with: skips) && (!wish.isLying || lies($0, turn))
    }
    func rank(_ exercise: Exercise) -> Int {
      let isMain = wish.muscle.map { exercise.muscles.first == $0 } ?? true
      return (isMain ? 0 : 10) + abs(exercise.level.rawValue - level.rawValue)
    }
    return fitting.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// On the floor one may also kneel or hold oneself up.
  private func lies(_ exercise: Exercise, _ turn: Turn) -> Bool {
    let how = turn.library.exercise(exercise.id.rawValue)?.how.lowercased() ?? ""
    return exercise.position == .bed || how.contains("lie ") || how.contains("lying")
  }

  /// That none fits, and which one wish stands in the way.
  private func sayNone(_ turn: inout Turn) {
    turn.say(ExercisePhrase.listNone, ["what": description(turn)])
    for (loosened, name) in loosened {
      let list = ExerciseList(wish: loosened)
      guard !list.found(turn).isEmpty else { continue }
      turn.say(ExercisePhrase.listWithout, ["part": turn.wording(name)])
      list.show(limit: 3, &turn)
      return
    }
  }

  private var loosened: [(ExerciseWish, ExercisePhrase)] {
    var kit = wish
    (kit.kit, kit.isBare, kit.hasGym) = ([], false, false)
    var position = wish
    position.positions = Set(Exercise.Position.allCases)
    var level = wish
    level.levels = .bed ... .gym
    return [(kit, .partKit), (level, .partLevel), (position, .partPosition)].filter {
      $0.0 != wish
    }
  }

  /// "calves, without standing, with a band, easy on the knee".
  private func description(_ turn: Turn) -> String {
    var parts = [wish.muscle.map { MuscleWords.joined([$0], turn) }].compactMap(\.self)
    if let position = positionPhrase { parts.append(turn.wording(position)) }
    if !wish.kit.isEmpty {
      parts.append(
        turn.wording(ExercisePhrase.listKit, ["kit": turn.joined(wish.kit.sorted())]))
    }
    if wish.isBare { parts.append(turn.wording(ExercisePhrase.listBare)) }
    if wish.hasGym { parts.append(turn.wording(ExercisePhrase.listGym)) }
    if let joint = wish.joint {
      parts.append(turn.wording(ExercisePhrase.listSore, ["joint": joint.rawValue]))
    }
    return parts.joined(separator: ", ")
  }

  private var positionPhrase: ExercisePhrase? {
    switch wish.positions {
    case [.sit]: .listSeated
    case [.bed, .floor], [.bed]: .listLying
    case [.floor]: .listFloor
    case [.stand]: .listStanding
    case let some where !some.contains(.stand): .listNotStanding
    case let some where !some.contains(.floor): .listNotFloor
    default: nil
    }
  }
}

extension ExerciseCard {
  /// What it needs beyond what every home has.
  var kitToGet: [String] {
    kit.filter { Kit.household.isDisjoint(with: KitPart($0).choices) }
  }
}
