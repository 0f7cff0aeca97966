import Coaching
import Content
import Record
import Understanding

/// "did 10 of the first and 8 of the second": moves of today's card, told by their places.
struct LogByPlace {
  /// True when the line told of moves of the card.
  func answer(_ turn: inout Turn) -> Bool {
    guard ["none", "log.workout", "profile.set"].contains(turn.intent),
      !turn.understanding.text.contains("?"), turn.understanding.names[.exercise] == nil,
      let card = turn.record.card(on: turn.now.day)?.card
    else { return false }
    let told = Self.told(turn.understanding.text, of: card.items.count)
    guard !told.isEmpty else { return false }
    turn.intent = "log.workout"
    turn.slots = Slots()
    turn.slots.items = told.map { place, counts in
      var item = Slots()
      item.exercise = card.items[place].exercise
      item.reps = counts.count == 1 ? .each(counts[0]) : .list(counts)
      return item
    }
    LogTopic().answer(&turn)
    return true
  }

  /// Places of the card with the counts that stand before "of the first".
  private static func told(_ text: String, of count: Int) -> [(place: Int, counts: [Int])] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    var found: [(place: Int, counts: [Int])] = []
    for index in words.indices.dropFirst(3)
    where words[index - 1] == "the" && ["of", "on", "in", "for"].contains(words[index - 2]) {
      guard let place = OrderWords.place(words[index], of: count), (0..<count).contains(place),
        words.dropFirst(index + 1).first != "set"
      else { continue }
      let counts = words[..<(index - 2)].reversed().prefix { Int($0) != nil }.compactMap { Int($0) }
      guard !counts.isEmpty, counts.allSatisfy({ (1...500).contains($0) }) else { continue }
      found.append((place, counts.reversed()))
    }
    return found
  }

  /// "all but the last", "except the first two": the places that were left out.
  static func leftOut(_ text: String, of count: Int) -> Set<Int> {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard let but = words.firstIndex(where: excluding.contains) else { return [] }
    var out: Set<Int> = []
    for index in words.indices where index > but {
      guard let place = OrderWords.place(words[index], of: count), (0..<count).contains(place)
      else { continue }
      out.insert(place)
      guard let next = words.dropFirst(index + 1).first, let several = numbers[next] ?? Int(next)
      else { continue }
      let isLast = words[index] == "last" || words[index] == "final"
      for step in 0..<min(several, count) { out.insert(isLast ? count - 1 - step : place + step) }
    }
    return out
  }

  private static let excluding: Set<String> = [
    "but", "except", "without", "skipped", "skip", "apart", "minus", "bar", "not", "excluding",
  ]
  private static let numbers: [String: Int] = ["two": 2, "three": 3, "four": 4]
}
