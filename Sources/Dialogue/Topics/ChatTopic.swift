import Coaching
import Content
import Record
import Understanding

/// Greetings, thanks, help, what the coach is, and yes or no without a question.
struct ChatTopic: Topic {
  let serves: Set<String> = ["chat"]

  func answer(_ turn: inout Turn) {
    switch turn.intent {
    case "chat.greet": greet(&turn)
    case "chat.thanks": turn.say(ChatPhrase.thanks)
    case "chat.bye":
      turn.say(ChatPhrase.bye)
      turn.endsTalk = true
    case "chat.help": help(&turn)
    case "chat.about": turn.say(ChatPhrase.about)
    case "chat.affirm": turn.say(ChatPhrase.affirmNothing)
    case "chat.deny": turn.say(ChatPhrase.denyNothing)
    case "chat.cancel": cancel(&turn)
    case "chat.complaint": complaint(&turn)
    case "chat.discouraged":
      turn.say(ChatPhrase.discouraged)
      turn.suggest("easier workout", "how am i doing")
    default: turn.say(ChatPhrase.notUnderstood)
    }
  }

  /// With an open danger sign "so stop?" is about the training, which is held.
  private func cancel(_ turn: inout Turn) {
    if !turn.record.openFlags.isEmpty {
      turn.intent = "workout.next"
      WorkoutTopic().answer(&turn)
      return
    }
    turn.say(turn.conversation.form == nil ? ChatPhrase.cancelNothing : ChatPhrase.cancelled)
    turn.conversation.form = nil
  }

  private func greet(_ turn: inout Turn) {
    if let name = turn.profile.text(.name) {
      turn.say(ChatPhrase.greetByName, ["name": name])
    } else {
      turn.say(ChatPhrase.greet)
    }
    if welcomeBack(&turn) { return }
    turn.say(turn.profile.isEmpty ? ChatPhrase.greetNew : ChatPhrase.greetKnown)
    turn.suggestions +=
      turn.profile.isEmpty ? ["start", "help"] : ["next workout", "how am i doing"]
  }

  /// After two weeks without a line: the gap is named, and the pain of then is asked about.
  private func welcomeBack(_ turn: inout Turn) -> Bool {
    guard let last = turn.conversation.latestDay.flatMap({ Day(iso: $0) }),
      turn.now.day - last >= 14, !turn.profile.isEmpty || !turn.record.entries.isEmpty
    else { return false }
    let weeks = (turn.now.day - last) / 7
    turn.say(ChatPhrase.greetGap, ["weeks": String(weeks)], isPrivate: true)
    if let pain = latestPain(turn), pain.score >= 4, pain.joint != PainReading.somewhere {
      turn.conversation.pending = .morningPain(joint: pain.joint, side: pain.side)
      turn.say(
        ChatPhrase.greetPain,
        [
          "joint": PainReading.place(pain, turn), "score": Shown.number(pain.score, places: 1),
        ], isPrivate: true)
    } else {
      turn.say(ChatPhrase.greetKnown)
    }
    turn.suggestions += ["next workout", "how am i doing"]
    return true
  }

  private func latestPain(_ turn: Turn) -> Pain? {
    for entry in turn.record.entries.reversed() {
      if case .pain(let pain) = entry.body { return pain }
    }
    return nil
  }

  private func help(_ turn: inout Turn) {
    turn.say(ChatPhrase.help)
    turn.table(
      [
        [ChatPhrase.helpAsk, .helpAskExample], [.helpPlan, .helpPlanExample],
        [.helpLog, .helpLogExample], [.helpCalories, .helpCaloriesExample],
        [.helpSource, .helpSourceExample], [.helpData, .helpDataExample],
      ].map { row in row.map { turn.wording($0) } }, isPrivate: false)
    turn.newParagraph()
    turn.say(ChatPhrase.helpDanger)
  }

  private func complaint(_ turn: inout Turn) {
    turn.say(ChatPhrase.complaint)
    turn.suggest("undo", "help")
  }
}
