import Coaching
import Content
import Record
import Understanding

/// Asks which leg was in the cast or operated on, and takes "left" or "right".
struct WorkoutSideAnswer {
  /// True when it is not known which leg is held back, and it was asked.
  static func ask(_ turn: inout Turn) -> Bool {
    guard turn.profile.number(.operatedStage) != nil, turn.profile.text(.operatedLeg) == nil else {
      return false
    }
    let isHurt =
      turn.profile.number(.operatedStage).map { $0 < 2 } == true
      || !ProfileIntake.holdsLegBack.isDisjoint(with: turn.profile.conditions)
    turn.say(isHurt ? WorkoutPhrase.askSide : .askSideWeight)
    turn.conversation.pending = .operatedSide
    turn.suggest("left", "right")
    return true
  }

  func take(_ turn: inout Turn) -> Bool {
    let isLeft = turn.says("left", "l")
    guard turn.understanding.stems.count <= 8, isLeft != turn.says("right", "r") else {
      return false
    }
    turn.change(.set(.operatedLeg, .text(isLeft ? "left" : "right"), on: turn.now.day))
    turn.intent = "profile.set"
    turn.adoptChanges()
    WorkoutNext().answer(&turn)
    return true
  }
}

/// Reads what surgeon or physio allow: a number from 0 to 4, or the words for it.
struct WorkoutStageAnswer {
  func take(_ turn: inout Turn) -> Bool {
    guard let stage = stage(turn) else { return false }
    turn.change(.set(.operatedStage, .number(Double(stage.rawValue)), on: turn.now.day))
    let side = turn.profile.text(.operatedLeg) ?? "left"
    let what = turn.wording(WorkoutPhrase.stage(stage))
    turn.say(WorkoutPhrase.stageNoted, ["side": side, "what": what], isPrivate: true)
    turn.intent = "profile.set"
    turn.newParagraph(isPrivate: true)
    turn.adoptChanges()
    WorkoutNext().answer(&turn)
    return true
  }

  private func stage(_ turn: Turn) -> OperatedLeg.Stage? {
    let stems = turn.understanding.stems
    guard stems.count <= 14 else { return nil }
    if turn.says("full") { return .fullWeight }
    if turn.says("partial", "partly", "partially", "toe") { return .partialWeight }
    if turn.says("isometric", "isometrics", "tighten", "squeeze", "tense") { return .isometrics }
    if turn.says("bend", "move", "motion", "movement") {
      return turn.says("no", "not", "nothing", "never") && !turn.says("weight", "load")
        ? .noMovement : .motionWithoutWeight
    }
    let numbers = stems.compactMap { Int($0) }
    guard numbers.count == 1, stems.count <= 4, let number = numbers.first else { return nil }
    return OperatedLeg.Stage(rawValue: number)
  }
}
