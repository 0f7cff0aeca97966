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
      var piece = self.read(
        TokenizedLine(
          original: read.line.original, normalized: read.line.normalized,
          tokens: Array(read.line.tokens[part])), Array(read.words[part]), danger: .nothing)
      piece.bareUnit = read.bareUnit
      let scored = score(piece, ranking(piece, isPart: true))
      guard scored.intent != .none, scored.confidence >= 0.6, isRequest(scored.intent),
        !tellsOfOneself || isQuestion(piece, scored, today: today),
        seen.insert(scored.intent).inserted
      else { continue }
      let slots = slots(of: piece, for: scored.intent, today: today)
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
    return slots(of: piece, for: Self.introduction, today: today) == Slots()
  }

  private static let introduction: IntentID = "profile.set"

  /// The tokens of each sentence, and of what follows a comma or "and": at every such pause, or when a question
  /// word opens it.
  static func parts(of line: TokenizedLine, atEveryPause: Bool = false) -> [Range<Int>] {
    let tokens = line.tokens
    var parts: [Range<Int>] = []
    var start = 0
    func close(before end: Int) {
      if (start..<end).contains(where: { tokens[$0].kind != .symbol }) { parts.append(start..<end) }
    }
    for index in tokens.indices {
      if tokens[index].kind == .symbol {
        let isQuestion = tokens[index].text == "?"
        guard isQuestion || ends(tokens[index]) else { continue }
        close(before: isQuestion ? index + 1 : index)
        start = index + 1
      } else if index > 0, tokens[index].kind == .word, joins(tokens[index - 1]),
        atEveryPause || questionWords.contains(tokens[index].text)
      {
        close(before: index)
        start = index
      }
    }
    close(before: tokens.count)
    return parts
  }

  private static func ends(_ sign: borrowing Token) -> Bool {
    switch sign.text.utf8.first {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ";"), 0x0A: true
    default: false
    }
  }

  private static func joins(_ token: borrowing Token) -> Bool {
    // Most words are told apart by their first letter alone.
    switch token.text.utf8.first {
    case UInt8(ascii: ","): token.kind == .symbol && token.text == ","
    case UInt8(ascii: "a"), UInt8(ascii: "s"), UInt8(ascii: "t"):
      token.text == "and" || token.text == "so" || token.text == "then"
    default: false
    }
  }

  private static let questionWords: Set<String> = [
    "what", "how", "why", "when", "which", "can", "should", "is", "does", "do", "give", "show",
    "tell", "where", "will",
  ]
}
