import Coaching
import Content
import Record

/// The wish to lose at a low weight: one gentle question first, then no numbers (RF-19).
package enum RefusedLoss {
  /// Answers the line after the question; true when it opened the flag.
  package static func answer(_ turn: inout Turn) -> Bool {
    guard turn.intent == "chat.affirm" else {
      guard turn.intent == "chat.deny" else { return false }
      turn.say(SafetyPhrase.questionDenied)
      return true
    }
    openFlag(&turn)
    return true
  }

  static func openFlag(_ turn: inout Turn) {
    turn.change(
      .add(
        .flag(Flag(rule: RedFlagRule.eating.rawValue, action: FlagAction.numbersOff.rawValue)),
        on: turn.now.day))
    GoalGate.say(.eatingDisorder, &turn)
  }
}
