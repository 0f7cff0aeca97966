import Coaching
import Content
import Record
import Understanding

/// "last set only 4", "the second set was 3 reps": one set of what was just told.
struct LogSetCorrection {
  /// True when the line put a set right.
  func answer(_ turn: inout Turn) -> Bool {
    guard turn.conversation.latestIntent == "log.workout", turn.understanding.stems.count <= 10,
      !turn.understanding.text.contains("?"),
      let entry = turn.justTold({ if case .activity = $0 { true } else { false } }),
      case .activity(var activity) = entry.body, activity.sets.count > 1,
      let (place, count) = Self.told(turn.understanding.text, of: activity.sets.count)
    else { return false }
    if activity.sets[place].reps != nil {
      activity.sets[place].reps = count
    } else {
      activity.sets[place].seconds = Double(count)
    }
    guard activity.isBelievable else { return false }
    turn.change(.replace(entry: entry.id, with: .activity(activity), on: entry.day))
    turn.intent = "log.workout"
    LogWorkout.sayCorrected(activity, on: entry.day, &turn)
    turn.suggest("undo", "next workout")
    return true
  }

  /// The place of the set and its count: a word of order right before "set", and one other number.
  private static func told(_ text: String, of sets: Int) -> (place: Int, count: Int)? {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard let set = words.firstIndex(of: "set") else { return nil }
    var place: Int?
    var used: Int?
    if set > 0, let order = OrderWords.place(words[set - 1], of: sets) {
      place = order
    } else if words.indices.contains(set + 1), let number = Int(words[set + 1]), number <= sets {
      (place, used) = (number - 1, set + 1)
    }
    let counts = words.indices.filter { $0 != used }.compactMap { Int(words[$0]) }
    guard let place, (0..<sets).contains(place), counts.count == 1, let count = counts.first,
      (0...500).contains(count)
    else { return nil }
    return (place, count)
  }
}

/// "first", "2nd", "last" as places in a list.
enum OrderWords {
  /// The place counted from 0, nil for a word that tells none.
  static func place(_ word: String, of count: Int) -> Int? {
    if word == "last" || word == "final" { return count - 1 }
    return words[word].map { $0 - 1 }
  }

  private static let words: [String: Int] = [
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "6th": 6,
  ]
}
