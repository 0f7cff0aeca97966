import Coaching
import Content
import Record
import Understanding

/// What a line of the log tells beside its main matter: "walked 20 min, 78.4 kg, knee 3/10".
///
/// Each fact is kept as it would be by itself; what could not be kept is named.
struct LogBeside {
  func keep(_ turn: inout Turn) {
    guard turn.intent == turn.understanding.intent, turn.intent.group == "log", !turn.corrects,
      !turn.tellsOfHimOrHer
    else { return }
    let main = (intent: turn.intent, slots: turn.slots, saved: turn.conversation.latestChange)
    var kept: [String] = []
    var left: [String] = []
    for fact in turn.understanding.beside {
      turn.slots = fact.slots
      let before = turn.changes.count
      if LogTopic().saveQuietly(fact.intent, &turn) {
        kept += turn.changes[before...].compactMap { text($0, turn) }
      } else {
        left.append(fact.text)
      }
    }
    (turn.intent, turn.slots) = (main.intent, main.slots)
    takeHeight(&turn, into: &kept)
    turn.conversation.latestChange = (([main.saved].compactMap(\.self)) + kept)
      .joined(separator: " · ")
    if !kept.isEmpty {
      turn.say(LogPhrase.beside, ["what": kept.joined(separator: " · ")], isPrivate: true)
    }
    if !left.isEmpty {
      turn.say(
        LogPhrase.besideLeft, ["what": left.map { "\"\($0)\"" }.joined(separator: ", ")],
        isPrivate: true)
    }
  }

  /// "58 kg, 167": a weigh-in that tells the height too.
  private func takeHeight(_ turn: inout Turn, into kept: inout [String]) {
    guard turn.intent == "log.weight" else { return }
    let told = turn.tools.recognizer.slots(
      of: turn.understanding, for: "profile.set", today: turn.now.day)
    guard let height = told.height, told.age == nil || told.weight != nil else { return }
    var slots = Slots()
    slots.height = height
    var intake = ProfileIntake()
    intake.take(slots, &turn)
    kept += intake.noted
    for doubt in intake.doubts { turn.say(doubt) }
  }

  private func text(_ change: RecordChange, _ turn: Turn) -> String? {
    guard case .add(let body, _) = change else { return nil }
    return LogEntryText(turn: turn).text(body) ?? turn.wording(LogPhrase.savedOnly)
  }
}
