import Coaching
import Content
import Understanding

/// What a list of exercises is to be like: muscle, position, kit, sore joint, level.
struct ExerciseWish: Equatable {
  var muscle: String?
  var positions: Set<Exercise.Position> = Set(Exercise.Position.allCases)
  /// Kit words one of which it must use.
  var kit: Set<String> = []
  /// Nothing beyond what every home has.
  var isBare = false
  var hasGym = false
  var joint: Joint?
  var levels: ClosedRange<Level> = .bed ... .gym

  init() {}

  var isLying: Bool { positions == [.bed, .floor] }

  /// How demanding it is to be; nil for what suits the person.
  var level: Level? {
    if levels.lowerBound > .bed { return hasGym ? .gym : .homeKit }
    if hasGym { return .gym }
    return levels.upperBound < .gym ? .supported : nil
  }

  /// Reads a line that asks for a list with a muscle and something more, or nil.
  init?(_ turn: Turn) {
    let names = turn.understanding.names
    let said = Set(turn.said(in: "exercise-questions"))
    guard names[.exercise] == nil, turn.understanding.stems.count <= 16,
      said.contains("list") || names[.muscle] != nil
    else { return nil }
    muscle = names[.muscle]?.first
    readPosition(said)
    readKit(names)
    if said.contains("complaint") {
      joint = turn.said(in: "joints").lazy.compactMap { Joint(told: $0) }.first
    }
    if said.contains("easy level") { levels = .bed ... .standing }
    if said.contains("hard level"), joint == nil { levels = .standing ... .gym }
    let narrowed = [
      positions.count < Exercise.Position.allCases.count, !kit.isEmpty || isBare || hasGym,
      joint != nil, levels != .bed ... .gym,
    ].count(where: { $0 })
    let isPlaced = positions.count < Exercise.Position.allCases.count
    guard muscle != nil ? narrowed >= 1 : narrowed >= 2 && isPlaced else { return nil }
  }

  private mutating func readPosition(_ said: Set<String>) {
    if said.contains("no stand") {
      positions.remove(.stand)
    } else if said.contains("sit") {
      positions = [.sit]
    } else if said.contains("bed") {
      positions = [.bed]
    } else if said.contains("lie") {
      positions = [.bed, .floor]
    } else if said.contains("floor") {
      positions = [.floor]
    } else if said.contains("stand") {
      positions = [.stand]
    }
    if said.contains("no floor") { positions.remove(.floor) }
  }

  private mutating func readKit(_ names: [Mention.Kind: [String]]) {
    let named = Set(names[.kit] ?? []).union(names[.place] ?? [])
    hasGym = named.contains("gym")
    let items = named.subtracting([
      "gym", "none", "home", "hotel", "office", "outside", "bed", "chair",
    ])
    kit = KitWords.kit(of: items.sorted())
    isBare = named.contains("none") || (named.contains("home") && kit.isEmpty)
  }

  /// Whether an exercise fits, apart from what the person's own record says.
  func fits(_ exercise: Exercise) -> Bool {
    let needs = exercise.kit.filter { !$0.choices.contains(where: Kit.household.contains) }
    let isServed =
      hasGym || !kit.isEmpty
      ? needs.allSatisfy { hasGym || $0.choices.contains(where: kit.contains) }
      : !isBare || needs.isEmpty
    let usesIt =
      kit.isEmpty
      || exercise.kit.contains { part in part.choices.contains(where: kit.contains) }
    return isServed && usesIt && positions.contains(exercise.position)
      && levels.contains(exercise.level)
      && muscle.map { exercise.muscles.contains($0) } ?? true
      && joint.map { !exercise.skip.contains($0.skipCode) } ?? true
  }
}
