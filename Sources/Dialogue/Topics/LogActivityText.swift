import Coaching
import Content
import Record

/// An activity in a few words: "chair rise 10, 9", "squat 3 × 8 at 40 kg", "exercise bike 20 min".
struct LogActivityText {
  let turn: Turn

  func text(_ activity: Activity) -> String {
    let name = turn.shortName(activity.name)
    let amount = amount(activity)
    return amount.isEmpty ? name : name + " " + amount
  }

  func amount(_ activity: Activity) -> String {
    var parts: [String] = []
    if !activity.sets.isEmpty { parts.append(sets(activity.sets)) }
    if let minutes = activity.minutes { parts.append(Shown.number(minutes, places: 1) + " min") }
    if let distance = activity.distanceKM { parts.append(turn.shown(km: distance)) }
    return parts.joined(separator: ", ")
  }

  private func sets(_ sets: [Activity.Performed]) -> String {
    let counts = sets.map(count)
    let isOne = Set(counts).count == 1
    var text =
      isOne && counts.count > 2 ? "\(counts.count) × \(counts[0])" : counts.joined(separator: ", ")
    let loads = Set(sets.compactMap(\.loadKG))
    if loads.count == 1, let load = loads.first, load > 0 {
      text += turn.wording(LogPhrase.atLoad, ["load": turn.shown(loadKG: load)])
    }
    return text
  }

  private func count(_ set: Activity.Performed) -> String {
    if let reps = set.reps { return String(reps) }
    return Shown.number(set.seconds ?? 0, places: 0) + " s"
  }
}

/// What the log asks of exercises next time, and why.
struct NextTargets {
  let plan: TrainingPlan

  /// "chair rise 11, 10", two at most.
  func texts(of names: [String], _ turn: Turn) -> [String] {
    names.prefix(2).compactMap { name in
      let id = Exercise.ID(rawValue: name)
      guard let next = plan.replay.histories[id]?.last else {
        return plan.replay.freeTargets[id].map { counts in
          name + " " + counts.map(String.init).joined(separator: ", ")
        }
      }
      var text = turn.shortName(next.exercise.rawValue) + " " + counts(next)
      if let load = next.loadKG, load > 0 {
        text += turn.wording(LogPhrase.atLoad, ["load": turn.shown(loadKG: load)])
      }
      return text
    }
  }

  private func counts(_ next: ExerciseTarget) -> String {
    let unit = plan.tools.exercises[next.exercise]?.dose.unit == .seconds ? " s" : ""
    return next.counts.map { String($0) + unit }.joined(separator: ", ")
  }

  func reasons(of names: [String], _ turn: Turn) -> [String] {
    names.compactMap { name in
      guard let next = plan.replay.histories[Exercise.ID(rawValue: name)]?.last else { return nil }
      let phrase = WorkoutPhrase.action(next.action)
      let facts = turn.library.phrases[phrase.rawValue]?.facts ?? []
      return turn.shortName(name).capitalizedSentence + ": " + turn.wording(phrase)
        + turn.sourceNames(facts)
    }
  }
}
