import Archive
import Content
import Foundation
import Testing
import Understanding

/// Content with more intents than one block of the model holds, and more lines than each of them learns from.
struct ManyIntentsTests {
  private static let frames = [
    "how do i {} my {}", "what about the {} and {}", "please {} {}", "{} {} help",
    "is {} good for {}", "my {} needs {} today", "tell me of {} {}", "why is {} so {}",
  ]

  /// Two words that only this intent has.
  private static func words(of intent: Int) -> [String] {
    ["ba", "ke"].map { start in
      start
        + String(intent, radix: 8).map {
          ["do", "fi", "gu", "la", "me", "no", "pi", "ru"][$0.wholeNumberValue ?? 0]
        }
        .joined()
    }
  }

  private static func line(_ frame: String, _ intent: Int) -> String {
    words(of: intent).reduce(frame) { line, word in
      line.firstRange(of: "{}").map { line.replacingCharacters(in: $0, with: word) } ?? line
    }
  }

  private static func library(intents: Int) -> Library {
    var files: [String: String] = [:]
    for intent in 0..<intents {
      let examples = frames.map { "  - \"\(line($0, intent))\"\n" }.joined()
      files["intents/made/i\(intent).yaml"] =
        "id: made.i\(intent)\nkind: answer\nmeans: \"\(intent)\"\nexamples:\n\(examples)"
    }
    return SmallEngine.library(files)
  }

  @Test func `each of many intents is told from all the others`() throws {
    let count = 400
    let engine = try SmallEngine.recognizer(Self.library(intents: count))
    let right = (0..<count).count { intent in
      engine.understand(Self.line("i want {} with {}", intent)).alternatives.first?.intent.rawValue
        == "made.i\(intent)"
    }
    #expect(right >= count * 98 / 100, "\(right)")
  }

  @Test func `many intents give the same engine each time, byte for byte`() throws {
    let library = Self.library(intents: 300)
    let bytes = try (0..<2).map { _ in
      var writer = ArchiveWriter(mark: Array("an engine alone ".utf8))
      try SmallEngine.recognizer(library).write(to: &writer)
      return writer.bytes
    }
    #expect(bytes[0] == bytes[1])
  }

  @Test func `what spoke for an intent is named wherever its column stands`() throws {
    let count = 40
    let engine = try SmallEngine.recognizer(Self.library(intents: count))
    for intent in 0..<count {
      let winner = try #require(engine.explain(Self.line("{} or {}", intent)).first)
      #expect(winner.intent.rawValue == "made.i\(intent)")
      #expect(
        winner.votes.contains { $0.word == Self.words(of: intent)[0] && $0.points > 0 })
    }
  }
}
