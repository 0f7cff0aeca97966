import Coaching
import Foundation
import Language
import Understanding

/// A reader built from the word lists of `intents/slots/`, on Monday 2 March 2026.
struct SlotFixture: Sendable {
  static let shared = SlotFixture()

  let reader: SlotReader
  let tokenizer = Tokenizer(shorthand: ["dont": ["do", "not"], "im": ["i", "am"]])
  let today = Day(year: 2026, month: 3, day: 2)

  private init() {
    var words: [SlotLexicon.List: [String: [String]]] = [:]
    for list in SlotLexicon.List.allCases { words[list] = Self.read(list.rawValue) }
    let holds = ["plank", "wall_sit", "side_plank_knee", "single_leg_stance", "tandem_stance"]
    let exercises = holds.map { SlotLexicon.Named(id: $0, names: [], isHold: true) }
    reader = SlotReader(
      lexicon: SlotLexicon(exercises: exercises, modes: [], words: words, tokenizer: tokenizer))
  }

  func mentions(_ line: String) -> [Mention] { reader.mentions(in: tokenizer.tokenize(line)) }

  func slots(_ intent: String, _ line: String) -> Slots {
    let tokens = tokenizer.tokenize(line)
    return reader.slots(
      for: intent, in: tokens, mentions: reader.mentions(in: tokens), today: today)
  }

  /// The slots as JSON with sorted keys.
  func json(_ intent: String, _ line: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(slots(intent, line)), as: UTF8.self)
  }

  /// The lists hold one `name: [phrase, phrase]` a line, which needs no YAML library to read.
  private static func read(_ list: String) -> [String: [String]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: "intents/slots/\(list).yaml")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    var entries: [String: [String]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("  ") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let unwanted = CharacterSet(charactersIn: " \"[]")
      let name = parts[0].trimmingCharacters(in: unwanted)
      entries[name] = parts[1].split(separator: ",").map { $0.trimmingCharacters(in: unwanted) }
    }
    return entries
  }
}

/// A line and the JSON of its slots.
struct SlotCase: Sendable, CustomStringConvertible {
  let line: String
  let json: String

  init(_ line: String, _ json: String) {
    self.line = line
    self.json = json
  }

  var description: String { line }
}
