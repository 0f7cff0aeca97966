import Coaching
import Content
import Record
import Understanding

/// "how tall am i", "what's my age": one field in one line.
struct ProfileFieldAnswer {
  /// True when the line asked for one field that has a value of its own.
  func answer(_ turn: inout Turn) -> Bool {
    guard (turn.understanding.names[.field] ?? []).count < 2, let named = turn.slots.field,
      let field = Self.names[named],
      !turn.hidesBodyNumbers || field != ProfileFieldName.weight
    else { return false }
    let name = turn.wording(field)
    guard let value = value(of: named, turn) else {
      turn.say(ProfilePhrase.showFieldUnknown, ["name": name.lowercased()], isPrivate: true)
      turn.suggest("start")
      return true
    }
    turn.say(ProfilePhrase.showField, ["name": name, "value": value], isPrivate: true)
    return true
  }

  /// "what is my weight", "how much do i weigh": the latest, not the log.
  static func asksWeight(_ turn: Turn) -> Bool {
    let read = turn.understanding
    guard turn.slots.metric == "weight" || turn.says("weigh", "weight"), turn.slots.date == nil,
      read.stems.count <= 8, ["what", "how", "whats"].contains(read.stems.first ?? "")
    else { return false }
    return (turn.says(phrase: "my weight") || turn.says(phrase: "i weigh"))
      && !turn.says(
        "log", "history", "entries", "list", "all", "chart", "graph", "trend", "before", "change",
        "changed", "goal", "target", "should", "last", "ago", "best", "will", "lost", "gained",
        "first", "start", "was", "doing", "going")
  }

  private func value(of named: String, _ turn: Turn) -> String? {
    switch named {
    case "weight":
      return turn.record.entries.last { LogWeight.isWeight($0.body) }.flatMap { entry in
        guard case .weight(let kg) = entry.body else { return nil }
        return "\(turn.shown(kg: kg)), \(turn.shown(entry.day))"
      }
    case "height": return turn.profile.number(.heightCM).map { turn.shown(cm: $0) }
    case "age", "birth_date": return turn.profile.ageYears(on: turn.now.day).map(String.init)
    case "sex": return turn.profile.text(.sex)
    default: return turn.profile.text(.name)
    }
  }

  private static let names: [String: ProfileFieldName] = [
    "weight": .weight, "height": ProfileFieldName(field: .heightCM),
    "age": ProfileFieldName(field: .age), "birth_date": ProfileFieldName(field: .age),
    "sex": ProfileFieldName(field: .sex), "name": ProfileFieldName(field: .name),
  ]
}
