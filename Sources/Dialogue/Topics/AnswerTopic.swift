import Content
import Understanding

/// Answers a question from the seeds, with sources.
struct AnswerTopic: Topic {
  let serves: Set<String> = [
    "define", "cause", "onset", "impact", "sign", "recover", "prevent", "treat", "exercise",
    "nutrition", "energy.calories_explained",
  ]

  func answer(_ turn: inout Turn) { answer(turn.intent, &turn) }

  func answer(_ intent: IntentID, _ turn: inout Turn) {
    let situation = Situation(
      understanding: turn.understanding, record: turn.record, now: turn.now)
    guard let answer = turn.library.answers[intent], let variant = situation.variant(of: answer)
    else {
      turn.say(ChatPhrase.noAnswerYet)
      return
    }
    say(variant, &turn)
    remember(variant, topic: intent, &turn)
  }

  private func say(_ variant: AnswerVariant, _ turn: inout Turn) {
    for statement in variant.say { turn.state(statement) }
    if let next = variant.next { turn.quote(next) }
    turn.suggestions += variant.suggest
  }

  private func remember(_ variant: AnswerVariant, topic: IntentID, _ turn: inout Turn) {
    let said = Set(variant.say.flatMap(\.facts))
    turn.conversation.topic = topic
    turn.conversation.more = variant.more.filter { !said.contains($0) }
    turn.conversation.why = variant.why
    turn.conversation.reasons = []
  }
}
