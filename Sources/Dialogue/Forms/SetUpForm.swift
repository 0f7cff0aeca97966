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
    if let opening {
      turn.say(
        missing.count == 1 ? .openingOne : opening, ["count": String(missing.count)],
        isPrivate: true)
    }
    turn.say(first.question, isPrivate: true)
    return true
  }

  /// "start", "ok lets make a plan": opens the set-up, or says that everything is there.
  func begin(_ turn: inout Turn) -> Bool {
    let stems = turn.understanding.stems
    guard stems.count <= 10 else { return false }
    let told = stems.filter { !Self.besideOpener.contains($0) }.joined(separator: " ")
    guard Self.openers.contains(told) else { return false }
    turn.intent = "profile.set"
    if !Self.open(SetUpStep.first, for: nil, &turn, opening: .opening) {
      turn.say(FormPhrase.done)
      turn.suggest("next workout", "calories")
    }
    return true
  }

  /// Stems of the lines that open the set-up.
  private static let openers: Set<String> = [
    "start", "begin", "set up", "setup", "start setup", "start set up", "get start", "set up plan",
    "start plan", "make plan", "build plan", "creat plan", "resum", "resume", "resum setup",
    "resume setup", "go on with setup", "sign up",
  ]

  private static let besideOpener: Set<String> = [
    "ok", "okai", "okay", "let", "us", "yes", "pleas", "please", "now", "then", "so", "can",
    "could", "we", "i", "want",
    "would", "like", "to", "a", "the", "me", "my", "you", "for", "and", "just", "well", "right",
  ]
}
