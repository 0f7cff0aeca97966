import Content
import Record
import Understanding

/// A condition that someone tells of themselves inside a question: "i am paraplegic, which exercises?".
///
/// The planner must know it whatever the line was about; worries and questions about a condition do not count.
struct ToldInPassing {
  /// Keeps the conditions and says so in a line of its own.
  func keep(_ turn: inout Turn) {
    guard turn.intent != "profile.set", turn.conversation.form == nil,
      turn.library.intent(turn.intent)?.kind == .answer, isAboutOneself(turn)
    else { return }
    let told = turn.tools.recognizer.slots(
      of: turn.understanding.text, for: "profile.set", today: turn.now.day)
    let known = turn.profile.conditions
    let new = (told.condition ?? []).filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    var slots = Slots()
    slots.condition = new
    slots.side = told.side
    var intake = ProfileIntake()
    intake.take(slots, &turn)
    turn.newParagraph(isPrivate: true)
    turn.say(
      ProfilePhrase.noted, ["what": intake.noted.joined(separator: " · ")], isPrivate: true)
  }

  /// "i have", "i am", "i got": said plainly, without a doubt, a wish or a question before it.
  private func isAboutOneself(_ turn: Turn) -> Bool {
    let stems = turn.understanding.stems
    guard Self.doubts.isDisjoint(with: stems), !turn.understanding.concepts.contains("relative")
    else { return false }
    return stems.indices.dropLast().contains { place in
      stems[place] == "i" && Self.verbs.contains(stems[place + 1])
        && (place == 0 || !Self.askers.contains(stems[place - 1]))
    }
  }

  private static let verbs: Set<String> = ["have", "am", "got", "had"]
  private static let askers: Set<String> = [
    "do", "did", "can", "could", "if", "should", "would", "when",
  ]
  private static let doubts: Set<String> = [
    "think", "worri", "afraid", "might", "mai", "maybe", "if", "scare", "could", "fear", "wonder",
    "suspect", "risk", "test", "not", "never", "no", "without",
  ]
}
