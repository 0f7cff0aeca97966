import Content
import Understanding

/// "is 1500 kcal ok", "1,500 calories is good?": asks about a number and tells nothing that was eaten or weighed.
struct LogQuestion {
  /// The intent that answers instead of the log, nil where the line tells something.
  static func intent(_ turn: Turn) -> IntentID? {
    guard isAsked(turn) else { return nil }
    switch turn.intent {
    case "log.food": return "goal.calories"
    case "log.weight": return "profile.bmi"
    default: return nil
    }
  }

  private static func isAsked(_ turn: Turn) -> Bool {
    if asksFirst(turn.understanding.stems) { return true }
    return turn.intent == "log.food" && turn.understanding.text.contains("?")
      && !turn.says(
        "ate", "eaten", "eat", "had", "log", "add", "drank", "put", "note", "breakfast", "lunch",
        "dinner", "snack", "today")
  }

  /// "is …", "should i …", "can i …"; "can you log" is a wish.
  private static func asksFirst(_ stems: [String]) -> Bool {
    guard let first = stems.first else { return false }
    if ["is", "are", "should", "would", "will"].contains(first) { return true }
    return ["can", "could", "mai", "may", "do", "must", "shall"].contains(first)
      && stems.dropFirst().first == "i"
  }
}
