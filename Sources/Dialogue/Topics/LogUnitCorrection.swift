import Coaching
import Content
import Record
import Understanding

/// "that was lb" right after a load without a unit: the number stays, its unit changes.
struct LogUnitCorrection {
  /// True when the line put a unit right.
  func answer(_ turn: inout Turn) -> Bool {
    guard turn.conversation.latestIntent == "log.workout", turn.understanding.stems.count <= 6,
      !turn.understanding.text.contains("?"),
      !turn.understanding.stems.contains(where: { $0.contains(where: \.isNumber) }),
      !turn.says("use", "show", "change", "switch"),
      let unit = TypedUnits.weightStyle(in: turn.understanding.text), unit != .stone,
      let factor = factor(to: unit, turn),
      let entry = turn.justTold({ Self.hasLoad($0) }), case .activity(var activity) = entry.body
    else { return false }
    for place in activity.sets.indices {
      activity.sets[place].loadKG = activity.sets[place].loadKG.map { $0 * factor }
    }
    guard activity.isBelievable else { return false }
    turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
    if turn.profile.text(.weightUnit) == nil {
      turn.change(.set(.weightUnit, .text(unit.rawValue), on: turn.now.day))
    }
    turn.adoptChanges()
    turn.intent = "log.workout"
    LogWorkout.sayCorrected(activity, on: entry.day, &turn)
    turn.suggest("undo", "next workout")
    return true
  }

  /// What turns the load as it was read into the load that was meant.
  private func factor(to unit: Shown.WeightStyle, _ turn: Turn) -> Double? {
    let wasPounds = turn.bareUnit == .pound
    if unit == .pounds { return wasPounds ? nil : MassUnit.pound.kilograms }
    return wasPounds ? 1 / MassUnit.pound.kilograms : nil
  }

  private static func hasLoad(_ body: Entry.Body) -> Bool {
    guard case .activity(let activity) = body else { return false }
    return activity.sets.contains { $0.loadKG != nil }
  }
}
