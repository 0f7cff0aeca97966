import Content
import Foundation
import Record
import Understanding

/// Goes through the kept lines with a person, one by one.
package struct MissReview {
  private let log: MissLog
  /// Shows a prompt and reads an answer; nil at the end of the input.
  private let ask: (String) throws -> String?
  private let say: (String) throws -> Void

  package init(
    log: MissLog, ask: @escaping (String) throws -> String?,
    say: @escaping (String) throws -> Void
  ) {
    self.log = log
    self.ask = ask
    self.say = say
  }

  private enum Step { case again, next, quit }

  package func run() throws {
    let misses = try log.misses()
    if misses.isEmpty { return try say(MissLog.empty) }
    for (number, miss) in zip(1..., misses) {
      try say("\n\(number) of \(misses.count): \(MissLog.shown(miss))")
      let near = log.nearest(to: miss)
      for (place, reading) in zip(1..., near) {
        try say("  \(place)  \(reading.intent)  \(MissLog.shown(reading.confidence))")
      }
      var step = Step.again
      while step == .again {
        guard let answer = try ask(prompt(near.count)) else { return }
        step = try take(answer, for: miss, near: near.map(\.intent))
      }
      if step == .quit { return }
    }
  }

  private func prompt(_ count: Int) -> String {
    let numbers = count > 1 ? "1-\(count), " : count == 1 ? "1, " : ""
    return "\(numbers)an intent id, none, skip, drop or quit> "
  }

  private func take(_ answer: String, for miss: Miss, near: [IntentID]) throws -> Step {
    let answer = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    switch answer {
    case "", "skip": return .next
    case "quit", "q": return .quit
    case "drop":
      try log.drop(miss)
      try say("Dropped.")
      return .next
    default:
      let picked = Int(answer).flatMap { near.indices.contains($0 - 1) ? near[$0 - 1] : nil }
      do {
        let file = try log.add(miss, to: picked ?? IntentID(rawValue: answer))
        try say("Added to \(file.path).")
        return .next
      } catch let error as ExampleFolderError {
        try say(error.description)
        return .again
      }
    }
  }
}
