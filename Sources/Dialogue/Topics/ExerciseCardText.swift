import Coaching
package import Content
import Record

/// One exercise in words: how, muscles, dose, neighbours, and who leaves it out.
package struct ExerciseCardText {
  let card: ExerciseCard

  package init(card: ExerciseCard) {
    self.card = card
  }

  package func say(_ turn: inout Turn) {
    turn.say(ExercisePhrase.how, ["name": card.name, "how": card.how])
    turn.table(rows(turn), isPrivate: false)
    sayHeldBack(&turn)
    turn.suggest("next workout", "which muscles does it work")
  }

  func muscles(_ turn: inout Turn) {
    turn.say(
      ExercisePhrase.works,
      ["name": card.name, "muscles": MuscleWords.joined(card.muscles, turn)])
    turn.quote(card.cue)
    turn.suggest("how do I do it", "next workout")
  }

  private func rows(_ turn: Turn) -> [[String]] {
    var rows: [(ExercisePhrase, String)] = [
      (.rowMuscles, MuscleWords.joined(card.muscles, turn)), (.rowDose, dose(turn)),
    ]
    if !card.kit.isEmpty { rows.append((.rowKit, card.kit.joined(separator: ", "))) }
    if let easier = card.easier.flatMap({ turn.library.exercise($0) }) {
      rows.append((.rowEasier, easier.name))
    }
    if let harder = card.harder.flatMap({ turn.library.exercise($0) }) {
      rows.append((.rowHarder, harder.name))
    }
    let leftOut = card.skip.compactMap { ExercisePhrase.skip($0) }.map { turn.wording($0) }
    if !leftOut.isEmpty { rows.append((.rowLeaveOut, leftOut.joined(separator: "; "))) }
    return rows.map { [turn.wording($0.0), $0.1] }
  }

  /// "2 × 10, each side, hold 5 s".
  func dose(_ turn: Turn) -> String {
    guard let dose = Dose(card.dose) else { return card.dose }
    let unit: ExercisePhrase =
      switch dose.unit {
      case .reps: .doseReps
      case .seconds: .doseSeconds
      case .steps: .doseSteps
      case .metres: .doseMetres
      }
    let count = turn.wording(unit, ["count": String(dose.count)])
    var parts = [
      turn.wording(ExercisePhrase.dose, ["sets": String(dose.sets), "count": count])
    ]
    if dose.eachLeg { parts.append(turn.wording(ExercisePhrase.doseEach)) }
    if let seconds = dose.holdSeconds {
      parts.append(turn.wording(ExercisePhrase.doseHold, ["seconds": String(seconds)]))
    }
    if dose.hourly { parts.append(turn.wording(ExercisePhrase.doseHourly)) }
    return parts.joined(separator: ", ")
  }

  /// What the record says against it: a joint that hurts, a pregnancy, an operated leg.
  func sayHeldBack(_ turn: inout Turn) {
    guard !turn.profile.isEmpty else { return }
    let plan = TrainingPlan(record: turn.record, on: turn.now.day, tools: turn.tools)
    let reasons = card.skip.filter { name in
      SkipCode(rawValue: name).map(plan.trainee.skipCodes.contains) ?? false
    }.compactMap { ExercisePhrase.skip($0) }.map { turn.wording($0) }
    guard !reasons.isEmpty else { return }
    turn.newParagraph(isPrivate: true)
    turn.say(
      ExercisePhrase.heldBack, ["why": reasons.joined(separator: "; ")], isPrivate: true)
  }
}

/// One aerobic mode in words.
package struct ModeCardText {
  let card: ModeCard

  package init(card: ModeCard) {
    self.card = card
  }

  package func say(_ turn: inout Turn) {
    turn.say(ExercisePhrase.mode, ["name": card.name, "when": card.goodWhen])
    var rows: [(ExercisePhrase, String)] = []
    if !card.legs.isEmpty { rows.append((.rowMuscles, MuscleWords.joined(card.legs, turn))) }
    rows.append((.rowFirst, first(turn)))
    let leftOut = card.ruledOut.compactMap { ExercisePhrase.skip($0) }.map { turn.wording($0) }
    if !leftOut.isEmpty { rows.append((.rowLeaveOut, leftOut.joined(separator: "; "))) }
    turn.table(rows.map { [turn.wording($0.0), $0.1] }, isPrivate: false)
    turn.suggest("next workout", "how many calories does it burn")
  }

  func muscles(_ turn: inout Turn) {
    guard !card.legs.isEmpty else {
      turn.say(ExercisePhrase.worksNoLeg, ["name": card.name])
      return
    }
    turn.say(
      ExercisePhrase.works,
      ["name": card.name, "muscles": MuscleWords.joined(card.legs, turn)])
  }

  func first(_ turn: Turn) -> String {
    let (low, high) = (card.start.first ?? 0, card.start.last ?? 0)
    let values = ["low": String(low), "high": String(high)]
    return turn.wording(low == high ? ExercisePhrase.minutes : .minutesRange, values)
  }
}

/// Muscles with the plain word beside the term.
enum MuscleWords {
  static func joined(_ muscles: [String], _ turn: Turn) -> String {
    turn.joined(
      muscles.map { name in ExercisePhrase.muscle(name).map { turn.wording($0) } ?? name })
  }
}
