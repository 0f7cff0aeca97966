import Coaching
import Content
import Language

/// Two requests on one line, such as "did squats 3x10, what's next?".
extension Recognizer {
  /// Requests of the line beside the one that was chosen, each from its own part of the line.
  func further(than chosen: Scored, in read: Read, today: Day?) -> [Understanding.Reading] {
    let tellsOfOneself = chosen.intent == Self.introduction
    let parts = Self.parts(of: read.line, atEveryPause: tellsOfOneself)
    guard parts.count > 1 else { return [] }
    var out: [Understanding.Reading] = []
    var seen: Set<IntentID> = [chosen.intent]
    for part in parts {
      let piece = self.read(
        TokenizedLine(
          original: read.line.original, normalized: read.line.normalized, tokens: part),
        danger: .nothing)
      let scored = score(piece, ranking(piece))
      guard scored.intent != .none, scored.confidence >= 0.6, isRequest(scored.intent),
        !tellsOfOneself || isQuestion(piece, scored, today: today),
        seen.insert(scored.intent).inserted
      else { continue }
      let slots = slotReader.slots(
        for: scored.intent.rawValue, in: piece.line, mentions: piece.mentions, today: today)
      out.append(Understanding.Reading(intent: scored.intent, slots: slots))
    }
    return out
  }

  private func isRequest(_ id: IntentID) -> Bool { isAct(id) || isAnswer(id) }

  private func isAct(_ id: IntentID) -> Bool { kinds[id] == .act }

  private func isAnswer(_ id: IntentID) -> Bool { kinds[id] == .answer }

  /// "need my hands to get out of a chair" after "im 72": surely a topic, and nothing to keep in it.
  private func isQuestion(_ piece: Read, _ scored: Scored, today: Day?) -> Bool {
    guard isAnswer(scored.intent) else {
      return piece.line.tokens.contains { Self.questionWords.contains($0.text) }
    }
    let told = slotReader.slots(
      for: Self.introduction.rawValue, in: piece.line, mentions: piece.mentions, today: today)
    return told == Slots()
  }

  private static let introduction: IntentID = "profile.set"

  /// Sentences, and what follows a comma or "and": at every such pause, or when a question word opens it.
  static func parts(of line: TokenizedLine, atEveryPause: Bool = false) -> [[Token]] {
    var parts: [[Token]] = [[]]
    for (index, token) in line.tokens.enumerated() {
      let ends = [".", "!", "?", ";", "\n"].contains(token.text)
      if token.kind == .symbol, ends {
        if token.isSymbol("?") { parts[parts.count - 1].append(token) }
        parts.append([])
        continue
      }
      let opens =
        token.isWord && (atEveryPause || questionWords.contains(token.text)) && index > 0
        && (line.tokens[index - 1].isSymbol(",")
          || ["and", "so", "then"].contains(line.tokens[index - 1].text))
      if opens { parts.append([]) }
      parts[parts.count - 1].append(token)
    }
    return parts.filter { part in part.contains { $0.kind != .symbol } }
  }

  private static let questionWords: Set<String> = [
    "what", "how", "why", "when", "which", "can", "should", "is", "does", "do", "give", "show",
    "tell", "where", "will",
  ]
}
