import Content
import Understanding

/// Says plainly that the line was not understood, with the nearest things the coach can do.
struct NotUnderstood {
  func answer(_ turn: inout Turn) {
    guard Self.hasWords(turn) else {
      turn.say(turn.understanding.stems.isEmpty ? ChatPhrase.emptyLine : .bareNumber)
      turn.suggest("help")
      return
    }
    if offerClosest(&turn) { return }
    turn.say(ChatPhrase.notUnderstood)
    let near = turn.understanding.alternatives.prefix(2)
      .filter { $0.confidence >= 0.12 }
      .compactMap { turn.library.intent($0.intent) }
      .filter(isOffered).compactMap(\.sample)
    turn.suggestions += near.isEmpty ? ["next workout", "why are my legs weak"] : near
    turn.suggest("help")
  }

  /// The fact nearest to the line's words, where one is near; the line stays not understood.
  private func offerClosest(_ turn: inout Turn) -> Bool {
    let stems = turn.understanding.stems
    // To "my calf is not swollen" a fact about swollen calves is no answer, and frightens.
    guard turn.intent == .none, Self.denials.isDisjoint(with: stems),
      let search = turn.tools.search,
      let found = search.nearest(to: stems).first, found.isNear
    else { return false }
    turn.say(ChatPhrase.closest)
    turn.state(fact: found.fact)
    if let intent = found.intent.flatMap({ turn.library.intent($0) }), let sample = intent.sample {
      turn.suggestions.append(sample)
    }
    turn.suggest("help")
    return true
  }

  private static let denials: Set<String> = ["no", "not", "never", "without", "nor", "neither"]

  static func hasWords(_ turn: Turn) -> Bool {
    turn.understanding.stems.contains { $0.contains(where: \.isLetter) }
  }

  /// Questions and the plan can be offered; what writes into the record is never guessed.
  private func isOffered(_ intent: Intent) -> Bool {
    intent.kind == .answer || ["workout.next", "workout.week", "goal.calories"].contains(intent.id)
  }
}
