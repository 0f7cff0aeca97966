import Coaching
import Content
import Foundation
package import Understanding

/// What `coach parse` prints for one line.
package struct LineParser: Sendable {
  private let recognizer: Recognizer
  private let sources: SourceReader
  private let explains: Bool

  package init(content: CompiledContent, explains: Bool = false) {
    recognizer = content.recognizer
    sources = SourceReader(content.library)
    self.explains = explains
  }

  private struct Output: Encodable {
    let text: String
    let intent: String
    let confidence: Double
    let slots: Slots
    let safety: SafetyOutput?
    let alternatives: [Alternative]
    let repairs: [String: String]?
    let explanation: [Voted]?
    let danger: DangerExplanation?
    let belongs: Belongs?
    let ambiguous: Bool?

    enum CodingKeys: String, CodingKey {
      case text, intent, confidence, slots, safety, alternatives, repairs, explanation, danger,
        belongs
      case ambiguous
    }

    /// `safety` is written as null when there is none: the contract has the key always.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(text, forKey: .text)
      try container.encode(intent, forKey: .intent)
      try container.encode(confidence, forKey: .confidence)
      try container.encode(slots, forKey: .slots)
      try container.encode(safety, forKey: .safety)
      try container.encode(alternatives, forKey: .alternatives)
      try container.encodeIfPresent(repairs, forKey: .repairs)
      try container.encodeIfPresent(explanation, forKey: .explanation)
      try container.encodeIfPresent(danger, forKey: .danger)
      try container.encodeIfPresent(belongs, forKey: .belongs)
      try container.encodeIfPresent(ambiguous, forKey: .ambiguous)
    }
  }

  private struct Alternative: Encodable {
    let intent: String
    let confidence: Double
  }

  /// How likely the line is for this coach at all.
  private struct Belongs: Encodable {
    let likely: Double
    let answeredFrom: Double
  }

  private struct Voted: Encodable {
    let intent: String
    let margin: Double
    let words: [String: Double]
    let rules: [String]
  }

  package func json(for text: String) throws -> String {
    let read = recognizer.adopting(sources, recognizer.understand(text))
    let output = Output(
      text: text, intent: read.intent.rawValue, confidence: Self.rounded(read.confidence),
      slots: read.slots, safety: read.safety.map(SafetyOutput.init),
      alternatives: read.alternatives.map {
        Alternative(intent: $0.intent.rawValue, confidence: Self.rounded($0.confidence))
      }, repairs: explains ? read.repairs : nil,
      explanation: explains ? recognizer.explain(text).map(Self.voted) : nil,
      danger: explains ? recognizer.explainDanger(text) : nil,
      belongs: explains
        ? Belongs(
          likely: Self.rounded(read.belongs), answeredFrom: Self.rounded(recognizer.answeredFrom))
        : nil, ambiguous: explains ? read.ambiguous : nil)
    return try ProtocolJSON.line(output)
  }

  private static func voted(_ explanation: Explanation) -> Voted {
    Voted(
      intent: explanation.intent.rawValue, margin: rounded(explanation.margin),
      words: Dictionary(
        explanation.votes.map { ($0.word, rounded($0.points)) }, uniquingKeysWith: +),
      rules: explanation.rules)
  }

  /// Three decimals: enough to compare, the same on every machine.
  static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// A danger sign as `coach parse` and the bridge report it.
package struct SafetyOutput: Encodable, Sendable {
  package let level: String
  package let rule: String

  package init(_ finding: SafetyFinding) {
    level = finding.level.rawValue
    rule = finding.rule
  }
}

/// JSON as the bridge protocol wants it: one line, sorted keys, ASCII only.
package enum ProtocolJSON {
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return ascii(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Everything beyond ASCII as `\uXXXX`, so that no reader splits or garbles the line.
  package static func ascii(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var out = ""
    for unit in json.utf16 {
      if unit < 0x7F {
        out.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        let digits = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return out
  }
}
