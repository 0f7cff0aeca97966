import Content
import Understanding

/// A question that two topics fit nearly as well: the coach asks which, for one turn, instead of guessing.
package struct TwoReadings {
  package init() {}

  /// Asks which of the two is meant; false where the line or the talk leaves no doubt.
  package func ask(_ turn: inout Turn) -> Bool {
    let read = turn.understanding
    guard read.ambiguous, turn.intent == read.intent, turn.conversation.form == nil,
      read.further.isEmpty
    else { return false }
    let choices = read.alternatives.prefix(2).map(\.intent)
    let samples = choices.compactMap { turn.library.intent($0)?.sample }
    guard samples.count == 2, samples[0] != samples[1] else { return false }
    turn.say(ChatPhrase.whichOfTwo, ["first": samples[0], "second": samples[1]])
    turn.suggestions += samples
    turn.conversation.pending = .choice(choices, text: read.text)
    return true
  }

  /// True when the line chose: the turn is then about the line before, read that way.
  package func pick(_ turn: inout Turn) -> Bool {
    guard case .choice(let choices, let text)? = turn.conversation.pending,
      let chosen = choice(of: choices, turn)
    else { return false }
    turn.conversation.pending = nil
    turn.takeUp(text, as: chosen)
    turn.conversation.previousSigns = turn.understanding.signs.sorted()
    return true
  }

  private func choice(of choices: [IntentID], _ turn: Turn) -> IntentID? {
    let words = Self.words(of: turn.understanding.text)
    if let sample = choices.first(where: { isSample(of: $0, words, turn) }) { return sample }
    let telling = words.filter { !Self.fillers.contains($0) }
    guard telling.count == 1,
      let place = Self.places.firstIndex(where: { $0.contains(telling[0]) }),
      choices.indices.contains(place)
    else { return nil }
    return choices[place]
  }

  private func isSample(of intent: IntentID, _ words: [String], _ turn: Turn) -> Bool {
    turn.library.intent(intent)?.sample.map { Self.words(of: $0) == words } ?? false
  }

  /// Lower case, without signs.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static let places: [Set<String>] = [
    ["1", "1st", "first", "former"], ["2", "2nd", "second", "latter"],
  ]

  /// What may stand around the choice, as in "the second one please"; "one" alone chooses nothing.
  private static let fillers: Set<String> = [
    "the", "one", "number", "option", "no", "i", "mean", "meant", "please", "that", "is", "it",
    "s", "was", "of", "them", "question", "ok", "yes",
  ]
}
