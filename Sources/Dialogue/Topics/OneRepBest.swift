import Coaching
import Content
import Record

/// "What's my squat 1rm": the load that could be lifted once, estimated from the log.
struct OneRepBest {
  func isAsked(_ turn: Turn) -> Bool {
    turn.says("rm", "1rm") || turn.says(phrase: "rep max") || turn.says(phrase: "one rep")
      || turn.says(phrase: "single rep")
  }

  /// Says the best estimate of an exercise and its loaded variants, or what to log for one.
  func answer(_ named: String, _ logged: [Activity], _ turn: inout Turn) {
    let names = Set([named] + (turn.library.exercise(named)?.loaded ?? []))
    let estimates = logged.filter { names.contains($0.name) }.flatMap { activity in
      activity.sets.compactMap { set -> (name: String, kg: Double)? in
        guard let load = set.loadKG, let reps = set.reps,
          let kg = RepetitionMaximum.estimatedKG(loadKG: load, reps: reps)
        else { return nil }
        return (activity.name, kg)
      }
    }
    guard let best = estimates.max(by: { $0.kg < $1.kg }) else {
      turn.say(
        LogPhrase.oneRepNone,
        ["name": turn.shortName(turn.library.exercise(named)?.loaded?.last ?? named)],
        isPrivate: true)
      turn.suggest("show my log")
      return
    }
    turn.say(
      LogPhrase.oneRepEstimate,
      ["name": turn.shortName(best.name), "load": turn.shown(loadKG: best.kg.rounded())],
      isPrivate: true)
    turn.suggest("show my log", "how am i doing")
  }
}
