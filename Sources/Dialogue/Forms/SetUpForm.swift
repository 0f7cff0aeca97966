import Coaching
import Content
import Record
import Understanding

/// The set-up as a talk: one question at a time, skippable, interruptible, correctable.
struct SetUpForm {
  /// Opens the questions that the record does not answer yet; true when there is one.
  static func open(
    _ steps: [SetUpStep], for purpose: IntentID?, _ turn: inout Turn, opening: FormPhrase? = nil
  ) -> Bool {
    let missing = steps.filter { !$0.isAnswered(in: turn.record, on: turn.now.day) }
    guard let first = missing.first else { return false }
    turn.conversation.form = Conversation.OpenForm(
      steps: missing.map(\.rawValue), purpose: purpose)
    if let opening { turn.say(opening, ["count": String(missing.count)]) }
    turn.say(first.question)
    return true
  }

  /// "start", "set up": opens the set-up, or says that everything is there.
  func begin(_ turn: inout Turn) -> Bool {
    guard turn.understanding.stems.count <= 4,
      Self.openers.contains(turn.understanding.stems.joined(separator: " "))
    else { return false }
    turn.intent = "profile.set"
    if !Self.open(SetUpStep.first, for: nil, &turn, opening: .opening) {
      turn.say(FormPhrase.done)
      turn.suggest("next workout", "calories")
    }
    return true
  }

  /// Stems of the lines that open the set-up.
  private static let openers: Set<String> = [
    "start", "begin", "set up", "setup", "start setup", "start set up", "get start", "set me up",
    "start plan", "start a plan", "make a plan", "let us start", "let start", "ok start",
    "resume", "resume setup", "go on with setup", "yes start", "start pleas",
  ]
}
